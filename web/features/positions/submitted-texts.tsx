import { Trans } from '@lingui/react/macro';
import type { Section } from '../documents/queries.ts';
import { useAnswerInWords } from './answer-words.ts';
import type { Position, Round } from './queries.ts';

interface SubmittedTextsProps {
  position: Position;
  questions: Round['questions'];
  sections: readonly Section[];
}

/** Cover text and answers exactly as they were handed in (R1). */
export function SubmittedTexts({ position, questions, sections }: SubmittedTextsProps) {
  const inWords = useAnswerInWords(sections, position.attachments);
  const { coverText, answers, language } = position;
  return (
    <>
      {coverText !== '' && (
        <section aria-labelledby="anschreiben">
          <h2 id="anschreiben">
            <Trans>Anschreiben</Trans>
          </h2>
          <p className="st-written st-reading" lang={language}>
            {coverText}
          </p>
        </section>
      )}
      {answers.length > 0 && (
        <section aria-labelledby="antworten">
          <h2 id="antworten">
            <Trans>Antworten auf die Fragen</Trans>
          </h2>
          {answers.map(({ questionKey, value }) => {
            const question = questions.find(({ key }) => key === questionKey);
            return (
              <div className="written-answer" key={questionKey}>
                <h3>{question?.label ?? questionKey}</h3>
                <p className="st-written st-reading" lang={language}>
                  {inWords(question, value)}
                </p>
              </div>
            );
          })}
        </section>
      )}
    </>
  );
}
