import { Trans, useLingui } from '@lingui/react/macro';
import { useMay } from '../../platform/me.ts';
import { Button } from '../../ui/button.tsx';
import { ChangedSentence, nameOf } from './changed-sentence.tsx';
import { useProofActs } from './proof-dialogs.tsx';
import type { SilentChange } from './queries.ts';

/** Changed sentences without a reason (R7), each with the two ways to give it one. */
export function SilentList({ procedureId, changes }: { procedureId: string; changes: SilentChange[] }) {
  const { t } = useLingui();
  const acts = useProofActs();
  const mayLink = useMay(procedureId, 'incorporation.create');
  return (
    <ul className="proof-list">
      {changes.map((silent) => {
        const words = (silent.after || silent.before).slice(0, 60);
        return (
          <li key={nameOf(silent)} className="proof-card">
            <ChangedSentence change={silent} />
            {mayLink && (
              <div className="st-actions">
                <Button
                  aria-label={t`Mit Punkt verknüpfen: ${words}`}
                  onClick={() => acts.link({ sectionKey: silent.sectionKey, silent })}
                >
                  <Trans>Mit Punkt verknüpfen</Trans>
                </Button>
                <Button look="tertiary" aria-label={t`Quelle angeben: ${words}`} onClick={() => acts.source([silent])}>
                  <Trans>Quelle angeben</Trans>
                </Button>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
