import { type Arrangement, arrangements } from '../../../shared/exports.ts';
import { type Outcome, outcomes } from '../../../shared/review.ts';

/** What is exported: the address says it. */
export interface ExportsSearch {
  runde?: string;
  abschnitt?: string;
  organisation?: string;
  ergebnis?: Outcome;
  inhalt?: 'veroeffentlicht';
  gliederung?: Arrangement;
  fassung?: string;
  gegenueber?: string;
  herkunft?: 'ja';
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Heals an address typed by hand: what is unknown is left out. */
export function exportsSearch(search: Record<string, unknown>): ExportsSearch {
  const outcome = outcomes.find((known) => known === search.ergebnis);
  const by = arrangements.find((known) => known === search.gliederung);
  return {
    ...(isText(search.runde) && { runde: search.runde }),
    ...(isText(search.abschnitt) && { abschnitt: search.abschnitt }),
    ...(isText(search.organisation) && { organisation: search.organisation }),
    ...(outcome && { ergebnis: outcome }),
    ...(search.inhalt === 'veroeffentlicht' && { inhalt: search.inhalt }),
    ...(by && { gliederung: by }),
    ...(isText(search.fassung) && { fassung: search.fassung }),
    ...(isText(search.gegenueber) && { gegenueber: search.gegenueber }),
    ...(search.herkunft === 'ja' && { herkunft: search.herkunft }),
  };
}

/** The same as the server is asked for it. */
export const selectionOf = ({ runde, abschnitt, organisation, ergebnis, inhalt }: ExportsSearch) => ({
  ...(runde && { roundId: runde }),
  ...(abschnitt && { sectionKey: abschnitt }),
  ...(organisation && { organisationId: organisation }),
  ...(ergebnis && { outcome: ergebnis }),
  ...(inhalt && { audience: 'public' as const }),
});
