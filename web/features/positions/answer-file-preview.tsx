import type { Question } from '../../../shared/questions.ts';
import { FileField } from '../../ui/file-field.tsx';
import { acceptedFiles } from './attachments.ts';
import { useAnswerLabel } from './use-answer-label.ts';

/** The field for files where a form is only shown: nothing is sent. */
export function AnswerFilePreview({ question }: { question: Question }) {
  const { label, hint } = useAnswerLabel(question);
  return (
    <FileField label={label} {...(hint && { hint })} accept={acceptedFiles} isMultiple onChoose={() => undefined} />
  );
}
