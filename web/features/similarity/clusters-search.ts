/** Which clusters one looks at: mass letters alone, and only what can still be grouped. */
export interface ClustersSearch {
  ansicht?: 'massenschreiben';
  offen?: true;
}

/** Heals an address typed by hand: what is unknown is left out. */
export const clustersSearch = ({ ansicht, offen }: Record<string, unknown>): ClustersSearch => ({
  ...(ansicht === 'massenschreiben' && { ansicht }),
  ...((offen === true || offen === 'true') && { offen: true }),
});
