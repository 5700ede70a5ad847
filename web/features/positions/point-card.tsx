import { Trans, useLingui } from '@lingui/react/macro';
import { memo, useEffect, useMemo, useRef } from 'react';
import type { PointKind } from '../../../shared/positions.ts';
import { pointKinds } from '../../../shared/positions.ts';
import { Button } from '../../ui/button.tsx';
import { ConflictChoice } from '../../ui/conflict-choice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { usePointFields } from './conflict-fields.ts';
import { DisputesNote } from './disputes-note.tsx';
import { usePointAutosave } from './part-autosave.ts';
import { PartSaveState } from './part-save-state.tsx';
import { ProposedText } from './proposed-text.tsx';
import { type DraftPoint, isRecorded } from './queries.ts';
import { PointRemarks } from './remarks-panel.tsx';
import { pointAnchor, usePassages } from './section-passages.tsx';
import { kindWords } from './words.ts';
import type { Writing } from './writing.ts';

/** What a card needs of the desk it lies on. */
interface CardDesk extends Pick<Writing, 'procedureId' | 'remove'> {
  language: string | undefined;
  /** Written by the organisation itself. */
  isOurs: boolean;
}

/** Stays the same while nothing in it changes: saving one point redraws one card and not hundreds. */
export function useCardDesk({ procedureId, draft, remove }: Writing): CardDesk {
  const latest = useRef(remove);
  latest.current = remove;
  const language = draft?.language;
  const isOurs = draft === undefined || !isRecorded(draft);
  return useMemo(
    () => ({ procedureId, language, isOurs, remove: (point, shown) => latest.current(point, shown) }),
    [procedureId, language, isOurs],
  );
}

export interface PointCardProps {
  desk: CardDesk;
  point: DraftPoint;
  /** „Anmerkung 2 zu 3.1 Sprache“: names the card. */
  title: string;
  /** The words of the draft this point is about: the marked passage or the section. */
  original: string | null;
  /** Just added: takes the focus. */
  isNewest: boolean;
}

/** One point while it is written: kind, comment, proposed wording; saved as typed. */
export const PointCard = memo(function PointCard({ desk, point, title, original, isNewest }: PointCardProps) {
  const { t, i18n } = useLingui();
  const autosave = usePointAutosave(desk.procedureId, point);
  const { value, change } = autosave;
  const card = useRef<HTMLElement>(null);
  const passages = usePassages();
  const hasWording = useRef(point.proposedText !== '');
  useEffect(() => {
    if (!isNewest) return;
    const fields = card.current?.querySelectorAll('textarea');
    fields?.item(hasWording.current ? fields.length - 1 : 0).focus();
  }, [isNewest]);
  const { language: lang, isOurs } = desk;
  const fields = usePointFields();
  return (
    <article className="point-card" ref={card} aria-label={title} {...pointAnchor(point.id)}>
      <header className="point-card__head">
        <h3>{title}</h3>
        <Button look="tertiary" aria-label={t`Löschen: ${title}`} onClick={() => void desk.remove(point, value)}>
          <Trans>Löschen</Trans>
        </Button>
      </header>
      <DisputesNote procedureId={desk.procedureId} disputes={point.disputes} />
      {point.quote !== null && (
        <blockquote className="point-card__quote" lang="de">
          {point.quote.exact}
        </blockquote>
      )}
      {point.quote !== null && passages !== null && (
        <div>
          <Button look="tertiary" icon="eye" onClick={() => passages.show(point.id)}>
            <Trans>Stelle im Text zeigen</Trans>
          </Button>
        </div>
      )}
      <ConflictChoice autosave={autosave} fields={fields} lang={lang} />
      <Select
        label={t`Art der Anmerkung`}
        hint={i18n._(kindWords[value.kind].when)}
        value={value.kind}
        onChange={(event) => change({ ...value, kind: kindOf(event.target.value) })}
        options={pointKinds.map((kind) => ({ value: kind, label: i18n._(kindWords[kind].word) }))}
      />
      <TextArea
        label={isOurs ? t`Ihre Anmerkung` : t`Text der Anmerkung`}
        rows={3}
        lang={lang}
        value={value.comment}
        onChange={(event) => change({ ...value, comment: event.target.value })}
      />
      <ProposedText
        text={value}
        original={original}
        {...(lang === undefined ? {} : { lang })}
        onChange={(proposedText) => change({ ...value, proposedText })}
      />
      <PartSaveState autosave={autosave} />
      {isOurs && point.version > 0 && <PointRemarks procedureId={desk.procedureId} point={point} />}
    </article>
  );
});

const kindOf = (value: string): PointKind => pointKinds.find((known) => known === value) ?? 'concern';
