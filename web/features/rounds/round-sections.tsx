import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useController, useFormContext } from 'react-hook-form';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { FieldError } from '../../ui/field-error.tsx';
import { versionQuery } from '../documents/queries.ts';
import { useSectionTitle } from '../documents/section-title.ts';
import { LimitToChanges } from './limit-to-changes.tsx';
import type { RoundFields } from './round-fields.ts';
import type { VersionChoice } from './round-form.tsx';

interface RoundSectionsProps {
  procedureId: string;
  /** The frozen versions there are. */
  versions: VersionChoice[];
  version: VersionChoice | undefined;
  fieldId: (name: string) => string;
}

/** A round can be limited to some sections; none chosen means the whole text. */
export function RoundSections({ procedureId, versions, version, fieldId }: RoundSectionsProps) {
  const { control } = useFormContext<RoundFields>();
  const { field, fieldState } = useController({ control, name: 'sectionKeys' });
  const titleOf = useSectionTitle();
  const sections =
    useQuery({
      ...versionQuery({ procedureId, documentId: version?.documentId ?? '', number: version?.number ?? 0 }),
      enabled: version !== undefined,
    }).data?.sections ?? [];
  const chosen = field.value.filter((key) => sections.some((section) => section.key === key));
  if (version === undefined || sections.length === 0) return null;
  const { documentId, number } = version;
  const earlier = versions.filter((other) => other.documentId === documentId && other.number < number);
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
      <LimitToChanges procedureId={procedureId} version={version} earlier={earlier} onChoose={field.onChange} />
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
