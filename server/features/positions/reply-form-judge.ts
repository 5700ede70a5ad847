import { limits, type PointKind } from '../../../shared/positions.ts';
import type { replyColumns } from '../../../shared/reply-form.ts';
import { text } from '../../../shared/values.ts';
import { i18n, type Text } from '../../platform/i18n.ts';
import type { ReplySection } from './reply-form.ts';
import type { ReplyRow } from './reply-form-read.ts';

export interface ReplyPoint {
  row: number;
  place: string;
  sectionKey: string | null;
  kind: PointKind;
  comment: string;
  proposedText: string;
  note: Text | null;
}

export interface ReplyProblem {
  row: number;
  column: (typeof replyColumns)[number];
  detail: Text;
}

/** The kinds as people write them, German and English. */
const kinds: readonly [RegExp, PointKind][] = [
  [/^(?:zustimmung|zustimmend|support)/i, 'support'],
  [/^(?:bedenken|concern)/i, 'concern'],
  [/^(?:änderung|aenderung|change)/i, 'change'],
  [/^(?:ergänzung|ergaenzung|addition)/i, 'addition'],
  [/^(?:streichung|deletion)/i, 'deletion'],
  [/^(?:frage|question)/i, 'question'],
  [/^(?:redaktionell|editorial)/i, 'editorial'],
];

/**
 * The points of a filled form, and the rows that cannot be taken, each with its column. A row nobody wrote in is passed over;
 * one without a section belongs to the section above, and says so.
 */
export function judgeRows(
  rows: readonly ReplyRow[],
  sections: readonly ReplySection[],
): { points: ReplyPoint[]; problems: ReplyProblem[] } {
  const points: ReplyPoint[] = [];
  const problems: ReplyProblem[] = [];
  let above: ReplySection | undefined;
  for (const row of rows) {
    const isContinued = row.section === '' && row.key === undefined;
    const section = isContinued ? above : findSection(row, sections);
    above = section;
    if (`${row.comment}${row.proposedText}${row.kind}` === '') continue;
    const judged = judgeRow(row, section, isContinued);
    if ('detail' in judged) problems.push(judged);
    else points.push(judged);
  }
  return { points, problems };
}

/** What stands in the row decides, then its bookmark: somebody may have written another section over it. */
function findSection({ key, section }: ReplyRow, sections: readonly ReplySection[]): ReplySection | undefined {
  const marked = key === undefined ? undefined : sections.find((candidate) => candidate.key === key);
  const wanted = simple(section);
  if (marked && (wanted === '' || simple(marked.label) === wanted)) return marked;
  const named = sections.filter(({ label }) => simple(label) === wanted);
  if (named.length === 1) return named[0];
  const numbered = sections.filter(({ label }) => numberOf(label) !== '' && numberOf(label) === numberOf(section));
  return numbered.length === 1 ? numbered[0] : marked;
}

const simple = (label: string): string => label.replaceAll(/\s+/g, ' ').trim().toLowerCase();
const numberOf = (label: string): string => /^\d+(?:\.\d+)*/.exec(label.trim())?.[0] ?? '';

function judgeRow(row: ReplyRow, section: ReplySection | undefined, isContinued: boolean): ReplyPoint | ReplyProblem {
  const problem = (column: ReplyProblem['column'], detail: Text): ReplyProblem => ({ row: row.row, column, detail });
  if (row.isMerged) {
    return problem(
      'comment',
      i18n.t('In dieser Zeile sind Zellen verbunden oder fehlen. Bitte geben Sie ihr wieder vier Zellen.'),
    );
  }
  if (!section) {
    return problem(
      'section',
      i18n.t(
        'Den Abschnitt „{section}“ gibt es in dieser Fassung nicht. Bitte schreiben Sie seine Nummer in die erste Spalte.',
        {
          section: row.section.slice(0, 80),
        },
      ),
    );
  }
  for (const column of ['comment', 'proposedText'] as const) {
    if (!text(limits[column]).safeParse(row[column]).success) {
      return problem(
        column,
        i18n.t('Dieser Text ist länger als {max} Zeichen. Bitte teilen Sie ihn auf mehrere Zeilen auf.', {
          max: limits[column],
        }),
      );
    }
  }
  const kind = row.kind === '' ? usualKind(row) : kinds.find(([pattern]) => pattern.test(row.kind))?.[1];
  if (!kind) {
    return problem(
      'kind',
      i18n.t(
        '„{kind}“ ist keine Art der Anmerkung. Möglich sind Zustimmung, Bedenken, Änderung, Ergänzung, Streichung, Frage, Redaktionelles, oder nichts.',
        { kind: row.kind.slice(0, 80) },
      ),
    );
  }
  const isWordless = `${row.comment}${row.proposedText}` === '';
  if (isWordless && (section.key === null || (kind !== 'support' && kind !== 'deletion'))) {
    return problem('comment', i18n.t('Hier steht nur die Art. Bitte schreiben Sie dazu, was Sie meinen.'));
  }
  return {
    row: row.row,
    place: section.label,
    sectionKey: section.key,
    kind,
    comment: row.comment,
    proposedText: row.proposedText,
    note: isContinued
      ? i18n.t('Ohne Abschnitt in der ersten Spalte: wird der Zeile darüber zugeordnet ({place}).', {
          place: section.label,
        })
      : null,
  };
}

const usualKind = ({ proposedText }: ReplyRow): PointKind => (proposedText === '' ? 'concern' : 'change');
