import type { z } from 'zod';
import type { createDeliberation } from '../../../shared/procedures.ts';
import type { Tx } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { paper } from '../../tables/procedures.ts';

type Paper = NonNullable<z.output<typeof createDeliberation.body>['paper']>;

/** A paper is one row however many bodies deal with it: its reference names it. Returns its id. */
export async function storePaper(tx: Tx, procedureId: string, given: Paper | null): Promise<string | null> {
  if (!given) return null;
  const { reference, ...fields } = given;
  const [stored] = await tx
    .insert(paper)
    .values({ procedureId, id: newId(), reference, ...fields })
    .onConflictDoUpdate({ target: [paper.procedureId, paper.reference], set: fields })
    .returning({ id: paper.id });
  return stored?.id ?? null;
}
