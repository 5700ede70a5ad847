import { type Outcome, outcomes } from '../../../shared/review.ts';

/** Which results are shown. */
export interface ResultsSearch {
  ergebnis?: Outcome;
  /** Key of a section. */
  abschnitt?: string;
  /** Id of a round. */
  runde?: string;
  suche?: string;
  seite?: string;
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** Heals an address typed by hand: what is unknown is left out. */
export function resultsSearch(search: Record<string, unknown>): ResultsSearch {
  const ergebnis = outcomes.find((known) => known === search.ergebnis);
  const [abschnitt, runde, suche, seite] = [search.abschnitt, search.runde, search.suche, search.seite].map(text);
  return {
    ...(ergebnis && { ergebnis }),
    ...(abschnitt && { abschnitt }),
    ...(runde && { runde }),
    ...(suche && { suche }),
    ...(seite && { seite }),
  };
}
