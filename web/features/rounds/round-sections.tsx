import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useController, useFormContext } from 'react-hook-form';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { FieldError } from '../../ui/field-error.tsx';
import { versionQuery } from '../documents/queries.ts';
import { useSectionTitle } from '../documents/section-title.ts';
import type { RoundFields } from './round-fields.ts';

interface RoundSectionsProps {
  procedureId: string;
  version: { documentId: string; number: number } | undefined;
  fieldId: (name: string) => string;
}

/** A round can be limited to some sections; none chosen means the whole text. */
export function RoundSections({ procedureId, version, fieldId }: RoundSectionsProps) {
  const { control } = useFormContext<RoundFields>();
  const { field, fieldState } = useController({ control, name: 'sectionKeys' });
  const titleOf = useSectionTitle();
  const sections =
    useQuery({
      ...versionQuery({ procedureId, documentId: version?.documentId ?? '', number: version?.number ?? 0 }),
      enabled: version !== undefined,
    }).data?.sections ?? [];
  const chosen = field.value.filter((key) => sections.some((section) => section.key === key));
  if (sections.length === 0) return null;
  return (
    <Disclosure
      summary={
        chosen.length === 0 ? (
          <Trans>Abschnitte: das ganze Konzept</Trans>
        ) : (
          <Plural value={chosen.length} one="Abschnitte: nur # Abschnitt" other="Abschnitte: nur # Abschnitte" />
        )
      }
    >
      <fieldset className="kern-fieldset" id={fieldId('sectionKeys')} tabIndex={-1}>
        <legend className="kern-label">
          <Trans>Nur diese Abschnitte stehen zur Beteiligung (keiner gewählt: alle)</Trans>
        </legend>
        {sections.map((section) => (
          <Checkbox
            key={section.key}
            label={titleOf(section)}
            checked={field.value.includes(section.key)}
            onChange={(event) =>
              field.onChange(
                event.target.checked ? [...chosen, section.key] : chosen.filter((key) => key !== section.key),
              )
            }
          />
        ))}
        <FieldError id={`${fieldId('sectionKeys')}-error`}>{fieldState.error?.message}</FieldError>
      </fieldset>
    </Disclosure>
  );
}
