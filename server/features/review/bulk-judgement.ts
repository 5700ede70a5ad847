import type { WriteContext } from '../../platform/context.ts';
import type { BulkPoint } from '../../tables/bulk.ts';
import type { Refusal } from './rules.ts';

/** What an act on many points would do to a locked one. */
interface BulkChange {
  id: string;
  reference: string;
  /** What was read of it: the version of its triage or of its proposal. */
  version: number;
  refusal: Refusal;
  /** Everything is so already. */
  isSame: boolean;
}

/** Locked points with what an act would do to each, and the act itself on those of them that it changes. */
export interface Judgement {
  points: BulkChange[];
  write: (context: WriteContext, changing: ReadonlySet<string>) => Promise<BulkPoint[]>;
}

/** What taking an act back came to: whom it restored, and why it left the others. */
export interface Restored {
  restored: number;
  left: { id: string; reference: string; refusal: NonNullable<Refusal> }[];
}
