import { Trans, useLingui } from '@lingui/react/macro';
import { type AnswerValue, emptyAnswer, saysSomething } from '../../../shared/answers.ts';
import { type Question, stepsOf } from '../../../shared/questions.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { Section } from '../documents/queries.ts';
import { AnswerChoices } from './answer-choices.tsx';
import { AnswerDate } from './answer-date.tsx';
import { AnswerFile } from './answer-file.tsx';
import { AnswerFilePreview } from './answer-file-preview.tsx';
import { AnswerNumber } from './answer-number.tsx';
import { AnswerSections } from './answer-sections.tsx';
import type { Position } from './queries.ts';
import { useAnswerLabel } from './use-answer-label.ts';

export interface AnswerControlProps {
  /** Where the first control is found on the page. */
  id: string;
  question: Question;
  value: AnswerValue;
  onChange: (value: AnswerValue) => void;
  /** The sections the round is about. */
  sections: readonly Section[];
  /** Language of what is written. */
  lang: string;
  /** The draft that files are added to; null where the form is only shown. */
  draft: Position | null;
}

/** The controls with which a question is answered. */
export function AnswerControl(props: AnswerControlProps) {
  const { question, value, onChange } = props;
  const { label } = question;
  const { t } = useLingui();
  const canBeUndone = ['single_choice', 'scale', 'yes_no', 'section_agreement'].includes(question.kind);
  return (
    <>
      <Control {...props} />
      {canBeUndone && saysSomething(value) && (
        <div>
          <Button
            look="tertiary"
            icon="close"
            aria-label={t`Auswahl aufheben: ${label}`}
            onClick={() => onChange(withoutChoice(question, value))}
          >
            <Trans>Auswahl aufheben</Trans>
          </Button>
        </div>
      )}
    </>
  );
}

/** The reason of a yes or no stays. */
const withoutChoice = ({ kind }: Question, value: AnswerValue): AnswerValue =>
  typeof value === 'object' && 'reason' in value ? { ...value, answer: null } : emptyAnswer(kind);

function Control(props: AnswerControlProps) {
  const { id, question, value, onChange, lang, draft } = props;
  const { t } = useLingui();
  const field = { id, ...useAnswerLabel(question) };
  switch (question.kind) {
    case 'multiple_choice':
      return <AnswerChoices {...props} />;
    case 'section_agreement':
      return <AnswerSections {...props} />;
    case 'number':
      return <AnswerNumber {...props} />;
    case 'date':
      return <AnswerDate {...props} />;
    case 'file':
      return draft === null ? (
        <AnswerFilePreview question={question} />
      ) : (
        <AnswerFile
          draft={draft}
          label={field.label}
          {...(field.hint && { hint: field.hint })}
          value={Array.isArray(value) ? value : []}
          onChange={onChange}
        />
      );
    case 'single_choice':
      return (
        <RadioGroup
          {...field}
          name={id}
          value={String(value)}
          onChange={({ target }) => onChange(target.value)}
          options={question.options.map((option) => ({ value: option, label: option }))}
        />
      );
    case 'scale':
      return <ScaleControl {...props} />;
    case 'yes_no': {
      const { answer, reason } = typeof value === 'object' && 'answer' in value ? value : { answer: null, reason: '' };
      return (
        <>
          <RadioGroup
            {...field}
            name={id}
            isHorizontal
            value={answer ?? ''}
            onChange={({ target }) => onChange({ reason, answer: target.value === 'yes' ? 'yes' : 'no' })}
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
            value={reason}
            onChange={({ target }) => onChange({ answer, reason: target.value })}
          />
        </>
      );
    }
    case 'text':
      return (
        <TextArea {...field} lang={lang} value={String(value)} onChange={({ target }) => onChange(target.value)} />
      );
  }
}

/** A step of a scale: the words of its ends stand beside the numbers they belong to. */
function ScaleControl({ id, question, value, onChange }: AnswerControlProps) {
  const { t } = useLingui();
  const field = useAnswerLabel(question);
  const { scale } = question;
  if (scale === null) return null;
  const { from, to, fromLabel, toLabel } = scale;
  const wordOf = (step: number) => {
    if (step === from) return t`${step}: ${fromLabel}`;
    return step === to ? t`${step}: ${toLabel}` : String(step);
  };
  return (
    <div className="answer__scale">
      <RadioGroup
        {...field}
        id={id}
        name={id}
        isHorizontal
        value={String(value)}
        onChange={({ target }) => onChange(Number(target.value))}
        options={stepsOf(scale).map((step) => ({ value: String(step), label: wordOf(step) }))}
      />
    </div>
  );
}
