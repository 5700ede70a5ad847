/** The one source of time: injected, so that tests judge deadlines at any instant (R10). */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
