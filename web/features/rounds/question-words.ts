import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { QuestionKind } from '../../../shared/questions.ts';
import type { Demand } from './question-fields.ts';

export const questionKindWords: Record<QuestionKind, MessageDescriptor> = {
  text: msg`Freier Text`,
  single_choice: msg`Eine Möglichkeit aus mehreren`,
  multiple_choice: msg`Mehrere Möglichkeiten`,
  scale: msg`Stufe auf einer Skala`,
  yes_no: msg`Ja oder Nein, mit Begründung`,
  date: msg`Tag`,
  number: msg`Zahl`,
  file: msg`Dateien`,
  section_agreement: msg`Zustimmung zu jedem Abschnitt`,
};

export const demandWords: Record<Demand, MessageDescriptor> = {
  required: msg`muss beantwortet werden`,
  encouraged: msg`erwünscht`,
  optional: msg`freiwillig`,
};
