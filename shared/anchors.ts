import { z } from 'zod';
import { anchorResults } from './text/re-anchor.ts';
import { id, quote, sectionKey } from './values.ts';

/** What became of the passage of a point in a later frozen version. „Gone“ is an answer: a passage is never placed by a guess. */
export const anchor = z.object({
  versionId: id,
  versionNumber: z.int(),
  result: z.enum(anchorResults),
  /** Where it stands there; null when it is gone. */
  sectionKey: sectionKey.nullable(),
  sectionLabel: z.string().nullable(),
  /** The passage as it reads there; null where the point is about the whole section, and when it is gone. */
  quote: quote.nullable(),
});
export type Anchor = z.output<typeof anchor>;
