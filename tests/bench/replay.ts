import type { BenchDraft } from './bench-stage.ts';
import type { Captured } from './our-server.ts';

/** What a captured submission wrote, and what its repetitions write instead. */
export interface Write {
  /** Ids of the draft that was handed in: the position, then its points. */
  draft: string[];
  /** The same of the drafts that the comparator hands in, one each time. */
  drafts: string[][];
  /** Ids that the request itself made. */
  made: string[];
  reference: string;
}

/** Tells the values of one submission from those that stay. */
export function writeOf({ statements, body, since }: Captured, draft: BenchDraft, others: BenchDraft[]): Write {
  const idsOf = ({ id, pointIds }: BenchDraft) => [id, ...pointIds];
  const ids = statements.flatMap(({ values }) => [
    ...JSON.stringify(values).matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g),
  ]);
  const { reference } = JSON.parse(body) as { reference: string };
  return {
    draft: idsOf(draft),
    drafts: others.map(idsOf),
    made: [...new Set(ids.map(([id]) => id).filter((id) => isMadeSince(id, since)))],
    reference,
  };
}

/** A UUIDv7 begins with the milliseconds at which it was made. */
const isMadeSince = (id: string, since: number): boolean =>
  id.charAt(14) === '7' && Number.parseInt(id.slice(0, 13).replace('-', ''), 16) >= since;
