import { AppError, badInput } from '../../platform/errors.ts';
import { i18n, type Text } from '../../platform/i18n.ts';
import { openPackage, PackageError, type PackageFlaw } from '../../platform/open-package.ts';
import { type FieldRow, readFields, readLoose } from './reply-form-fields.ts';
import { keyOfBookmark, roundProperty } from './reply-form-marks.ts';
import { cellText, childrenOf, findAll, gridSpan, parseWordXml, type WordElement } from './reply-form-xml.ts';

/** A row of a filled form as it was read; nothing is judged yet. */
export interface ReplyRow {
  /** 1 for the first below the head. */
  row: number;
  /** The section its bookmark names: null for the whole, undefined where no bookmark is left. */
  key: string | null | undefined;
  section: string;
  comment: string;
  proposedText: string;
  kind: string;
  /** What stands in columns the form does not have. */
  further: string[];
  /** Cells were joined, so that it is not certain what belongs where. */
  isMerged: boolean;
}

export interface FilledForm {
  /** The round the file says it belongs to; null where that was lost. */
  roundId: string | null;
  rows: ReplyRow[];
  /** The rows for the stance and for the questions. */
  fields: FieldRow[];
  /** Every other line of the file, those of the empty form among them. */
  loose: string[];
}

type Column = 'section' | 'comment' | 'proposedText' | 'kind';

/** Headings of the columns, German and English. */
const headings: Record<Column, RegExp> = {
  section: /^(?:abschnitt|section)/i,
  comment: /anmerkung|remark/i,
  proposedText: /formulierung|wording/i,
  kind: /^(?:art|kind)/i,
};

const mostBytes = 6_000_000;

/** Where a word processor keeps what is written beside the text. */
const beside = ['word/comments.xml', 'word/footnotes.xml', 'word/endnotes.xml'];
const read = new Set(['word/document.xml', 'docProps/custom.xml', ...beside]);

/**
 * Reads a filled reply form. Throws `malformed` for what is no DOCX, is encrypted, damaged or made to burst, and for one
 * without the table of the form.
 */
function readReplyForm(bytes: Uint8Array): FilledForm {
  const parts = open(bytes);
  const body = parts.get('word/document.xml');
  if (!body)
    throw refused(
      'no_document',
      i18n.t('Das ist kein Word-Dokument (DOCX). Bitte laden Sie den ausgefüllten Rückmeldebogen hoch.'),
    );
  const root = parse(body);
  const custom = parts.get('docProps/custom.xml');
  const properties = custom ? findAll(parse(custom), 'property') : [];
  const round = properties.find(({ attributes }) => attributes.name === roundProperty);
  const tables = findAll(root, 'tbl').map((table) => ({ remarks: readTable(table), table }));
  const remarks = tables.flatMap((table) => table.remarks ?? []);
  if (!tables.some((table) => table.remarks !== null)) {
    throw refused(
      'no_table',
      i18n.t(
        'In der Datei fehlt die Tabelle mit den Spalten Abschnitt, Anmerkung, Formulierungsvorschlag und Art. Bitte verwenden Sie den Rückmeldebogen dieser Runde.',
      ),
    );
  }
  const others = tables.flatMap(({ remarks: found, table }) => (found === null ? [readFields(table)] : []));
  return {
    roundId: round ? cellText(round).trim() : null,
    rows: remarks.map((row, index) => ({ ...row, row: index + 1 })),
    fields: others.flatMap(({ fields }) => fields),
    loose: [
      ...readLoose(root),
      ...others.flatMap(({ loose }) => loose),
      ...remarks.flatMap(({ further }) => further),
      ...beside.flatMap((name) => {
        const part = parts.get(name);
        return part ? readLoose(parse(part)) : [];
      }),
    ],
  };
}

/** The same for a file read before it is known whether the sender may write there: the refusal waits for its turn. */
export function tryReplyForm(bytes: Uint8Array): FilledForm | AppError {
  try {
    return readReplyForm(bytes);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

function readTable(table: WordElement): ReplyRow[] | null {
  const [head, ...rows] = childrenOf(table, 'tr').map((row) => childrenOf(row, 'tc'));
  if (!head) return null;
  const titles = head.map((cell) => cellText(cell).trim());
  const at = (column: Column) => titles.findIndex((title) => headings[column].test(title));
  const places = { section: at('section'), comment: at('comment'), proposedText: at('proposedText'), kind: at('kind') };
  if (Object.values(places).some((place) => place < 0)) return null;
  return rows.map((cells, index): ReplyRow => {
    const textAt = (column: Column) => {
      const cell = cells[places[column]];
      return cell ? cellText(cell).trim() : '';
    };
    const first = cells[places.section];
    const bookmarks = first ? findAll(first, 'bookmarkStart') : [];
    const keys = bookmarks
      .map(({ attributes }) => keyOfBookmark(attributes.name ?? ''))
      .filter((key) => key !== undefined);
    return {
      row: index + 1,
      key: keys[0],
      section: textAt('section'),
      comment: textAt('comment'),
      proposedText: textAt('proposedText'),
      kind: textAt('kind'),
      further: cells.flatMap((cell, place) =>
        Object.values(places).includes(place) ? [] : [cellText(cell).trim()].filter((text) => text !== ''),
      ),
      isMerged: cells.length !== head.length || cells.some((cell) => gridSpan(cell) > 1),
    };
  });
}

function open(bytes: Uint8Array): Map<string, Uint8Array> {
  try {
    return openPackage(bytes, (name) => read.has(name));
  } catch (error) {
    if (error instanceof PackageError) throw refused(error.flaw, flaws[error.flaw]);
    throw error;
  }
}

function parse(part: Uint8Array): WordElement {
  if (part.length > mostBytes) throw refused('too_large', flaws.too_large);
  const root = parseWordXml(new TextDecoder().decode(part));
  if (root === null) throw refused('truncated', flaws.truncated);
  return root;
}

const damaged = i18n.t('Die Datei ist unvollständig oder beschädigt. Bitte öffnen und speichern Sie sie noch einmal.');
const burst = i18n.t('Die Datei ist ausgepackt viel größer, als ein Rückmeldebogen es ist. Sie wird nicht gelesen.');

const flaws: Record<PackageFlaw, Text> = {
  no_package: i18n.t(
    'Das ist kein Word-Dokument (DOCX). Bitte speichern Sie den Bogen in Ihrem Schreibprogramm als „Word (.docx)“ und wählen Sie ihn noch einmal.',
  ),
  encrypted: i18n.t('Die Datei ist mit einem Kennwort geschützt. Bitte speichern Sie sie ohne Kennwort.'),
  truncated: damaged,
  unknown_method: damaged,
  doubled_part: burst,
  too_many_parts: burst,
  too_large: burst,
  bomb: burst,
};

const refused = (code: string, text: Text) => badInput('', code, text);
