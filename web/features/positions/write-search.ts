export const writeSteps = ['rueckblick', 'text', 'ganzes', 'fragen'] as const;
export type WriteStep = (typeof writeSteps)[number];

/** Where one is while writing; the first section needs no word in the address, nor the step one begins with. */
export interface WriteSearch {
  schritt?: WriteStep;
  /** Key of the section that is read. */
  abschnitt?: string;
  /** Key of the section whose text is being changed. */
  aendern?: string;
  /** The organisation one writes for, for people who belong to several. */
  fuer?: string;
}

/** Heals an address typed by hand: what is unknown is left out. */
export function writeSearch(search: Record<string, unknown>): WriteSearch {
  const step = writeSteps.find((known) => known === search.schritt);
  return {
    ...(step !== undefined && { schritt: step }),
    ...(isSectionKey(search.abschnitt) && { abschnitt: search.abschnitt }),
    ...(isSectionKey(search.aendern) && { aendern: search.aendern }),
    ...(typeof search.fuer === 'string' && search.fuer !== '' && { fuer: search.fuer }),
  };
}

const isSectionKey = (value: unknown): value is string => typeof value === 'string' && /^[a-z0-9]{8}$/.test(value);

/** Which organisation one submits for. */
export const forSearch = (search: Record<string, unknown>): Pick<WriteSearch, 'fuer'> =>
  typeof search.fuer === 'string' && search.fuer !== '' ? { fuer: search.fuer } : {};
