import type { WorkState } from '../../../shared/long-work.ts';

/** While something is at work its number is asked for so often. */
const WORKING_MS = 1000;

/** For a query of a list of long work: asked again as long as a piece of it runs. */
export const whileRunning = ({ state }: { state: { data: { items: { status: WorkState }[] } | undefined } }) =>
  state.data?.items.some(({ status }) => status === 'running') ? WORKING_MS : false;
