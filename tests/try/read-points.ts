import { parse } from 'csv-parse/sync';
import { type PointKind, pointKinds } from '../../shared/positions.ts';

export interface WrittenPoint {
  organisation: string;
  /** Number or heading of a section; empty for the whole. */
  section: string;
  kind: PointKind;
  comment: string;
  proposedText: string;
}

/**
 * Reads points from CSV with the columns `organisation,section,kind,comment,proposed_text`; comma or, as in the
 * header, semicolon; UTF-8.
 * Throws an error that names row, column and value.
 */
export function readPoints(csv: string): WrittenPoint[] {
  const delimiter = /^[^\n]*;/.test(csv) ? ';' : ',';
  const rows = parse(csv, { columns: true, bom: true, delimiter, skip_empty_lines: true }) as Record<string, string>[];
  return rows.map((row, index) => {
    const kind = pointKinds.find((word) => word === (row.kind || 'concern'));
    if (!kind) throw new Error(`Row ${index + 2}, column kind: "${row.kind}" is none of ${pointKinds.join(', ')}.`);
    if (!row.organisation) throw new Error(`Row ${index + 2}, column organisation: empty.`);
    if (!row.comment && !row.proposed_text) throw new Error(`Row ${index + 2}: neither comment nor proposed_text.`);
    return {
      organisation: row.organisation,
      section: row.section ?? '',
      kind,
      comment: row.comment ?? '',
      proposedText: row.proposed_text ?? '',
    };
  });
}
