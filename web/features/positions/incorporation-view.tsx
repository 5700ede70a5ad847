import { Trans, useLingui } from '@lingui/react/macro';
import { wordDiff } from '../../../shared/text/word-diff.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Diff, SideBySide } from '../../ui/diff.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import type { Trace } from './queries.ts';
import { RespondForm } from './respond-form.tsx';

interface IncorporationViewProps {
  procedureId: string;
  pointId: string;
  incorporation: Trace['incorporations'][number];
  /** Disputed in another place: here it can only be confirmed. */
  isOnlyConfirmed?: boolean;
}

/** Old and new wording, or the promised action, and what the organisation says to it. */
export function IncorporationView({
  procedureId,
  pointId,
  incorporation,
  isOnlyConfirmed = false,
}: IncorporationViewProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { change, before, after, action, note, state, sectionLabel, versionNumber, response } = incorporation;
  const titles = {
    inserted: t`Neu eingefügt`,
    changed: t`Geändert`,
    deleted: t`Gestrichen`,
    moved: t`Verschoben`,
    action: t`Zugesagt`,
  };
  return (
    <section className="incorporation">
      <h3>
        {titles[change]}
        {sectionLabel !== null && <span className="st-muted"> · {sectionLabel}</span>}
      </h3>
      <p className="st-meta">
        <StatusBadge of="incorporation" status={state} />
        {change !== 'action' && (
          <span className="st-muted">
            <Trans>Fassung {versionNumber}</Trans>
          </span>
        )}
      </p>
      {action !== null && (
        <p>
          {action.due === null ? (
            <Trans>Zuständig ist {action.office}.</Trans>
          ) : (
            <Trans>
              Zuständig ist {action.office}, bis {format.date(action.due)}.
            </Trans>
          )}
        </p>
      )}
      {(before === '') !== (after === '') && <Diff parts={wordDiff(before, after)} lang="de" />}
      {before !== '' && after !== '' && (
        <SideBySide
          parts={wordDiff(before, after)}
          lang="de"
          oldTitle={t`Bisheriger Wortlaut`}
          newTitle={t`Neuer Wortlaut`}
        />
      )}
      {note !== '' && <p className="st-written">{note}</p>}
      {response?.kind === 'disputed' && (
        <Callout title={t`Widersprochen am ${format.date(response.at)}`}>
          <p className="st-written">{response.note}</p>
        </Callout>
      )}
      <RespondForm
        procedureId={procedureId}
        pointId={pointId}
        incorporation={incorporation}
        isOnlyConfirmed={isOnlyConfirmed}
      />
    </section>
  );
}
