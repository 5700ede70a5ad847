import { agreements } from '../../../shared/answers.ts';
import { stances } from '../../../shared/positions.ts';
import { type Question, stepsOf } from '../../../shared/questions.ts';
import { i18n, type Text } from '../../platform/i18n.ts';
import { type Block, plain, type Run } from '../../platform/paper/paper.ts';
import { agreementWords } from './answer-text.ts';
import { stanceWords } from './position-text.ts';
import type { ReplySection } from './reply-form.ts';
import { type Mark, markName, questionMark } from './reply-form-marks.ts';

type Words = (text: Text) => string;

const box: Run[] = [{ text: '', box: true }];
const marked = (text: string, mark: Mark): Run[] => [{ text, bookmark: markName(mark) }];

/** The stance of the organisation as a whole: one box to tick. */
export const stanceBlocks = (words: Words): Block[] => [
  { kind: 'heading', level: 1, text: words(i18n.t('Unsere Haltung insgesamt')) },
  { kind: 'paragraph', runs: plain(words(i18n.t('Bitte kreuzen Sie höchstens eine Zeile an.'))) },
  choices(
    stances.map((stance) => ({ label: words(stanceWords[stance]), mark: { of: 'stance', stance } })),
    words,
  ),
];

/** The questions of the round, each with what is needed to answer it in writing; nothing without any. */
export function questionBlocks(
  questions: readonly Question[],
  sections: readonly ReplySection[],
  words: Words,
): Block[] {
  if (questions.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: words(i18n.t('Fragen der Stadt')) },
    ...questions.flatMap((question, index): Block[] => [
      { kind: 'heading', level: 2, text: `${index + 1}. ${question.label}` },
      ...[question.help, ...hints(question, questions, words)]
        .filter((line) => line !== '')
        .map((line): Block => ({ kind: 'paragraph', runs: plain(line) })),
      ...fieldBlocks(question, sections, words),
    ]),
  ];
}

function hints(question: Question, questions: readonly Question[], words: Words): string[] {
  const { kind, required, encouraged, range, shownIf } = question;
  const asked = questions.find(({ key }) => key === shownIf?.questionKey);
  const wordOf = (value: string) =>
    asked?.kind !== 'yes_no' ? value : words(value === 'yes' ? i18n.t('Ja') : i18n.t('Nein'));
  return [
    ...(shownIf !== null && asked !== undefined
      ? [
          words(
            i18n.t('Nur nach der Antwort {answers} auf: {question}', {
              answers: shownIf.equals.map(wordOf).join(', '),
              question: asked.label,
            }),
          ),
        ]
      : []),
    ...(kindHints[kind] ? [words(kindHints[kind])] : []),
    ...(range ? [rangeHint(range)] : []),
    ...(required ? [words(i18n.t('Diese Frage muss beantwortet werden.'))] : []),
    ...(encouraged ? [words(i18n.t('Eine Antwort ist erwünscht.'))] : []),
  ];
}

const oneRow = i18n.t('Bitte kreuzen Sie höchstens eine Zeile an.');

const kindHints: Partial<Record<Question['kind'], Text>> = {
  single_choice: oneRow,
  scale: oneRow,
  yes_no: oneRow,
  multiple_choice: i18n.t('Sie können mehrere Zeilen ankreuzen.'),
  date: i18n.t('Ein Tag, zum Beispiel 31.03.2026.'),
  number: i18n.t('Eine Zahl.'),
  file: i18n.t('Dateien fügen Sie hinzu, wenn Sie den Bogen hochgeladen haben, oder legen sie dem Bogen bei.'),
  section_agreement: i18n.t('Bitte kreuzen Sie in jeder Zeile höchstens ein Feld an.'),
};

const rangeHint = ({ min, max, unit }: NonNullable<Question['range']>): string =>
  [[min, max].map((end) => end ?? '…').join(' – '), unit].filter(Boolean).join(' ');

function fieldBlocks(question: Question, sections: readonly ReplySection[], words: Words): Block[] {
  const { key, kind, options, scale } = question;
  const of = questionMark(key);
  const rows = (labels: readonly string[]) =>
    choices(
      labels.map((label, place) => ({ label, mark: { of: 'choice', question: of, place } })),
      words,
    );
  const field = (title: Text): Block => ({
    kind: 'table',
    widths: [1],
    roomy: true,
    head: [plain(words(title))],
    rows: [[marked('', { of: 'words', question: of })]],
  });
  switch (kind) {
    case 'single_choice':
    case 'multiple_choice':
      return [rows(options)];
    case 'scale':
      return scale === null ? [] : [rows(scaleLabels(scale))];
    case 'yes_no':
      return [rows([words(i18n.t('Ja')), words(i18n.t('Nein'))]), field(i18n.t('Begründung'))];
    case 'text':
    case 'date':
    case 'number':
      return [field(i18n.t('Ihre Antwort'))];
    case 'file':
      return [];
    case 'section_agreement':
      return [
        {
          kind: 'table',
          widths: [8, 3, 3, 3, 3],
          head: [plain(words(i18n.t('Abschnitt'))), ...agreements.map((word) => plain(words(agreementWords[word])))],
          rows: sections.flatMap(({ key: sectionKey, label }) =>
            sectionKey === null
              ? []
              : [[marked(label, { of: 'agreement', question: of, sectionKey }), box, box, box, box]],
          ),
        },
      ];
  }
}

const scaleLabels = ({ from, to, fromLabel, toLabel }: NonNullable<Question['scale']>): string[] =>
  stepsOf({ from, to }).map((step) =>
    step === from ? `${step}: ${fromLabel}` : step === to ? `${step}: ${toLabel}` : String(step),
  );

const choices = (rows: { label: string; mark: Mark }[], words: Words): Block => ({
  kind: 'table',
  widths: [1, 9],
  head: [plain(words(i18n.t('Kreuz'))), plain(words(i18n.t('Antwort')))],
  rows: rows.map(({ label, mark }) => [box, marked(label, mark)]),
});
