import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { requestSignature, revokeSignature } from '../../../shared/signing.ts';
import { api } from '../../platform/api.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { participantsQuery } from '../procedures/queries.ts';
import { type Signature, signaturesQuery } from './co-writing-queries.ts';
import { type Position, useAct } from './queries.ts';
import { signatureWords } from './signature-words.ts';
import '../../styles/procedures.css';

/** Signing together: whom the draft was shown to, what they answered, and whom else to ask (R9, R14). */
export function SigningPanel({ draft }: { draft: Position }) {
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const place = { procedureId: draft.procedureId, positionId: draft.id };
  const items = useQuery(signaturesQuery(place)).data?.items ?? [];
  const standing = items.filter(({ state }) => state !== 'revoked');
  const mayShow = draft.can.showForSigning === true;
  if (standing.length === 0 && !mayShow) return null;
  return (
    <section className="submit-panel" aria-labelledby="mitunterzeichnen">
      <h2 id="mitunterzeichnen">
        <Trans>Mitunterzeichnung</Trans>
      </h2>
      {standing.length === 0 ? (
        <p className="st-muted">
          <Trans>
            Sie können den Entwurf einer anderen Organisation zeigen, damit sie ihn mitunterzeichnet. Bis dahin sieht
            ihn niemand außerhalb Ihrer Organisation.
          </Trans>
        </p>
      ) : (
        <ul className="frame-rows">
          {standing.map((signature) => (
            <SignatureRow key={signature.id} draft={draft} signature={signature} />
          ))}
        </ul>
      )}
      {mayShow && (
        <div className="st-actions">
          <Button icon="person" onClick={() => setAsking(true)}>
            <Trans>Organisation um Mitunterzeichnung bitten</Trans>
          </Button>
        </div>
      )}
      {isAsking && (
        <AskDialog
          draft={draft}
          asked={standing.map(({ organisationId }) => organisationId)}
          title={t`Um Mitunterzeichnung bitten`}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

function SignatureRow({ draft, signature }: { draft: Position; signature: Signature }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { organisationId, organisationName, state, note, answeredAt, answeredByName, requestedAt, can } = signature;
  const { word, tone, icon } = signatureWords[state];
  const params = { procedureId: draft.procedureId, positionId: draft.id };
  const again = useAct(draft.procedureId, () => api(requestSignature, { params, body: { organisationId } }));
  const revoke = useAct(draft.procedureId, () =>
    api(revokeSignature, { params: { ...params, requestId: signature.id } }),
  );
  const problem = again.error ?? revoke.error;
  return (
    <li className="frame-row">
      <div className="frame-row__what">
        <h3>{organisationName}</h3>
        <p className="st-muted">
          {answeredAt !== null && state !== 'asked' ? (
            <Trans>
              {answeredByName}, {format.dateTime(answeredAt)}
            </Trans>
          ) : (
            <Trans>Gefragt am {format.dateTime(requestedAt)}</Trans>
          )}
        </p>
        {note !== '' && (
          <p className="st-written" dir="auto">
            {note}
          </p>
        )}
        {problem && <Alert kind="danger">{problem.detail}</Alert>}
        <div className="st-actions">
          {can.askAgain === true && (
            <Button
              aria-label={t`Erneut um Zustimmung bitten: ${organisationName}`}
              isBusy={again.isPending}
              onClick={() => again.mutate(undefined)}
            >
              <Trans>Erneut um Zustimmung bitten</Trans>
            </Button>
          )}
          {can.revoke === true && (
            <Button
              look="tertiary"
              aria-label={t`Nicht mehr zeigen: ${organisationName}`}
              isBusy={revoke.isPending}
              onClick={() => revoke.mutate(undefined)}
            >
              <Trans>Nicht mehr zeigen</Trans>
            </Button>
          )}
        </div>
      </div>
      <Badge tone={tone} icon={icon}>
        {i18n._(word)}
      </Badge>
    </li>
  );
}

function AskDialog(props: { draft: Position; asked: string[]; title: string; onClose: () => void }) {
  const { draft, asked, title, onClose } = props;
  const { t } = useLingui();
  const { procedureId, id: positionId } = draft;
  const [organisationId, setOrganisationId] = useState('');
  const [isTried, setTried] = useState(false);
  const participants = useQuery(participantsQuery(procedureId)).data?.items ?? [];
  const others = participants.filter(
    (other) =>
      (other.status === 'invited' || other.status === 'confirmed') &&
      other.organisationId !== draft.organisationId &&
      !asked.includes(other.organisationId),
  );
  const ask = useAct(procedureId, () =>
    api(requestSignature, { params: { procedureId, positionId }, body: { organisationId } }),
  );
  return (
    <ConfirmDialog
      isOpen
      title={title}
      confirmLabel={t`Entwurf zeigen und fragen`}
      isBusy={ask.isPending}
      problem={ask.error?.detail}
      onCancel={onClose}
      onConfirm={() => {
        setTried(true);
        if (organisationId !== '') ask.mutate(undefined, { onSuccess: onClose });
      }}
    >
      <p>
        <Trans>
          Die Organisation kann den Entwurf von jetzt an lesen, bis Sie das zurücknehmen. Ihre Vertretung bekommt eine
          E-Mail. Wenn Sie den Text danach ändern, muss sie noch einmal zustimmen.
        </Trans>
      </p>
      <Select
        label={t`Organisation`}
        placeholder={t`Bitte wählen`}
        options={others.map((other) => ({ value: other.organisationId, label: other.organisationName }))}
        value={organisationId}
        error={isTried && organisationId === '' ? t`Bitte wählen Sie eine Organisation.` : undefined}
        onChange={({ target }) => setOrganisationId(target.value)}
      />
    </ConfirmDialog>
  );
}
