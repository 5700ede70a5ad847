import type { AnswerCell, AnswerColumn } from '../../../shared/answer-columns.ts';
import type { exportAnswers as endpoint } from '../../../shared/answer-export.ts';
import { agreements } from '../../../shared/answers.ts';
import type { Input } from '../../../shared/endpoint.ts';
import type { PositionState } from '../../../shared/positions.ts';
import type { FileAnswer } from '../../platform/answered-file.ts';
import type { ReadContext } from '../../platform/context.ts';
import { i18n, say, type Text } from '../../platform/i18n.ts';
import { csvOf, type TableFile, xlsxOf } from '../../platform/table-file.ts';
import { agreementWords } from './answer-text.ts';
import { type ExportedAnswers, findAnswers } from './export-answers.ts';
import { stanceWords } from './position-text.ts';

type Ask = Input<typeof endpoint>;
type Words = (text: Text) => string;

export const exportCsv = (context: ReadContext, ask: Ask): Promise<FileAnswer> => file(context, ask, 'csv', csvOf);
export const exportXlsx = (context: ReadContext, ask: Ask): Promise<FileAnswer> => file(context, ask, 'xlsx', xlsxOf);

async function file(
  context: ReadContext,
  ask: Ask,
  ending: string,
  write: (table: TableFile) => Buffer | Promise<Buffer>,
): Promise<FileAnswer> {
  const exported = await findAnswers(context, ask);
  const words = (text: Text) => say(text, context.language);
  const name = words(i18n.t('Antworten {reference}', { reference: exported.roundReference }));
  return {
    name: `${name}.${ending}`,
    content: await write({ title: name.slice(0, 31), rows: rowsOf(exported, words) }),
  };
}

/** The head names a column as people know it, and in brackets by the name that stays when it is worded anew. */
function rowsOf({ columns, rows, questions, files }: ExportedAnswers, words: Words): TableFile['rows'] {
  const head = [
    words(i18n.t('Nummer')),
    words(i18n.t('Organisation')),
    words(i18n.t('Stand')),
    words(i18n.t('Nach der Frist')),
    words(i18n.t('Eingegangen')),
    words(i18n.t('Haltung')),
    ...columns.map(({ label, name }) => `${label} [${name}]`),
    words(i18n.t('Nicht gefragt')),
  ];
  const labelOf = (key: string) => questions.find((question) => question.key === key)?.label ?? key;
  return [
    head,
    ...rows.map((row) => [
      row.reference,
      row.organisationName,
      words(statusWords[row.status]),
      row.late ? words(i18n.t('Ja')) : '',
      row.submittedAt,
      row.stance && words(stanceWords[row.stance]),
      ...row.cells.map((cell, index) => inWords(cell, columns[index], questions, files, words)),
      row.notAsked.map(labelOf).join('\n') || null,
    ]),
  ];
}

const statusWords: Record<PositionState, Text> = {
  draft: i18n.t('Entwurf'),
  submitted: i18n.t('eingereicht'),
  withdrawn: i18n.t('zurückgezogen'),
  superseded: i18n.t('durch eine neuere ersetzt'),
};

/** Words of the contract as people say them, and files by their names. */
function inWords(
  cell: AnswerCell,
  column: AnswerColumn | undefined,
  questions: ExportedAnswers['questions'],
  files: ExportedAnswers['files'],
  words: Words,
): AnswerCell {
  const kind = questions.find(({ key }) => key === column?.questionKey)?.kind;
  if (typeof cell !== 'string') return cell;
  if (kind === 'section_agreement') {
    const agreement = agreements.find((word) => word === cell);
    return agreement === undefined ? cell : words(agreementWords[agreement]);
  }
  if (kind === 'file')
    return cell
      .split('\n')
      .map((id) => files.get(id) ?? id)
      .join('\n');
  if (kind !== 'yes_no') return cell;
  const [answer, ...reason] = cell.split('\n');
  const said = answer === 'yes' ? words(i18n.t('Ja')) : answer === 'no' ? words(i18n.t('Nein')) : '';
  return [said, ...reason].join('\n');
}
