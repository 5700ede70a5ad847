import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Proposal } from './split-model.ts';

interface SplitAllProps {
  /** Which proposal is chosen; -1 for none. */
  place: number;
  proposals: Proposal[];
  /** Words that belong to nothing yet. */
  left: number;
  isBusy: boolean;
  onNext: (step: 1 | -1) => void;
  onConfirmAll: (proposals: Proposal[], then: () => void) => void;
  onClearRest: (note: string, then: () => void) => void;
}

/** From one proposal to the next, or all of them at once after the text was read. */
export function SplitAll({ place, proposals, left, isBusy, onNext, onConfirmAll, onClearRest }: SplitAllProps) {
  const { t } = useLingui();
  const [asks, setAsks] = useState<'proposals' | 'rest' | null>(null);
  const [note, setNote] = useState('');
  const points = proposals.filter(({ does }) => does === 'point').length;
  const others = proposals.length - points;
  const close = () => setAsks(null);
  if (left === 0) return null;
  return (
    <div className="split__all">
      {proposals.length > 0 && (
        <>
          <h2>
            <Trans>Vorschläge</Trans>
          </h2>
          <p>
            {place >= 0 ? (
              <Trans>
                Vorschlag {place + 1} von {proposals.length}
              </Trans>
            ) : (
              <Plural value={proposals.length} one="# offener Vorschlag" other="# offene Vorschläge" />
            )}
          </p>
          <div className="st-actions">
            <Button onClick={() => onNext(-1)}>
              <Trans>Voriger</Trans>
            </Button>
            <Button onClick={() => onNext(1)}>
              <Trans>Nächster</Trans>
            </Button>
            <Button onClick={() => setAsks('proposals')}>
              <Trans>Alle übernehmen</Trans>
            </Button>
          </div>
        </>
      )}
      <Button look="tertiary" onClick={() => setAsks('rest')}>
        <Trans>Im Übrigen kein Punkt</Trans>
      </Button>
      <ConfirmDialog
        isOpen={asks === 'proposals'}
        title={t`Alle Vorschläge übernehmen`}
        confirmLabel={t`Ich habe den Text gelesen, alle übernehmen`}
        isBusy={isBusy}
        onConfirm={() => onConfirmAll(proposals, close)}
        onCancel={close}
      >
        <ul>
          <li>
            <Plural value={points} one="# Einzelpunkt entsteht." other="# Einzelpunkte entstehen." />
          </li>
          {others > 0 && (
            <li>
              <Plural
                value={others}
                one="# Überschrift oder Zeile des Briefrahmens wird als „kein Punkt“ vermerkt."
                other="# Überschriften und Zeilen des Briefrahmens werden als „kein Punkt“ vermerkt."
              />
            </li>
          )}
        </ul>
        <p>
          <Trans>
            Art und Abschnitt sind die Vorschläge, die über den Sätzen stehen. Jede Zuordnung lässt sich zurücknehmen,
            bis über den Punkt entschieden ist.
          </Trans>
        </p>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asks === 'rest'}
        title={t`Im Übrigen kein Punkt`}
        confirmLabel={t`Übrige Wörter als „kein Punkt“ vermerken`}
        isBusy={isBusy}
        onConfirm={() => onClearRest(note, close)}
        onCancel={close}
      >
        <p>
          <Plural
            value={left}
            one="# Wort erhält keine Antwort. Das lässt sich zurücknehmen."
            other="# Wörter erhalten keine Antwort. Das lässt sich zurücknehmen."
          />
        </p>
        <TextField
          label={t`Vermerk`}
          hint={t`Der Vermerk nennt die zuständige Stelle, nicht Sie.`}
          isOptional
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </ConfirmDialog>
    </div>
  );
}
