import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../platform/i18n.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { OutcomeBadge } from '../../ui/outcome-badge.tsx';
import type { Disposition } from './queries.ts';

/** Every version of a decision, with who and when: nothing is ever overwritten (R18). */
export function DispositionHistory({ history }: { history: Disposition['history'] }) {
  const { t } = useLingui();
  const format = useFormat();
  const acts = {
    proposed: t`Vorgeschlagen`,
    returned: t`Zurückgegeben`,
    adopted: t`Beschlossen`,
    reopened: t`Wieder aufgenommen`,
  };
  return (
    <Disclosure summary={<Trans>Verlauf der Entscheidung</Trans>}>
      <ol className="st-history">
        {history.map((entry) => (
          <li key={`${entry.version} ${entry.act} ${entry.at}`}>
            <p>
              <strong>{acts[entry.act]}</strong> · {format.dateTime(entry.at)}
              {entry.by && ` · ${entry.by}`}
            </p>
            {entry.outcome && <OutcomeBadge outcome={entry.outcome} />}
            {entry.reason && <p className="st-written">{entry.reason}</p>}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
