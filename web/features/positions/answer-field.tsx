import { useLingui } from '@lingui/react/macro';
import type { AnswerValue } from '../../../shared/positions.ts';
import type { Autosave } from '../../platform/autosave.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TwoTexts } from '../../ui/two-texts.tsx';
import { useAnswerAutosave } from './part-autosave.ts';
import { PartSaveState } from './part-save-state.tsx';
import type { Position, Round } from './queries.ts';

type Question = Round['questions'][number];

/** Where an answer is found on the page. */
export const answerId = (questionKey: string): string => `frage-${questionKey}`;

/** One question with its answer, saved as it is given. */
export function AnswerField({ draft, question }: { draft: Position; question: Question }) {
  const empty: AnswerValue = question.kind === 'yes_no' ? { answer: null, reason: '' } : '';
  const autosave = useAnswerAutosave(draft, question.key, empty);
  const inWords = useAnswerInWords();
  return (
    <div className="answer">
      {autosave.conflict !== null && (
        <TwoTexts
          mine={inWords(autosave.conflict.mine)}
          theirs={inWords(autosave.conflict.theirs)}
          onChoose={autosave.resolve}
        />
      )}
      <AnswerControl question={question} autosave={autosave} lang={draft.language} />
      <PartSaveState autosave={autosave} />
    </div>
  );
}

/** „Ja: weil …“, or the text itself. */
export function useAnswerInWords(): (value: AnswerValue) => string {
  const { t } = useLingui();
  return (value) => {
    if (typeof value === 'string') return value;
    const answer = value.answer === null ? '' : value.answer === 'yes' ? t`Ja` : t`Nein`;
    return [answer, value.reason].filter((part) => part !== '').join('\n\n');
  };
}

interface AnswerControlProps {
  question: Question;
  autosave: Autosave<AnswerValue>;
  lang: string;
}

function AnswerControl({ question, autosave: { value, change }, lang }: AnswerControlProps) {
  const { t } = useLingui();
  const id = answerId(question.key);
  const field = {
    id,
    label: question.label,
    isOptional: !question.required,
    ...(question.help && { hint: question.help }),
  };
  if (typeof value !== 'string') {
    return (
      <>
        <RadioGroup
          {...field}
          name={id}
          isHorizontal
          value={value.answer ?? ''}
          onChange={(event) => change({ ...value, answer: event.target.value === 'yes' ? 'yes' : 'no' })}
          options={[
            { value: 'yes', label: t`Ja` },
            { value: 'no', label: t`Nein` },
          ]}
        />
        <TextArea
          label={t`Begründung`}
          isOptional
          rows={3}
          lang={lang}
          value={value.reason}
          onChange={(event) => change({ ...value, reason: event.target.value })}
        />
      </>
    );
  }
  if (question.kind === 'single_choice') {
    return (
      <RadioGroup
        {...field}
        name={id}
        value={value}
        onChange={(event) => change(event.target.value)}
        options={(question.options ?? []).map((option) => ({ value: option, label: option }))}
      />
    );
  }
  return <TextArea {...field} lang={lang} value={value} onChange={(event) => change(event.target.value)} />;
}
