import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { type AnswerValue, emptyAnswer } from '../../../shared/answers.ts';
import type { Question } from '../../../shared/questions.ts';
import { wordDiff } from '../../../shared/text/word-diff.ts';
import { ConflictChoice } from '../../ui/conflict-choice.tsx';
import { Diff } from '../../ui/diff.tsx';
import { TwoTexts } from '../../ui/two-texts.tsx';
import type { Section } from '../documents/queries.ts';
import { useSectionTitle } from '../documents/section-title.ts';
import { useAnswerInWords } from './answer-words.ts';
import { WrittenAttachments } from './attachment-section.tsx';
import { usePointFields, wholeText } from './conflict-fields.ts';
import { WrittenCounterDraft } from './counter-draft-text.tsx';
import { DisputesNote } from './disputes-note.tsx';
import { useShownQuestions } from './live-answers.ts';
import { useAnswerAutosave, useCoverAutosave, usePointAutosave } from './part-autosave.ts';
import { PartSaveState } from './part-save-state.tsx';
import type { DraftPoint, Position, Round } from './queries.ts';
import { kindWords } from './words.ts';

interface WholePositionProps {
  draft: Position;
  sections: Section[];
  questions: Round['questions'];
}

/**
 * Everything that will be handed in, in the order of the text. Text that still waits on this device is shown and sent from
 * here too, so that what is read is what is submitted.
 */
export function WholePosition({ draft, sections, questions }: WholePositionProps) {
  const order = new Map(sections.map(({ key }, index) => [key, index]));
  const placeOf = ({ sectionKey }: DraftPoint) => (sectionKey === null ? -1 : (order.get(sectionKey) ?? order.size));
  const { isShown, onValue } = useShownQuestions(questions, draft.answers);
  const points = draft.points.toSorted((one, other) => placeOf(one) - placeOf(other) || one.place - other.place);
  return (
    <div className="whole-position">
      <WrittenCover draft={draft} />
      <section aria-labelledby="punkte">
        <h2 id="punkte">
          <Trans>Anmerkungen</Trans>
        </h2>
        {points.length === 0 && (
          <p className="st-muted">
            <Trans>Es gibt keine Anmerkungen zum Text.</Trans>
          </p>
        )}
        <ol className="written-points">
          {points.map((point) => (
            <li key={point.id} id={`punkt-${point.id}`} tabIndex={-1}>
              <WrittenPoint
                draft={draft}
                point={point}
                section={sections.find(({ key }) => key === point.sectionKey)}
              />
            </li>
          ))}
        </ol>
      </section>
      {questions.length > 0 && (
        <section aria-labelledby="antworten">
          <h2 id="antworten">
            <Trans>Antworten auf die Fragen</Trans>
          </h2>
          {questions.map((question) => (
            <WrittenAnswer
              key={question.key}
              draft={draft}
              question={question}
              sections={sections}
              isShown={isShown(question)}
              onValue={onValue}
            />
          ))}
        </section>
      )}
      <WrittenCounterDraft position={draft} />
      <WrittenAttachments position={draft} />
    </div>
  );
}

function WrittenCover({ draft }: { draft: Position }) {
  const autosave = useCoverAutosave(draft);
  if (autosave.value === '' && autosave.status === 'saved') return null;
  return (
    <section aria-labelledby="anschreiben">
      <h2 id="anschreiben">
        <Trans>Anschreiben</Trans>
      </h2>
      <ConflictChoice autosave={autosave} fields={wholeText} lang={draft.language} />
      <p className="st-written" lang={draft.language}>
        {autosave.value}
      </p>
      {autosave.status !== 'saved' && <PartSaveState autosave={autosave} />}
    </section>
  );
}

function WrittenPoint({ draft, point, section }: { draft: Position; point: DraftPoint; section: Section | undefined }) {
  const { t, i18n } = useLingui();
  const titleOf = useSectionTitle();
  const fields = usePointFields();
  const autosave = usePointAutosave(draft.procedureId, point);
  const { kind, comment, proposedText } = autosave.value;
  const original = point.quote?.exact ?? section?.plainText;
  return (
    <>
      <h3>
        {i18n._(kindWords[kind].word)} · {section === undefined ? t`zum Ganzen` : titleOf(section)}
      </h3>
      <DisputesNote procedureId={draft.procedureId} disputes={point.disputes} />
      {point.quote !== null && (
        <blockquote className="point-card__quote" lang="de">
          {point.quote.exact}
        </blockquote>
      )}
      <ConflictChoice autosave={autosave} fields={fields} lang={draft.language} />
      {comment !== '' && (
        <p className="st-written" lang={draft.language}>
          {comment}
        </p>
      )}
      {proposedText !== '' && (
        <>
          <h4>
            <Trans>So soll es heißen</Trans>
          </h4>
          {original === undefined ? (
            <p className="st-written" lang={draft.language}>
              {proposedText}
            </p>
          ) : (
            <Diff parts={wordDiff(original, proposedText)} lang="de" />
          )}
        </>
      )}
      {autosave.status !== 'saved' && <PartSaveState autosave={autosave} />}
    </>
  );
}

interface WrittenAnswerProps {
  draft: Position;
  question: Question;
  sections: Section[];
  isShown: boolean;
  onValue: (questionKey: string, value: AnswerValue) => void;
}

function WrittenAnswer({ draft, question, sections, isShown, onValue }: WrittenAnswerProps) {
  const autosave = useAnswerAutosave(draft, question.key, emptyAnswer(question.kind));
  const inWords = useAnswerInWords(sections, draft.attachments);
  const { value, conflict, resolve, status } = autosave;
  useEffect(() => onValue(question.key, value), [onValue, question.key, value]);
  const answer = inWords(question, value);
  return (
    <div className="written-answer" hidden={!isShown}>
      <h3>{question.label}</h3>
      {conflict !== null && (
        <TwoTexts
          mine={inWords(question, conflict.mine)}
          theirs={inWords(question, conflict.theirs)}
          onChoose={resolve}
        />
      )}
      {answer === '' ? (
        <p className="st-muted">
          <Trans>Keine Antwort</Trans>
        </p>
      ) : (
        <p className="st-written" lang={draft.language}>
          {answer}
        </p>
      )}
      {status !== 'saved' && <PartSaveState autosave={autosave} />}
    </div>
  );
}
