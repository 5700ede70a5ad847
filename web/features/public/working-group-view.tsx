import { Trans, useLingui } from '@lingui/react/macro';
import { type Column, Table } from '../../ui/table.tsx';
import type { PublicProcedure } from './queries.ts';

type Group = NonNullable<PublicProcedure['workingGroup']>;
type Seat = Group['seats'][number];

/** The working group: what it is, and its seats as functions, never as names. */
export function WorkingGroupView({ group: { title, note, seats } }: { group: Group }) {
  const { t } = useLingui();
  const rows = seats.map((seat, index) => ({ ...seat, place: index + 1 }));
  const columns: Column<Seat & { place: number }>[] = [
    { key: 'function', header: <Trans>Sitz</Trans>, isRowHeader: true, cell: (seat) => seat.function },
    {
      key: 'organisation',
      header: <Trans>Organisation</Trans>,
      cell: ({ organisationName }) => organisationName ?? '–',
    },
    { key: 'voting', header: <Trans>Stimme</Trans>, cell: ({ voting }) => (voting ? t`stimmt ab` : t`berät`) },
  ];
  return (
    <section className="public__section" aria-labelledby="arbeitsgremium">
      <h2 id="arbeitsgremium">{title}</h2>
      {note !== '' && <p className="st-reading">{note}</p>}
      {seats.length > 0 && (
        <Table
          caption={t`Sitze im Arbeitsgremium`}
          isCaptionHidden
          columns={columns}
          rows={rows}
          rowKey={({ place }) => String(place)}
        />
      )}
    </section>
  );
}
