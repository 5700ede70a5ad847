import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Obstacle } from '../../../shared/errors.ts';
import { freezeVersion } from '../../../shared/incorporation.ts';
import { paths } from '../../paths.ts';
import { api, ofContent } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useChange, type VersionAddress, type VersionHead } from '../documents/queries.ts';
import { promiseAnchor } from './promise-card.tsx';
import type { Proof } from './queries.ts';
import { silentAnchor } from './silent-sections.tsx';

export interface FreezeVersionProps {
  address: VersionAddress;
  working: VersionHead;
  proof: Proof;
}

/** Freezes the version as it was read here (R16); a refusal lists everything that is still owed (R6, R7). */
export function FreezeVersion({ address, working, proof }: FreezeVersionProps) {
  const { t } = useLingui();
  const { procedureId, documentId, number } = address;
  const [isAsking, setAsking] = useState(false);
  const freeze = useChange(procedureId, (contentVersion: number) =>
    api(freezeVersion, { params: { ...address }, ifMatch: ofContent(contentVersion) }),
  );
  const ability = working.can.freeze;
  const owed = proof.openPromises.filter(({ explanation }) => explanation === null).length + proof.silentChanges.length;
  const frozen = freeze.data;
  return (
    <>
      {frozen && (
        <Alert kind="success" title={<Trans>Fassung {frozen.number} ist eingefroren</Trans>}>
          <p>
            {frozen.released ? (
              <Trans>Sie ist freigegeben. Die Organisationen können die Einarbeitung bestätigen oder bestreiten.</Trans>
            ) : (
              <Trans>
                Sie bleibt intern, bis eine Beteiligungsrunde dazu beginnt oder die Ergebnisse der Runde davor
                veröffentlicht sind.
              </Trans>
            )}
          </p>
          <p>
            <Link
              to={paths.version}
              params={{ procedureId, documentId, number: String(frozen.number) }}
              className="kern-link"
            >
              <Trans>Fassung {frozen.number} lesen</Trans>
            </Link>
            {' · '}
            <Link to={paths.rounds} params={{ procedureId }} className="kern-link">
              <Trans>Zu den Beteiligungsrunden</Trans>
            </Link>
          </p>
        </Alert>
      )}
      {freeze.error && (
        <Alert kind="danger" title={<Trans>Die Fassung kann noch nicht eingefroren werden</Trans>}>
          <p>{freeze.error.detail}</p>
          <ObstacleLinks obstacles={freeze.error.obstacles} />
        </Alert>
      )}
      {ability !== undefined && (
        <p className="st-actions">
          <Button
            look="primary"
            icon="lock"
            disabledBecause={ability === true ? undefined : ability.detail}
            onClick={() => setAsking(true)}
          >
            <Trans>Fassung {number} einfrieren</Trans>
          </Button>
        </p>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={t`Fassung ${number} einfrieren`}
        confirmLabel={t`Endgültig einfrieren`}
        isBusy={freeze.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={() => freeze.mutate(proof.contentVersion, { onSettled: () => setAsking(false) })}
      >
        <p>
          <Trans>
            An dieser Fassung ändert sich danach kein Wort mehr. Das lässt sich nicht rückgängig machen.
            Weitergeschrieben wird in einer neuen Arbeitsfassung, die von selbst entsteht.
          </Trans>
        </p>
        {owed > 0 && (
          <Alert kind="warning" isLive={false}>
            <Plural
              value={owed}
              one="# Stelle ist noch offen. Das Einfrieren wird deshalb abgelehnt und die Stelle genannt."
              other="# Stellen sind noch offen. Das Einfrieren wird deshalb abgelehnt und jede Stelle genannt."
            />
          </Alert>
        )}
      </ConfirmDialog>
    </>
  );
}

/** Everything in the way, each leading to its place further down the page. */
function ObstacleLinks({ obstacles }: { obstacles: readonly Obstacle[] }) {
  const { t } = useLingui();
  if (obstacles.length === 0) return null;
  const unnamed = t`Abschnitt ohne Überschrift`;
  return (
    <ul>
      {obstacles.map(({ kind, id, reference, detail }) => (
        <li key={`${kind}${id}${detail}`}>
          <a className="kern-link" href={`#${kind === 'open_promise' ? promiseAnchor(id) : silentAnchor(id)}`}>
            {reference === null || reference === '' ? unnamed : reference}
          </a>{' '}
          <span lang="de">{detail}</span>
        </li>
      ))}
    </ul>
  );
}
