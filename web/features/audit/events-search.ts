/** Where in the protocol one is, and whether it is that of one subject. */
export interface EventsSearch {
  gegenstand?: string;
  seite?: string;
}

/** Heals an address typed by hand: what is unknown is left out. */
export const eventsSearch = ({ gegenstand, seite }: Record<string, unknown>): EventsSearch => ({
  ...(typeof gegenstand === 'string' && gegenstand !== '' && { gegenstand }),
  ...(typeof seite === 'string' && seite !== '' && { seite }),
});
