import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { closeRound, openRound } from '../../../shared/rounds.ts';
import type { Ability } from '../../../shared/values.ts';
import { paths } from '../../paths.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ExtendDialog } from './extend-dialog.tsx';
import { type Round, useChange } from './queries.ts';

interface RoundActsProps {
  procedureId: string;
  round: Round;
  timeZone: string;
}

const because = (ability: Ability): string | undefined => (ability === true ? undefined : ability.detail);

/** Opens, extends and closes a round by hand; left alone it does so by the clock. */
export function RoundActs({ procedureId, round, timeZone }: RoundActsProps) {
  const { t } = useLingui();
  const [asking, setAsking] = useState<'open' | 'close' | 'extend' | null>(null);
  const params = { procedureId, roundId: round.id };
  const stop = () => setAsking(null);
  const open = useChange(procedureId, () => api(openRound, { params, ifMatch: ofVersion(round.version) }));
  const close = useChange(procedureId, () => api(closeRound, { params, ifMatch: ofVersion(round.version) }));
  const { can, status } = round;
  const isRunning = status === 'open';
  return (
    <>
      {can.open !== undefined && (status === 'planned' || can.open === true) && (
        <Button look="primary" disabledBecause={because(can.open)} onClick={() => setAsking('open')}>
          <Trans>Jetzt öffnen</Trans>
        </Button>
      )}
      {isRunning && can.edit === true && (
        <Button onClick={() => setAsking('extend')}>
          <Trans>Frist verlängern</Trans>
        </Button>
      )}
      {isRunning && can.close !== undefined && (
        <Button disabledBecause={because(can.close)} onClick={() => setAsking('close')}>
          <Trans>Jetzt schließen</Trans>
        </Button>
      )}
      {open.error && (
        <Alert kind="danger" title={<Trans>Die Runde kann noch nicht beginnen</Trans>}>
          <p>{open.error.detail}</p>
          <ul>
            {open.error.obstacles.map(({ id, reference, detail }) => (
              <li key={id}>
                <Link to={paths.round} params={{ procedureId, roundId: id }} className="kern-link">
                  {reference} · {detail}
                </Link>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <ConfirmDialog
        isOpen={asking === 'open'}
        title={t`Runde jetzt öffnen`}
        confirmLabel={t`Runde öffnen`}
        isBusy={open.isPending}
        onCancel={stop}
        onConfirm={() => open.mutate(undefined, { onSettled: stop })}
      >
        <p>
          <Trans>
            Fassung {round.versionNumber} wird damit für die Organisationen und die Öffentlichkeit lesbar. Die
            Vertretungen aller eingeladenen Organisationen bekommen eine E-Mail. Fragen und Text bleiben danach, wie sie
            sind.
          </Trans>
        </p>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asking === 'close'}
        title={t`Runde jetzt schließen`}
        confirmLabel={t`Runde schließen`}
        isBusy={close.isPending}
        problem={close.error?.detail}
        onCancel={stop}
        onConfirm={() => close.mutate(undefined, { onSuccess: stop })}
      >
        <p>
          <Trans>
            Die Runde endet vor dem angekündigten Tag. Was danach eingereicht wird, gilt als verspätet; Sie entscheiden
            mit Begründung, ob es zugelassen wird. Öffnen lässt sie sich nicht wieder.
          </Trans>
        </p>
      </ConfirmDialog>
      <ExtendDialog
        procedureId={procedureId}
        round={round}
        timeZone={timeZone}
        isOpen={asking === 'extend'}
        onClose={stop}
      />
    </>
  );
}
