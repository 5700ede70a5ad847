const lockOf = (page: string) => `stellwerk-page:${page}`;
const remembered = 'stellwerk-page';

/** This page, from its opening to its closing or reloading. */
export const thisPage = crypto.randomUUID();
/** The page that stood in this tab before a reload. */
export const pageBefore = sessionStorage.getItem(remembered);

sessionStorage.setItem(remembered, thisPage);
// Held as long as the page lives, and freed by the browser however it ends.
void navigator.locks.request(lockOf(thisPage), () => new Promise(() => {}));

/** Tells which pages are open in other tabs; this one is not, nor the one that stood here before a reload, even while the browser still ends it. */
export async function isOpenElsewhere(): Promise<(page: string) => boolean> {
  const { held = [] } = await navigator.locks.query();
  const names = new Set(held.map(({ name }) => name));
  return (page) => page !== thisPage && page !== pageBefore && names.has(lockOf(page));
}
