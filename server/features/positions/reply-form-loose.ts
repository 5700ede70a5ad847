import { languages } from '../../../shared/identity.ts';
import { i18n } from '../../platform/i18n.ts';
import type { Block, Paper, Run } from '../../platform/paper/paper.ts';
import type { ReplyForm } from './reply-form.ts';
import type { LeftOver } from './reply-form-answers.ts';
import type { FieldRow } from './reply-form-fields.ts';
import { markName } from './reply-form-marks.ts';
import { replyPaper } from './reply-form-paper.ts';
import type { ReplyRow } from './reply-form-read.ts';

/** Lines of a filled form that its empty form does not have and that stand where nobody looks for an answer. */
export function looseWords(
  { loose, fields, rows }: { loose: readonly string[]; fields: readonly FieldRow[]; rows: readonly ReplyRow[] },
  form: ReplyForm,
): LeftOver[] {
  const papers = languages.flatMap((language) =>
    [form.organisationName, null].map((organisationName) => replyPaper({ ...form, organisationName }, { language })),
  );
  const known = new Set(papers.flatMap(linesOf).map(simple));
  const heads = changing(papers);
  const isKnown = (line: string) => line === '' || known.has(line) || heads.some((term) => line.startsWith(term));
  const outside = loose
    .flatMap((text) => (isKnown(simple(text)) ? [] : text.split('\n')))
    .filter((line) => !isKnown(simple(line)))
    .map((words): LeftOver => ({ place: outsideFields, words, detail: notAsked }));
  const labels = [
    ...fields.flatMap(({ mark, text }) => (mark.of === 'words' ? [] : [text])),
    ...rows.map(({ section }) => section),
  ];
  const changed = labels
    .filter((label) => !isKnown(simple(label)))
    .map((words): LeftOver => ({ place: inLabels, words, detail: labelChanged }));
  const strange = fields.filter(({ mark, others, text }) => {
    const isOurs = papers.some((paper) => marksOf(paper).has(markName(mark)));
    return !isOurs && (others.some(({ isTicked }) => isTicked) || mark.of === 'words') && text !== '';
  });
  return [
    ...outside,
    ...changed,
    ...strange.map(({ text: words }): LeftOver => ({ place: outsideFields, words, detail: notAsked })),
  ];
}

const simple = (line: string): string =>
  line
    .replaceAll(/[\s☐_]+/g, ' ')
    .trim()
    .toLowerCase();

/** What stands in the head of the form changes while a round runs; it is ours whatever it says. */
const changing = (papers: readonly Paper[]): string[] =>
  papers.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'facts' ? block.items.slice(1).map(({ term }) => simple(`${term}:`)) : [],
    ),
  );

const written = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

const linesOf = ({ title, overline, blocks }: Paper): string[] =>
  [title, overline ?? '', ...blocks.flatMap(textsOf)].flatMap((text) => [text, ...text.split('\n')]);

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
    case 'quote':
      return [written(block.runs)];
    case 'facts':
      return block.items.map(({ term, value }) => `${term}: ${value}`);
    case 'list':
      return block.items.flat().flatMap(textsOf);
    case 'table':
      return [...block.head, ...block.rows.flat()].map(written);
  }
}

const marksOf = ({ blocks }: Paper): Set<string> =>
  new Set(
    blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flat(2).flatMap(({ bookmark }) => bookmark ?? []) : [],
    ),
  );

const outsideFields = i18n.t('Außerhalb der Felder');
const inLabels = i18n.t('In einer Beschriftung');
const notAsked = i18n.t(
  'Hier wird im Bogen nach nichts gefragt. Bitte schreiben Sie es in ein Feld des Bogens oder in das Anschreiben.',
);
const labelChanged = i18n.t(
  'Diese Beschriftung steht im Bogen anders. Bitte prüfen Sie, ob das eine Anmerkung sein sollte.',
);
