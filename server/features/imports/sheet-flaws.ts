import type { Parts } from './office-parts.ts';
import { tooManyCells } from './read-csv.ts';
import { childrenOf, findPath, parseXml, type XmlElement } from './xml.ts';

/** Cells of a sheet, by name ("B5"), of which the file holds no plain value. */
export interface SheetFlaws {
  formulas: Set<string>;
  merged: { from: [column: number, row: number]; to: [column: number, row: number] }[];
}

/**
 * What the values of the sheets do not tell: formulas and merged cells, by the name of the sheet. Refuses a workbook whose sheets
 * span more than `mostCells`, before anybody lays them out.
 */
export function findSheetFlaws(parts: Parts, mostCells: number): Map<string, SheetFlaws> {
  let spanned = 0;
  const flaws = new Map<string, SheetFlaws>();
  for (const [name, path] of sheetPaths(parts)) {
    const part = parts.get(path);
    if (!part) continue;
    const xml = Buffer.from(part.buffer, part.byteOffset, part.length).toString('utf8');
    spanned += spanOf(xml);
    if (spanned > mostCells) throw tooManyCells(mostCells);
    flaws.set(name, { formulas: formulasIn(xml), merged: mergedIn(xml) });
  }
  return flaws;
}

function sheetPaths(parts: Parts): [name: string, path: string][] {
  const workbook = xmlAt(parts, 'xl/workbook.xml');
  const relations = xmlAt(parts, 'xl/_rels/workbook.xml.rels');
  const targets = new Map(
    (relations ? childrenOf(relations, 'Relationship') : []).map(({ attributes }) => [
      attributes.Id,
      attributes.Target,
    ]),
  );
  const sheets = findPath(workbook, 'sheets');
  return (sheets ? childrenOf(sheets, 'sheet') : []).flatMap(({ attributes }) => {
    const target = targets.get(attributes.id);
    return target ? [[attributes.name ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`]] : [];
  });
}

function xmlAt(parts: Parts, path: string): XmlElement | undefined {
  const part = parts.get(path);
  return part && parseXml(part);
}

function spanOf(xml: string): number {
  let columns = 0;
  let rows = 0;
  for (const [, letters = '', digits = ''] of xml.matchAll(/<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"/g)) {
    columns = Math.max(columns, columnOf(letters));
    rows = Math.max(rows, Number(digits));
  }
  for (const [, digits = ''] of xml.matchAll(/<(?:\w+:)?row\b[^>]*?\br="(\d{1,7})"/g))
    rows = Math.max(rows, Number(digits));
  return Math.max(1, columns) * rows;
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function formulasIn(xml: string): Set<string> {
  const found = new Set<string>();
  let cell = '';
  for (const [, name, formula] of xml.matchAll(/<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3}\d{1,7})"|<(?:\w+:)?(f)\b/g)) {
    if (name) cell = name;
    else if (formula && cell) found.add(cell);
  }
  return found;
}

function mergedIn(xml: string): SheetFlaws['merged'] {
  return [...xml.matchAll(/<(?:\w+:)?mergeCell\b[^>]*?\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g)].map(
    ([, fromColumn = 'A', fromRow, toColumn = 'A', toRow]) => ({
      from: [columnOf(fromColumn), Number(fromRow)],
      to: [columnOf(toColumn), Number(toRow)],
    }),
  );
}
