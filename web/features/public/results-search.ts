import { outcomes } from '../../../shared/review.ts';

export interface ResultsSearch {
  ergebnis?: (typeof outcomes)[number];
  suche?: string;
  seite?: string;
}

/** Filters of the results; what is unknown is left out. */
export function resultsSearch(search: Record<string, unknown>): ResultsSearch {
  const ergebnis = outcomes.find((known) => known === search.ergebnis);
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  const suche = text(search.suche);
  const seite = text(search.seite);
  return { ...(ergebnis && { ergebnis }), ...(suche && { suche }), ...(seite && { seite }) };
}
