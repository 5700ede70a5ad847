/** The proof of one of several documents. */
export const proofSearch = (search: Record<string, unknown>): { konzept?: string } =>
  typeof search.konzept === 'string' && search.konzept !== '' ? { konzept: search.konzept } : {};

/** Provenance with one sentence opened. */
export const provenanceSearch = (search: Record<string, unknown>): { satz?: string } =>
  typeof search.satz === 'string' && search.satz !== '' ? { satz: search.satz } : {};
