import { Trans } from '@lingui/react/macro';
import { AnswerField } from './answer-field.tsx';
import { NotBegun } from './not-begun.tsx';
import type { Round } from './queries.ts';
import type { Writing } from './writing.ts';

/** Third step: the questions of the round. */
export function QuestionsStep({ round, writing }: { round: Round; writing: Writing }) {
  const { draft } = writing;
  if (draft === undefined) return <NotBegun writing={writing} />;
  return (
    <section className="write-column" aria-labelledby="fragen">
      <h2 id="fragen">
        <Trans>Fragen der Stadt</Trans>
      </h2>
      {round.questions.map((question) => (
        <AnswerField key={question.key} draft={draft} question={question} />
      ))}
    </section>
  );
}
