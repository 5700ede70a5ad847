import { Trans } from '@lingui/react/macro';
import { wordDiff } from '../../../shared/text/word-diff.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Diff, SideBySide } from '../../ui/diff.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { ChangeBadge } from '../documents/change-badge.tsx';
import type { PublicPoint } from './queries.ts';

type Change = PublicPoint['incorporations'][number];

/** What a decision changed: old and new wording word by word, or the action that was promised. */
export function PointChanges({ changes }: { changes: readonly Change[] }) {
  return changes.map((change) => (
    <div className="result__change" key={`${change.versionNumber}${change.change}${change.before}${change.after}`}>
      <p className="st-meta">
        <ChangeBadge change={change.change} />
        <StatusBadge of="incorporation" status={change.state} />
        {change.action === null && (
          <span className="st-muted">
            <Trans>Fassung {change.versionNumber}</Trans>
          </span>
        )}
      </p>
      {change.action !== null && <PromisedAction action={change.action} />}
      {(change.before !== '' || change.after !== '') && <Wording before={change.before} after={change.after} />}
      {change.note !== '' && (
        <p className="st-written st-muted" lang="de">
          {change.note}
        </p>
      )}
    </div>
  ));
}

/** Old and new wording; what was only put in or only taken out stands alone. */
function Wording({ before, after }: Pick<Change, 'before' | 'after'>) {
  const parts = wordDiff(before, after);
  if (before !== '' && after !== '') return <SideBySide parts={parts} lang="de" />;
  return (
    <div className="result__wording">
      <Diff parts={parts} lang="de" />
    </div>
  );
}

function PromisedAction({ action: { office, due } }: { action: NonNullable<Change['action']> }) {
  const format = useFormat();
  return (
    <p>
      {due === null ? (
        <Trans>Zuständig ist {office}.</Trans>
      ) : (
        <Trans>
          Zuständig ist {office}, bis {format.date(due)}.
        </Trans>
      )}
    </p>
  );
}
