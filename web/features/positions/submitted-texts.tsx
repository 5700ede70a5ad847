import { Trans } from '@lingui/react/macro';
import { useAnswerInWords } from './answer-field.tsx';
import type { Position, Round } from './queries.ts';

/** Cover text and answers exactly as they were handed in (R1). */
export function SubmittedTexts({ position, questions }: { position: Position; questions: Round['questions'] }) {
  const inWords = useAnswerInWords();
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
          {answers.map(({ questionKey, value }) => (
            <div className="written-answer" key={questionKey}>
              <h3>{questions.find(({ key }) => key === questionKey)?.label ?? questionKey}</h3>
              <p className="st-written st-reading" lang={language}>
                {inWords(value)}
              </p>
            </div>
          ))}
        </section>
      )}
    </>
  );
}
