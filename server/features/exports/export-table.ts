import type { Outcome } from '../../../shared/review.ts';

/** A row: machine-readable keys, and one cell of words for each column. */
export interface ExportRow<Name extends string = string> {
  pointId: string | null;
  sectionKey: string | null;
  outcome: Outcome | null;
  /** Of what was handed in; null where nothing was. */
  language: string | null;
  /** The part of the document in which it stands. */
  heading: string;
  cells: Record<Name, string>;
}

/** How a document sets the columns: several in one cell of the page, those after the first under their names. */
export interface PageColumn<Name extends string> {
  label: string;
  /** A share of the line. */
  width: number;
  names: Name[];
}

/** An export before it has a format: every format writes the same cells (one model, many files). */
export interface ExportTable<Name extends string = string> {
  title: string;
  procedureTitle: string;
  asOf: Date;
  /** The day in the time zone of the procedure, for the file's name. */
  day: string;
  facts: { term: string; value: string }[];
  columns: { name: Name; label: string; width: number }[];
  /** Columns of words that were handed in, in their own language. */
  handedIn: Name[];
  page: PageColumn<Name>[];
  /** How many points it is about: known before the first row. */
  points: number;
  /** Said where there is no row. */
  empty: string;
  rows(): AsyncGenerator<ExportRow<Name>>;
}
