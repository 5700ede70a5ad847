import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../platform/i18n.tsx';
import { Table } from '../../ui/table.tsx';
import { incorporationsQuery } from './queries.ts';

/** Promises that are no wording: who does what until when. */
export function PromisedActions({ procedureId, versionId }: { procedureId: string; versionId: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const links = useQuery(incorporationsQuery(procedureId, { versionId })).data?.items ?? [];
  const actions = links.filter(({ change }) => change === 'action');
  if (actions.length === 0) return null;
  return (
    <section className="proof-list">
      <h2>
        <Trans>Zugesagte Maßnahmen</Trans>
      </h2>
      <Table
        caption={t`Zugesagte Maßnahmen`}
        isCaptionHidden
        rows={actions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'points',
            header: t`Einzelpunkte`,
            isRowHeader: true,
            cell: ({ pointReferences }) => pointReferences.join(', '),
          },
          { key: 'office', header: t`Zuständige Stelle`, cell: ({ action }) => action?.office },
          { key: 'due', header: t`Bis wann`, cell: ({ action }) => action?.due && format.date(action.due) },
          { key: 'note', header: t`Hinweis`, cell: ({ note }) => note },
        ]}
      />
    </section>
  );
}
