import { Trans } from '@lingui/react/macro';
import { useId } from 'react';
import { Button } from './button.tsx';

/** One field in both states, in words. */
export interface TwoStates {
  label: string;
  mine: string;
  theirs: string;
}

interface StaleChoiceProps {
  /** Who saved meanwhile, where that is known. */
  by?: string | null | undefined;
  fields: readonly TwoStates[];
  isBusy: boolean;
  onChoose: (choice: 'mine' | 'theirs') => void;
}

/** Somebody else saved meanwhile: both states side by side, and a person chooses before anything is overwritten (R16). */
export function StaleChoice({ by, fields, isBusy, onChoose }: StaleChoiceProps) {
  const titleId = useId();
  const different = fields.filter(({ mine, theirs }) => mine !== theirs);
  return (
    <section className="st-two-texts" role="alert" aria-labelledby={titleId}>
      <p className="st-alert__title" id={titleId}>
        {by ? (
          <Trans>{by} hat diese Angaben inzwischen geändert</Trans>
        ) : (
          <Trans>Jemand anderes hat diese Angaben inzwischen geändert</Trans>
        )}
      </p>
      <p>
        {different.length === 0 ? (
          <Trans>Beide Stände sagen dasselbe. Sie können Ihren speichern.</Trans>
        ) : (
          <Trans>Noch ist nichts überschrieben. Vergleichen Sie, und wählen Sie, was gelten soll.</Trans>
        )}
      </p>
      {different.length > 0 && (
        <dl className="st-two-states">
          {different.map(({ label, mine, theirs }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <span className="st-muted">
                  <Trans>Ihre Angabe</Trans>
                </span>
                <span className="st-written">{mine || '–'}</span>
              </dd>
              <dd>
                <span className="st-muted">
                  <Trans>Gespeichert ist</Trans>
                </span>
                <span className="st-written">{theirs || '–'}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className="st-actions">
        <Button onClick={() => onChoose('theirs')}>
          <Trans>Gespeicherte Angaben übernehmen</Trans>
        </Button>
        <Button look="primary" isBusy={isBusy} onClick={() => onChoose('mine')}>
          <Trans>Meine Angaben behalten</Trans>
        </Button>
      </div>
    </section>
  );
}
