import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Badge } from '../../ui/badge.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Loading } from '../../ui/loading.tsx';
import type { VersionAddress, VersionHead } from '../documents/queries.ts';
import { FreezeVersion } from './freeze-version.tsx';
import { keepsFocus } from './keep-focus.ts';
import { PromiseCard } from './promise-card.tsx';
import { PromisedActions } from './promised-actions.tsx';
import { type Proof, proofQuery } from './queries.ts';
import { SilentSections } from './silent-sections.tsx';

export interface ProofViewProps {
  address: VersionAddress;
  working: VersionHead;
  title: string;
}

/** The two lists that stand between a working version and freezing, and the act itself. */
export function ProofView({ address, working, title }: ProofViewProps) {
  const { t } = useLingui();
  const { procedureId, documentId, number } = address;
  const proof = useQuery(proofQuery(address));
  if (proof.data === undefined) {
    return proof.error ? <Alert kind="danger">{proof.error.message}</Alert> : <Loading lines={8} />;
  }
  return (
    <>
      <section className="st-panel" aria-label={t`Stand der Arbeitsfassung`}>
        <h2>
          <Trans>
            {title}: Fassung {number}
          </Trans>
        </h2>
        <ProofFacts proof={proof.data} />
        <FreezeVersion address={address} working={working} proof={proof.data} />
        <p>
          <Link
            to={paths.editVersion}
            params={{ procedureId, documentId, number: String(number) }}
            className="kern-link"
          >
            <Trans>Text bearbeiten</Trans>
          </Link>
        </p>
      </section>
      <Promises procedureId={procedureId} proof={proof.data} />
      <SilentSections address={address} proof={proof.data} />
      <PromisedActions procedureId={procedureId} versionId={proof.data.versionId} />
    </>
  );
}

function ProofFacts({ proof }: { proof: Proof }) {
  const { t } = useLingui();
  const format = useFormat();
  const owed = proof.openPromises.filter(({ explanation }) => explanation === null).length;
  const explained = proof.openPromises.length - owed;
  const silent = proof.silentChanges.length;
  return (
    <DefinitionList
      items={[
        { term: t`Sätze im Text`, value: format.number(proof.sentences) },
        {
          term: t`Verglichen mit`,
          value:
            proof.comparedToNumber === null ? (
              <Trans>Keiner früheren Fassung: Dies ist die erste.</Trans>
            ) : (
              <Trans>Fassung {proof.comparedToNumber}</Trans>
            ),
        },
        {
          term: t`Offene Zusagen`,
          value: (
            <>
              {owed === 0 ? (
                <Badge tone="success" icon="checkCircle">
                  <Trans>Keine</Trans>
                </Badge>
              ) : (
                <Badge tone="warning" icon="clock">
                  {format.number(owed)}
                </Badge>
              )}
              {explained > 0 && (
                <>
                  {' '}
                  <Plural
                    value={explained}
                    one="und # mit Erklärung an die Organisation"
                    other="und # mit Erklärung an die Organisation"
                  />
                </>
              )}
            </>
          ),
        },
        {
          term: t`Geänderte Sätze ohne Grund`,
          value:
            silent === 0 ? (
              <Badge tone="success" icon="checkCircle">
                <Trans>Keine</Trans>
              </Badge>
            ) : (
              <Badge tone="warning" icon="clock">
                {format.number(silent)}
              </Badge>
            ),
        },
      ]}
    />
  );
}

function Promises({ procedureId, proof }: { procedureId: string; proof: Proof }) {
  return (
    <section className="proof-list" {...keepsFocus}>
      <h2>
        <Trans>Offene Zusagen</Trans>
      </h2>
      {proof.openPromises.length === 0 && (
        <p>
          <Trans>Jeder berücksichtigte Einzelpunkt ist eingearbeitet oder als Maßnahme zugesagt.</Trans>
        </p>
      )}
      {proof.openPromises.map((promise) => (
        <PromiseCard key={promise.pointId} procedureId={procedureId} promise={promise} />
      ))}
    </section>
  );
}
