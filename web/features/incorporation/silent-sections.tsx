import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { sectionAnchor } from '../../../shared/text/section-reference.ts';
import { paths } from '../../paths.ts';
import { useMay } from '../../platform/me.ts';
import { Button } from '../../ui/button.tsx';
import type { VersionAddress } from '../documents/queries.ts';
import { keepsFocus } from './keep-focus.ts';
import { useProofActs } from './proof-dialogs.tsx';
import type { Proof, SilentChange } from './queries.ts';
import { SilentList } from './silent-list.tsx';

/** Id of the silent changes of a section: what the refusal to freeze leads to. */
export const silentAnchor = (sectionKey: string): string => `ohne-grund-${sectionKey}`;

/** Changed sentences without a reason, section by section (R7). */
export function SilentSections({ address, proof }: { address: VersionAddress; proof: Proof }) {
  const bySection = new Map<string, SilentChange[]>();
  for (const change of proof.silentChanges) {
    bySection.set(change.sectionKey, [...(bySection.get(change.sectionKey) ?? []), change]);
  }
  return (
    <section className="proof-list" {...keepsFocus}>
      <h2>
        <Trans>Geänderte Sätze ohne Grund</Trans>
      </h2>
      {bySection.size === 0 && (
        <p>
          {proof.comparedToNumber === null ? (
            <Trans>Die erste Fassung ändert nichts. Sie ist ihr eigener Ursprung.</Trans>
          ) : (
            <Trans>Jeder geänderte Satz hat einen Einzelpunkt oder eine Quelle.</Trans>
          )}
        </p>
      )}
      {[...bySection].map(([sectionKey, changes]) => (
        <OfSection key={sectionKey} address={address} sectionKey={sectionKey} changes={changes} />
      ))}
    </section>
  );
}

interface OfSectionProps {
  address: VersionAddress;
  sectionKey: string;
  changes: SilentChange[];
}

function OfSection({ address, sectionKey, changes }: OfSectionProps) {
  const { procedureId, documentId, number } = address;
  const acts = useProofActs();
  const mayState = useMay(procedureId, 'source.create');
  const label = changes[0]?.sectionLabel ?? '';
  return (
    <section id={silentAnchor(sectionKey)} tabIndex={-1} className="proof-section">
      <div className="proof-section__head">
        <h3 lang="de">{label === '' ? <Trans>Abschnitt ohne Überschrift</Trans> : label}</h3>
        <span className="st-muted">
          <Plural value={changes.length} one="# Satz" other="# Sätze" />
        </span>
        <Link
          to={paths.editVersion}
          params={{ procedureId, documentId, number: String(number) }}
          hash={sectionAnchor(sectionKey)}
          className="kern-link"
        >
          <Trans>Zum Abschnitt</Trans>
        </Link>
      </div>
      <SilentList procedureId={procedureId} changes={changes} />
      {mayState && changes.length > 1 && (
        <Button look="tertiary" onClick={() => acts.source(changes)}>
          <Trans>Eine Quelle für alle Sätze dieses Abschnitts angeben</Trans>
        </Button>
      )}
    </section>
  );
}
