import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ExtensionForm } from './extension-form.tsx';
import { type Extension, extensionsQuery } from './extension-queries.ts';
import type { Round } from './queries.ts';

interface ExtensionRequestProps {
  procedureId: string;
  /** As it stands for this organisation. */
  round: Round;
  organisation: { organisationId: string; organisationName: string };
  /** Only the representative binds the organisation to a day. */
  mayAsk: boolean;
  timeZone: string;
}

/** How an organisation gets more time: it asks, and reads here what the coordination answered (R10). */
export function ExtensionRequest({ procedureId, round, organisation, mayAsk, timeZone }: ExtensionRequestProps) {
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const { organisationId, organisationName } = organisation;
  const all = useQuery(extensionsQuery(procedureId, round.id)).data?.items ?? [];
  const mine = all.filter((extension) => extension.organisationId === organisationId);
  const latest = mine.at(-1);
  const isWaiting = latest?.status === 'requested';
  const isPossible = round.status === 'open' || round.status === 'closed';
  return (
    <div className="st-stack extension">
      {latest !== undefined && <Answer extension={latest} timeZone={timeZone} />}
      {isPossible && !isWaiting && mayAsk && (
        <Button look="tertiary" icon="clock" onClick={() => setAsking(true)}>
          <Trans>Um mehr Zeit bitten</Trans>
        </Button>
      )}
      {isAsking && (
        <ExtensionForm
          procedureId={procedureId}
          round={round}
          organisationId={organisationId}
          timeZone={timeZone}
          title={t`Um mehr Zeit bitten`}
          confirmLabel={t`Bitte absenden`}
          onCancel={() => setAsking(false)}
          onDone={() => setAsking(false)}
        >
          <p>
            <Trans>
              Die Koordination entscheidet, ob <strong>{organisationName}</strong> mehr Zeit bekommt. Bis dahin gilt die
              bisherige Frist. Sie bekommen die Antwort per E-Mail.
            </Trans>
          </p>
        </ExtensionForm>
      )}
    </div>
  );
}

function Answer({ extension, timeZone }: { extension: Extension; timeZone: string }) {
  const { t } = useLingui();
  const format = useFormat(timeZone);
  const last = format.date(format.lastDay(extension.until));
  if (extension.status === 'requested') {
    return (
      <Alert kind="info" isLive={false} title={t`Sie haben um mehr Zeit gebeten`}>
        <Trans>Gewünscht ist der {last} als letzter Tag. Die Koordination hat noch nicht geantwortet.</Trans>
      </Alert>
    );
  }
  return extension.status === 'granted' ? (
    <Alert kind="success" isLive={false} title={t`Sie haben mehr Zeit`}>
      <Trans>
        Letzter Tag ist für Sie der {last}. Begründung: {extension.decisionReason}
      </Trans>
    </Alert>
  ) : (
    <Alert kind="warning" isLive={false} title={t`Ihre Bitte um mehr Zeit ist abgelehnt`}>
      <Trans>Es bleibt bei der bisherigen Frist. Begründung: {extension.decisionReason}</Trans>
    </Alert>
  );
}
