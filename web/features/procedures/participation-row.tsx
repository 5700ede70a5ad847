import { Trans, useLingui } from '@lingui/react/macro';
import { organisationKinds } from '../../../shared/organisations.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { statusWords } from '../../ui/status-words.ts';
import type { Participation } from './queries.ts';
import { useKindWords } from './words.ts';

interface ParticipationRowProps {
  participation: Participation;
  timeZone: string | undefined;
  onEdit: (() => void) | undefined;
  onInvite: (() => void) | undefined;
}

/** One organisation: its capacity, how far its participation is, how it came to that, and what can be done. */
export function ParticipationRow({ participation, timeZone, onEdit, onInvite }: ParticipationRowProps) {
  const { t, i18n } = useLingui();
  const format = useFormat(timeZone);
  const kinds = useKindWords();
  const { organisationName, organisationKind, capacity, status, steps } = participation;
  const kind = organisationKinds.find((known) => known === organisationKind);
  return (
    <li className="frame-row">
      <div className="frame-row__what">
        <h2>{organisationName}</h2>
        <p className="st-muted">{[kind && kinds[kind], capacity].filter(Boolean).join(' · ')}</p>
        {steps.length > 1 && (
          <Disclosure summary={<Trans>Wie es dazu kam</Trans>}>
            <ol>
              {steps.map((step) => (
                <li key={`${step.at}${step.status}`}>
                  {i18n._(statusWords.participation[step.status][0])}{' '}
                  <time className="st-muted" dateTime={step.at}>
                    {format.date(step.at)}
                  </time>
                </li>
              ))}
            </ol>
          </Disclosure>
        )}
      </div>
      <StatusBadge of="participation" status={status} />
      {(onEdit !== undefined || onInvite !== undefined) && (
        <div className="st-actions">
          {onEdit && (
            <Button look="tertiary" icon="edit" aria-label={t`Teilnahme ändern: ${organisationName}`} onClick={onEdit}>
              <Trans>Teilnahme ändern</Trans>
            </Button>
          )}
          {onInvite && (
            <Button icon="person" aria-label={t`Person für ${organisationName} einladen`} onClick={onInvite}>
              <Trans>Einladen</Trans>
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
