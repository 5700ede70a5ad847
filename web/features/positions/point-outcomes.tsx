import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { getPositionResults } from '../../../shared/incorporation.ts';
import { apiFile } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { OutcomeBadge } from '../../ui/outcome-badge.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { DownloadButton } from '../documents/download-button.tsx';
import { PointOutcome } from './point-outcome.tsx';
import { type PointRow, type Position, pointsOfQuery, type Round } from './queries.ts';
import { kindWords } from './words.ts';

/** So many points are unfolded at once; beyond, each opens on request. */
export const unfoldedAtMost = 8;

interface PointOutcomesProps {
  procedureId: string;
  position: Position;
  isOurs: boolean;
  round: Round | undefined;
}

/** Every point of a position with where it stands and what was decided. */
export function PointOutcomes({ procedureId, position, isOurs, round }: PointOutcomesProps) {
  const { t } = useLingui();
  const { data, error } = useQuery(pointsOfQuery(procedureId, position.id));
  const rows = data?.items ?? [];
  return (
    <section className="point-outcomes" aria-labelledby="punkte">
      <h2 id="punkte">{isOurs ? t`Was aus unseren Punkten wurde` : t`Einzelpunkte`}</h2>
      {isOurs && round !== undefined && round.status !== 'published' && position.status === 'submitted' && (
        <Alert kind="info" isLive={false}>
          <Trans>
            Die Entscheidungen werden alle zusammen sichtbar, sobald die Ergebnisse der Runde veröffentlicht sind. Sie
            bekommen dann eine Nachricht.
          </Trans>
        </Alert>
      )}
      {error && <Alert kind="danger">{error.message}</Alert>}
      {data === undefined && !error && <Loading lines={5} />}
      {data !== undefined && (
        <p className="st-muted">
          <Plural
            value={rows.length}
            _0="Diese Stellungnahme hat keine Einzelpunkte."
            one="# Einzelpunkt"
            other="# Einzelpunkte"
          />
        </p>
      )}
      {rows.length > 0 && (
        <div className="st-actions">
          {(['pdf', 'docx'] as const).map((format) => (
            <DownloadButton
              key={format}
              ask={() => apiFile(getPositionResults, format, { params: { procedureId, positionId: position.id } })}
            >
              {format === 'pdf' ? <Trans>Ergebnisse als PDF</Trans> : <Trans>Ergebnisse als Word-Datei</Trans>}
            </DownloadButton>
          ))}
        </div>
      )}
      {rows.map((row) => (
        <FoldedPoint key={row.id} row={row} isOpenAtFirst={rows.length <= unfoldedAtMost}>
          <PointOutcome procedureId={procedureId} pointId={row.id} />
        </FoldedPoint>
      ))}
    </section>
  );
}

interface FoldedPointProps {
  row: PointRow;
  isOpenAtFirst: boolean;
  children: ReactNode;
}

/** A point in one line; what became of it is looked up when it is unfolded. */
export function FoldedPoint({ row, isOpenAtFirst, children }: FoldedPointProps) {
  const { t, i18n } = useLingui();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <Disclosure
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      summary={
        <span className="point-outcomes__summary">
          <span>{row.reference}</span>
          <span>{i18n._(kindWords[row.reviewKind ?? row.kind].word)}</span>
          <span className="st-muted">{row.sectionLabel ?? t`zum Ganzen`}</span>
          {row.outcome === null ? (
            <StatusBadge of="point" status={row.status} />
          ) : (
            <OutcomeBadge outcome={row.outcome} />
          )}
        </span>
      }
    >
      {isOpen && children}
    </Disclosure>
  );
}
