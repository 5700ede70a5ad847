/** How much was made at an instant, in milliseconds. */
export interface Seen {
  made: number;
  at: number;
}

/** Less is over before it is read. */
const WORTH_TELLING_MS = 10_000;

/** Whole minutes for the rest of a total at the pace from one look to another; null where the pace is not known or the end is near. */
export function remainingMinutes(first: Seen, last: Seen, total: number): number | null {
  if (last.made <= first.made) return null;
  const rest = ((last.at - first.at) / (last.made - first.made)) * (total - last.made);
  return rest < WORTH_TELLING_MS ? null : Math.ceil(rest / 60_000);
}
