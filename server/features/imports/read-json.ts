import type { z } from 'zod';
import { type ImportField, importFields, importFile } from '../../../shared/imports.ts';
import { i18n, type Text } from '../../platform/i18n.ts';
import { type FileContent, type Item, type Place, problem, Refusal, type Value } from './item.ts';
import { codeOf, unfitText } from './unfit.ts';

const fields: readonly string[] = importFields;
const strict = new TextDecoder('utf-8', { fatal: true });

/** Reads a JSON file of the shape `importFile`; what does not fit is a problem at its RFC 6901 pointer. */
export function readJson(bytes: Uint8Array): Omit<FileContent, 'format'> {
  const parsed = importFile.safeParse(parse(bytes));
  if (!parsed.success) {
    const problems = parsed.error.issues.slice(0, 200).map((issue) => problem(at(issue.path), '', ...said(issue)));
    return { columns: [], items: [], problems };
  }
  const items = parsed.data.positions.flatMap(({ points, sourceId, ...position }, index): Item[] => {
    const group = `position ${index}`;
    const base = ['positions', index];
    const shared = valuesOf({ ...position, ...(sourceId !== undefined && { position: sourceId }) }, base);
    const { coverText, ...ofPosition } = shared;
    return [
      ...(coverText ? [{ kind: 'text' as const, place: at(base), group, values: shared }] : []),
      ...points.map((point, place): Item => {
        const path = [...base, 'points', place];
        return { kind: 'point', place: at(path), group, values: { ...ofPosition, ...valuesOf(point, path) } };
      }),
    ];
  });
  return { columns: [], items, problems: [] };
}

function said(issue: z.core.$ZodIssue): [code: string, detail: Text] {
  const code = codeOf(issue);
  if (issue.code === 'unrecognized_keys') {
    return [code, i18n.t('Dieses Feld gibt es hier nicht: {fields}.', { fields: issue.keys.join(', ').slice(0, 200) })];
  }
  const isText = code === 'too_long' || code === 'forbidden_character';
  if (isText) return [code, unfitText(code, issue.path.at(-1) === 'coverText')];
  return [
    code,
    i18n.t('Dieser Wert passt nicht zum Feld. Bitte prüfen Sie ihn mit der Beschreibung der Schnittstelle.'),
  ];
}

function parse(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = strict.decode(bytes);
  } catch {
    throw new Refusal(
      'wrong_charset',
      i18n.t('JSON steht immer in UTF-8; diese Datei nicht. Bitte exportieren Sie sie neu.'),
    );
  }
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (key === '__proto__')
        throw new Refusal('forbidden_key', i18n.t('Das JSON enthält „__proto__“. Es wird nicht gelesen.'));
      return value;
    });
  } catch (error) {
    if (error instanceof Refusal || error instanceof RangeError) throw error;
    throw new Refusal('no_json', i18n.t('Die Datei ist kein gültiges JSON. Bitte prüfen Sie Klammern und Kommas.'));
  }
}

const at = (path: readonly PropertyKey[]): Place => ({
  table: null,
  row: null,
  column: path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
});

function valuesOf(source: object, path: PropertyKey[]): Item['values'] {
  const values: Partial<Record<ImportField, Value>> = {};
  for (const [field, text] of Object.entries(source)) {
    if (!isField(field) || typeof text !== 'string' || text.trim() === '') continue;
    values[field] = { text, heading: '', place: at([...path, field]) };
  }
  return values;
}

const isField = (name: string): name is ImportField => fields.includes(name);
