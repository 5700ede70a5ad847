import { Trans } from '@lingui/react/macro';
import type { Section } from '../documents/queries.ts';
import { AnswerField } from './answer-field.tsx';
import { askedSections, useShownQuestions } from './live-answers.ts';
import { NotBegun } from './not-begun.tsx';
import type { Position, Round } from './queries.ts';
import type { Writing } from './writing.ts';

interface QuestionsStepProps {
  round: Round;
  sections: Section[];
  writing: Writing;
}

/** Third step: the questions of the round. */
export function QuestionsStep({ round, sections, writing }: QuestionsStepProps) {
  const { draft } = writing;
  if (draft === undefined) return <NotBegun writing={writing} />;
  return (
    <section className="write-column" aria-labelledby="fragen">
      <h2 id="fragen">
        <Trans>Fragen der Stadt</Trans>
      </h2>
      <Answers key={draft.id} draft={draft} round={round} sections={askedSections(round, sections)} />
    </section>
  );
}

function Answers({ draft, round, sections }: { draft: Position; round: Round; sections: Section[] }) {
  const { isShown, onValue } = useShownQuestions(round.questions, draft.answers);
  return round.questions.map((question) => (
    <AnswerField
      key={question.key}
      draft={draft}
      question={question}
      sections={sections}
      isShown={isShown(question)}
      onValue={onValue}
    />
  ));
}
