import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { type Verification, verificationQuery } from './queries.ts';

/** Whether the chain of events is unaltered, up to which entry, and its checksum to write down. */
export function ChainState({ procedureId }: { procedureId: string }) {
  const { data, error, isFetching, refetch } = useQuery(verificationQuery(procedureId));
  return (
    <section className="chain">
      {data === undefined && error === null && <Loading lines={2} />}
      {error !== null && <Alert kind="danger">{error.message}</Alert>}
      {data !== undefined && <Result verification={data} />}
      <Button icon="sync" isBusy={isFetching} onClick={() => void refetch()}>
        <Trans>Noch einmal prüfen</Trans>
      </Button>
    </section>
  );
}

function Result({ verification }: { verification: Verification }) {
  const { t } = useLingui();
  const format = useFormat();
  const { intact, sealedTo, head, pending, firstBroken } = verification;
  if (!intact) {
    const at = firstBroken === null ? '' : format.number(firstBroken.sequence);
    return (
      <Alert kind="danger" title={t`Die Kette ist beschädigt`}>
        <p>
          {firstBroken === null ? (
            <Trans>Mindestens ein Eintrag passt nicht zu seiner Prüfsumme.</Trans>
          ) : (
            <Trans>
              Eintrag {at} passt nicht: {firstBroken.detail}
            </Trans>
          )}
        </p>
        <p>
          <Trans>Bitte lassen Sie die Datenbank prüfen und bewahren Sie die Sicherungen auf.</Trans>
        </p>
      </Alert>
    );
  }
  return (
    <Alert kind="success" title={<Trans>Unverändert bis Eintrag {format.number(sealedTo)}</Trans>}>
      {pending > 0 && (
        <p>
          <Plural
            value={pending}
            one="Ein weiterer Eintrag wird gerade besiegelt."
            other="# weitere Einträge werden gerade besiegelt."
          />
        </p>
      )}
      {head !== null && (
        <>
          <p>
            <Trans>
              Prüfsumme des letzten Eintrags. Wer sie sich notiert, kann später zeigen, dass bis dahin nichts geändert
              wurde:
            </Trans>
          </p>
          <p>
            <code className="chain__hash">{head}</code>
          </p>
        </>
      )}
    </Alert>
  );
}
