import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../platform/i18n.tsx';
import { useMay } from '../../platform/me.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { participantsQuery } from '../procedures/queries.ts';
import { roundFor } from './closing.ts';
import { DecideExtension } from './decide-extension.tsx';
import { ExtensionForm } from './extension-form.tsx';
import { type Extension, extensionsQuery } from './extension-queries.ts';
import type { Round } from './queries.ts';
import '../../styles/procedures.css';

interface ExtensionDeskProps {
  procedureId: string;
  round: Round;
  timeZone: string;
}

/** Who asks for more time or has it; the coordination grants, refuses with a reason, or grants unasked (R10). */
export function ExtensionDesk({ procedureId, round, timeZone }: ExtensionDeskProps) {
  const mayGrant = useMay(procedureId, 'extension.decide');
  const [isGranting, setGranting] = useState(false);
  const [deciding, setDeciding] = useState<Extension | null>(null);
  const items = useQuery(extensionsQuery(procedureId, round.id)).data?.items ?? [];
  const isPossible = round.status === 'open' || round.status === 'closed';
  if (items.length === 0 && !(mayGrant && isPossible)) return null;
  return (
    <section className="st-panel" aria-labelledby="runde-mehr-zeit">
      <h2 id="runde-mehr-zeit">
        <Trans>Mehr Zeit für einzelne Organisationen</Trans>
      </h2>
      {items.length === 0 ? (
        <p className="st-muted">
          <Trans>Bisher hat keine Organisation um mehr Zeit gebeten.</Trans>
        </p>
      ) : (
        <ul className="frame-rows">
          {items.map((extension) => (
            <Row key={extension.id} extension={extension} timeZone={timeZone} onDecide={() => setDeciding(extension)} />
          ))}
        </ul>
      )}
      {mayGrant && isPossible && (
        <div className="st-actions">
          <Button icon="clock" onClick={() => setGranting(true)}>
            <Trans>Einer Organisation mehr Zeit geben</Trans>
          </Button>
        </div>
      )}
      {isGranting && (
        <Grant procedureId={procedureId} round={round} timeZone={timeZone} onDone={() => setGranting(false)} />
      )}
      {deciding !== null && (
        <DecideExtension
          procedureId={procedureId}
          extension={deciding}
          timeZone={timeZone}
          onDone={() => setDeciding(null)}
        />
      )}
    </section>
  );
}

function Row(props: { extension: Extension; timeZone: string; onDecide: () => void }) {
  const { organisationName, status, until, reason, decisionReason, askedAt, can } = props.extension;
  const { t } = useLingui();
  const format = useFormat(props.timeZone);
  const last = format.date(format.lastDay(until));
  const badges = {
    requested: { tone: 'warning', icon: 'clock', word: t`wartet auf Antwort` },
    granted: { tone: 'success', icon: 'check', word: t`gewährt` },
    refused: { tone: 'neutral', icon: 'close', word: t`abgelehnt` },
  } as const;
  const { tone, icon, word } = badges[status];
  return (
    <li className="frame-row">
      <div className="frame-row__what">
        <h3>{organisationName}</h3>
        <p>
          <Trans>
            Letzter Tag: <strong>{last}</strong>
          </Trans>
        </p>
        {askedAt !== null && (
          <p className="st-muted">
            <Trans>
              Am {format.date(askedAt)} erbeten: {reason}
            </Trans>
          </p>
        )}
        {decisionReason !== '' && (
          <p className="st-muted">
            <Trans>Begründung: {decisionReason}</Trans>
          </p>
        )}
        {can.decide === true && (
          <div>
            <Button aria-label={t`Entscheiden: ${organisationName}`} onClick={props.onDecide}>
              <Trans>Entscheiden</Trans>
            </Button>
          </div>
        )}
      </div>
      <Badge tone={tone} icon={icon}>
        {word}
      </Badge>
    </li>
  );
}

/** First the organisation, then its new last day. */
function Grant({ procedureId, round, timeZone, onDone }: ExtensionDeskProps & { onDone: () => void }) {
  const { t } = useLingui();
  const [organisationId, setOrganisationId] = useState('');
  const [isChosen, setChosen] = useState(false);
  const [isTried, setTried] = useState(false);
  const participants = useQuery(participantsQuery(procedureId)).data?.items ?? [];
  const taking = participants.filter(({ status }) => status === 'invited' || status === 'confirmed');
  const name = taking.find((item) => item.organisationId === organisationId)?.organisationName;
  if (isChosen) {
    return (
      <ExtensionForm
        procedureId={procedureId}
        round={roundFor(round, organisationId)}
        organisationId={organisationId}
        timeZone={timeZone}
        title={t`Mehr Zeit gewähren`}
        confirmLabel={t`Mehr Zeit gewähren`}
        onCancel={onDone}
        onDone={onDone}
      >
        <p>
          <Trans>
            Das gilt nur für <strong>{name}</strong>. Die Vertretung bekommt eine E-Mail mit Ihrer Begründung.
          </Trans>
        </p>
      </ExtensionForm>
    );
  }
  return (
    <ConfirmDialog
      isOpen
      title={t`Welche Organisation bekommt mehr Zeit?`}
      confirmLabel={t`Weiter`}
      onCancel={onDone}
      onConfirm={() => {
        setTried(true);
        setChosen(organisationId !== '');
      }}
    >
      <Select
        label={t`Organisation`}
        placeholder={t`Bitte wählen`}
        options={taking.map((item) => ({ value: item.organisationId, label: item.organisationName }))}
        value={organisationId}
        error={isTried && organisationId === '' ? t`Bitte wählen Sie eine Organisation.` : undefined}
        onChange={({ target }) => setOrganisationId(target.value)}
      />
    </ConfirmDialog>
  );
}
