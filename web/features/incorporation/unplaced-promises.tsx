import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Alert } from '../../ui/alert.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import type { VersionAddress } from '../documents/queries.ts';
import { PromiseCard } from './promise-card.tsx';
import { proofQuery } from './queries.ts';

/** Accepted points about the whole, or about a section that is no longer there. */
export function UnplacedPromises({ address, sectionKeys }: { address: VersionAddress; sectionKeys: string[] }) {
  const { data: proof, error } = useQuery(proofQuery(address));
  if (error && proof === undefined) {
    return (
      <Alert kind="danger" title={<Trans>Was einzuarbeiten ist, konnte nicht geladen werden</Trans>}>
        {error.message}
      </Alert>
    );
  }
  const promises = proof?.openPromises.filter(
    ({ sectionKey }) => sectionKey === null || !sectionKeys.includes(sectionKey),
  );
  if (promises === undefined || promises.length === 0) return null;
  return (
    <Disclosure
      summary={
        <Plural
          value={promises.length}
          one="# Punkt ohne Abschnitt ist noch einzuarbeiten"
          other="# Punkte ohne Abschnitt sind noch einzuarbeiten"
        />
      }
    >
      <div className="proof-list">
        {promises.map((promise) => (
          <PromiseCard key={promise.pointId} procedureId={address.procedureId} promise={promise} />
        ))}
      </div>
    </Disclosure>
  );
}
