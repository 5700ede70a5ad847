import type { ImportField, ImportFormat } from '../../../shared/imports.ts';
import { i18n, type Text } from '../../platform/i18n.ts';

/** Where something stands in the file: what staff looks for when they open it. */
export interface Place {
  table: string | null;
  row: number | null;
  column: string | null;
}

/** What stands at one place of the file. */
export interface Value {
  text: string;
  place: Place;
  /** Column heading, in front of words that have no field of their own. */
  heading: string;
  /** A number of a table programme, of which "3.10" cannot be told from "3.1". */
  isNumber?: true;
}

/** One thing to be taken in: a point, or a whole text to be split later. */
export interface Item {
  kind: 'point' | 'text';
  place: Place;
  /** Items with the same key belong to one position whatever else they say. */
  group: string | null;
  values: Partial<Record<ImportField, Value>>;
}

export interface Problem {
  place: Place;
  value: string;
  code: string;
  detail: Text;
  isHint: boolean;
}

export interface Column {
  table: string;
  column: string;
  heading: string;
  field: ImportField | null;
}

/** What a file says, before anything of the procedure is known. */
export interface FileContent {
  format: ImportFormat;
  columns: Column[];
  items: Item[];
  problems: Problem[];
}

/** Something wrong at one place. */
export const problem = (place: Place, value: string, code: string, detail: Text): Problem => ({
  place,
  value: value.length > 200 ? `${value.slice(0, 199)}…` : value,
  code,
  detail,
  isHint: false,
});

/** Something to know about one place that does not stand in the way. */
export const hint = (place: Place, value: string, code: string, detail: Text): Problem => ({
  ...problem(place, value, code, detail),
  isHint: true,
});

export const wholeFile: Place = { table: null, row: null, column: null };

/** A file that is not taken at all. */
export class Refusal extends Error {
  readonly code: string;
  readonly text: Text;
  readonly place: Place;
  constructor(code: string, text: Text, place: Place = wholeFile) {
    super(text.id);
    this.code = code;
    this.text = text;
    this.place = place;
  }
}

export const refuseEmpty = () =>
  new Refusal('empty', i18n.t('Die Datei ist leer. Bitte wählen Sie eine andere Datei.'));

export const tooTangled = () =>
  new Refusal(
    'too_tangled',
    i18n.t(
      'Die Datei ist zu groß oder zu verwickelt, um gelesen zu werden. Bitte speichern Sie sie neu oder teilen Sie sie auf.',
    ),
  );

/** A whole text without a place of its own. */
export const asText = (text: string): Item => ({
  kind: 'text',
  place: wholeFile,
  group: null,
  values: { coverText: { text, place: wholeFile, heading: '' } },
});
