import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { LinkedChanges } from './linked-changes.tsx';
import { PromiseCard } from './promise-card.tsx';
import { useProofActs } from './proof-dialogs.tsx';
import { proofQuery } from './queries.ts';
import type { SectionAtWork } from './section-at-work.ts';
import { SilentList } from './silent-list.tsx';
import { TakeOver } from './take-over.tsx';
import '../../styles/incorporation.css';

/** What stands beside a section in the editor: points still to be written in, links made, sentences without a reason. */
export function SectionProof({ at }: { at: SectionAtWork }) {
  const { t } = useLingui();
  const acts = useProofActs();
  const { address, section } = at;
  const { procedureId } = address;
  const sectionKey = section.key;
  const proof = useQuery(proofQuery(address)).data;
  if (proof === undefined) return null;
  const promises = proof.openPromises.filter((promise) => promise.sectionKey === sectionKey);
  const silent = proof.silentChanges.filter((change) => change.sectionKey === sectionKey);
  return (
    <>
      {promises.length > 0 && (
        <section className="proof-list" aria-label={t`Einzuarbeiten`}>
          <h3>
            <Plural value={promises.length} one="# Punkt einzuarbeiten" other="# Punkte einzuarbeiten" />
          </h3>
          {promises.map((promise) => (
            <PromiseCard key={promise.pointId} procedureId={procedureId} promise={promise}>
              <TakeOver at={at} promise={promise} promises={promises} />
            </PromiseCard>
          ))}
        </section>
      )}
      {silent.length > 0 && (
        <Disclosure
          summary={
            <Plural value={silent.length} one="# geänderter Satz ohne Grund" other="# geänderte Sätze ohne Grund" />
          }
        >
          <SilentList procedureId={procedureId} changes={silent} />
          {silent.length > 1 && (
            <Button look="tertiary" onClick={() => acts.source(silent)}>
              <Trans>Eine Quelle für alle angeben</Trans>
            </Button>
          )}
        </Disclosure>
      )}
      <LinkedChanges at={at} />
      {promises.length === 0 && silent.length === 0 && (
        <p className="st-muted">
          <Trans>In diesem Abschnitt ist nichts offen.</Trans>
        </p>
      )}
    </>
  );
}
