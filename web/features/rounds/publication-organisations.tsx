import { Trans, useLingui } from '@lingui/react/macro';
import { Table } from '../../ui/table.tsx';
import { publicationWords } from '../positions/words.ts';
import type { PublicationPreviewed } from './publication-queries.ts';

/** Every organisation with points in the round: each reads its own, and under which name they are public. */
export function PublicationOrganisations({ organisations }: Pick<PublicationPreviewed, 'organisations'>) {
  const { t, i18n } = useLingui();
  return (
    <>
      <p>
        <Trans>Jede Organisation liest die Entscheidungen zu ihren eigenen Punkten, auch zu den internen.</Trans>
      </p>
      <Table
        caption={t`Organisationen mit Einzelpunkten in dieser Runde`}
        isCaptionHidden
        rows={organisations}
        rowKey={({ organisationId, publication }) => `${organisationId} ${publication}`}
        columns={[
          { key: 'name', header: t`Organisation`, isRowHeader: true, cell: ({ organisationName }) => organisationName },
          {
            key: 'publication',
            header: t`Veröffentlichung`,
            cell: ({ publication }) => i18n._(publicationWords[publication].word),
          },
          { key: 'points', header: t`Einzelpunkte`, isNumeric: true, cell: ({ points }) => points },
        ]}
      />
    </>
  );
}
