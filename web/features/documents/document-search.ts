/** The editor: whether the difference to the last frozen version stands under each section. */
export const editorSearch = (search: Record<string, unknown>): { unterschied?: true } =>
  search.unterschied === true ? { unterschied: true } : {};

/** A comparison: the two texts in one (`ineinander`) unless they are wanted beside each other. */
export const compareSearch = (search: Record<string, unknown>): { ansicht?: 'nebeneinander' } =>
  search.ansicht === 'nebeneinander' ? { ansicht: 'nebeneinander' } : {};
