import { Trans, useLingui } from '@lingui/react/macro';
import { addSection } from '../../../shared/documents.ts';
import { sectionAnchor } from '../../../shared/text/section-reference.ts';
import { api } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { useChange, type VersionAddress } from './queries.ts';

export interface AddSectionProps {
  address: VersionAddress;
  /** The section it stands after; null: at the end. */
  afterKey: string | null;
  /** Names the section before it, where there are many such buttons. */
  afterTitle?: string;
  isFirst?: boolean;
}

/** Adds an empty section and leads to it; it is filled in place. */
export function AddSection({ address, afterKey, afterTitle, isFirst = false }: AddSectionProps) {
  const { t } = useLingui();
  const add = useChange(address.procedureId, async () => {
    const section = await api(addSection, { params: { ...address }, body: { afterKey } });
    window.location.hash = sectionAnchor(section.key);
    return section;
  });
  return (
    <>
      {add.error && <Alert kind="danger">{add.error.detail}</Alert>}
      <Button
        look={isFirst ? 'primary' : afterKey === null ? 'secondary' : 'tertiary'}
        icon="add"
        isBusy={add.isPending}
        aria-label={afterTitle === undefined ? undefined : t`Abschnitt danach einfügen: nach ${afterTitle}`}
        onClick={() => add.mutate(undefined)}
      >
        {isFirst ? (
          <Trans>Ersten Abschnitt schreiben</Trans>
        ) : afterKey === null ? (
          <Trans>Abschnitt am Ende hinzufügen</Trans>
        ) : (
          <Trans>Abschnitt danach einfügen</Trans>
        )}
      </Button>
    </>
  );
}
