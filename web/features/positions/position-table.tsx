import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Badge } from '../../ui/badge.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { isRecorded, type PositionHead, type Round } from './queries.ts';
import { channelWords } from './words.ts';

interface PositionTableProps {
  procedureId: string;
  rows: PositionHead[];
  rounds: Round[];
  /** All are of my own organisations. */
  isOwn: boolean;
  caption: string;
}

/** Positions with number, round, state and day of receipt. */
export function PositionTable({ procedureId, rows, rounds, isOwn, caption }: PositionTableProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const isOne = isOwn && new Set(rows.map(({ organisationId }) => organisationId)).size === 1;
  const received = (row: PositionHead) => row.receivedOn ?? row.submittedAt;
  const columns: Column<PositionHead>[] = [
    {
      key: 'reference',
      header: <Trans>Stellungnahme</Trans>,
      isRowHeader: true,
      cell: (row) => <PositionLink procedureId={procedureId} position={row} />,
    },
    ...(isOne
      ? []
      : [
          {
            key: 'organisation',
            header: <Trans>Organisation</Trans>,
            cell: (row: PositionHead) => row.organisationName,
          },
        ]),
    {
      key: 'round',
      header: <Trans>Runde</Trans>,
      cell: (row) => rounds.find(({ id }) => id === row.roundId)?.title ?? (row.roundId === null ? t`Vorarbeit` : ''),
    },
    {
      key: 'status',
      header: <Trans>Stand</Trans>,
      cell: (row) => (
        <span className="st-meta">
          <StatusBadge of="position" status={row.status} />
          <LateBadge position={row} />
        </span>
      ),
    },
    ...(isOwn
      ? []
      : [
          {
            key: 'channel',
            header: <Trans>Weg</Trans>,
            cell: (row: PositionHead) => i18n._(channelWords[row.channel]),
          },
        ]),
    {
      key: 'received',
      header: <Trans>Eingegangen</Trans>,
      isNumeric: true,
      cell: (row) => {
        const when = received(row);
        return when === null ? '–' : format.shortDate(when);
      },
    },
  ];
  return <Table caption={caption} isCaptionHidden columns={columns} rows={rows} rowKey={(row) => row.id} />;
}

/** Late, and whether it was admitted (R10). */
export function LateBadge({ position }: { position: Pick<PositionHead, 'late' | 'admitted'> }) {
  if (!position.late) return null;
  if (position.admitted === true) {
    return (
      <Badge icon="check">
        <Trans>Verspätet, zugelassen</Trans>
      </Badge>
    );
  }
  return (
    <Badge tone="warning" icon="clock">
      {position.admitted === false ? <Trans>Verspätet, nicht zugelassen</Trans> : <Trans>Verspätet</Trans>}
    </Badge>
  );
}

/** Leads to where this position is read or, as a draft, written. */
function PositionLink({ procedureId, position }: { procedureId: string; position: PositionHead }) {
  if (position.status !== 'draft') {
    return (
      <Link to={paths.position} params={{ procedureId, positionId: position.id }}>
        {position.reference}
      </Link>
    );
  }
  if (position.roundId !== null && !isRecorded(position)) {
    return (
      <Link
        to={paths.writePosition}
        params={{ procedureId, roundId: position.roundId }}
        search={{ fuer: position.organisationId }}
      >
        <Trans>Entwurf weiterschreiben</Trans>
      </Link>
    );
  }
  return (
    <Link to={paths.recordPosition} params={{ procedureId }} search={{ entwurf: position.id }}>
      <Trans>Erfassung fortsetzen</Trans>
    </Link>
  );
}
