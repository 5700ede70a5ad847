import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { actionWords } from './action-words.ts';
import type { AuditEvent } from './queries.ts';

/** The entries of the protocol: when, what, who, and what was before and after. */
export function EventList({ procedureId, events }: { procedureId: string; events: readonly AuditEvent[] }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const wordFor = (action: string) => {
    const word = actionWords[action];
    return word === undefined ? action : i18n._(word);
  };
  const columns: Column<AuditEvent>[] = [
    { key: 'sequence', header: <Trans>Nr.</Trans>, isNumeric: true, cell: ({ sequence }) => format.number(sequence) },
    { key: 'at', header: <Trans>Wann</Trans>, cell: ({ at }) => <time dateTime={at}>{format.dateTime(at)}</time> },
    {
      key: 'action',
      header: <Trans>Was</Trans>,
      isRowHeader: true,
      cell: ({ action, subject }) => (
        <Link to={paths.events} params={{ procedureId }} search={{ gegenstand: subject.id }}>
          {wordFor(action)}
        </Link>
      ),
    },
    {
      key: 'actor',
      header: <Trans>Wer</Trans>,
      cell: ({ actor }) => actor?.name ?? <span className="st-muted">{t`Gelöscht`}</span>,
    },
    { key: 'change', header: <Trans>Einzelheiten</Trans>, cell: (event) => <Details event={event} /> },
  ];
  return (
    <div className="st-dense">
      <Table caption={t`Einträge, die neuesten zuerst`} columns={columns} rows={events} rowKey={({ id }) => id} />
    </div>
  );
}

/** What was recorded, as it was recorded. */
function Details({ event: { before, after, hash } }: { event: AuditEvent }) {
  const { t } = useLingui();
  return (
    <Disclosure summary={t`Anzeigen`}>
      <dl className="event__details">
        <Recorded term={t`Vorher`} value={before} />
        <Recorded term={t`Nachher`} value={after} />
        <dt>
          <Trans>Prüfsumme</Trans>
        </dt>
        <dd>
          <code className="chain__hash">{hash}</code>
        </dd>
      </dl>
    </Disclosure>
  );
}

function Recorded({ term, value }: { term: string; value: unknown }) {
  if (value === null || value === undefined) return null;
  return (
    <>
      <dt>{term}</dt>
      <dd>
        <pre>{JSON.stringify(value, null, 2)}</pre>
      </dd>
    </>
  );
}
