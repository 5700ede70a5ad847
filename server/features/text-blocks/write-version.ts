import { and, eq } from 'drizzle-orm';
import type { Outcome } from '../../../shared/review.ts';
import type { WriteContext } from '../../platform/context.ts';
import { textBlockHand, textBlockVersion } from '../../tables/text-blocks.ts';

interface Words {
  title: string;
  body: string;
  outcomes: Outcome[];
}

/** Writes a version. Whoever wrote on the one before stays an author, and the actor becomes one: none of them approves it (R5). */
export async function writeVersion(
  { tx, personId, now }: WriteContext,
  { procedureId, blockId, version }: { procedureId: string; blockId: string; version: number },
  words: Words,
): Promise<void> {
  const earlier = await tx
    .select({ personId: textBlockHand.personId })
    .from(textBlockHand)
    .where(
      and(
        eq(textBlockHand.procedureId, procedureId),
        eq(textBlockHand.blockId, blockId),
        eq(textBlockHand.version, version - 1),
        eq(textBlockHand.hand, 'author'),
      ),
    );
  const key = { procedureId, blockId, version };
  const authors = new Set([...earlier.map((hand) => hand.personId), personId]);
  await tx
    .insert(textBlockHand)
    .values([...authors].map((author) => ({ ...key, personId: author, hand: 'author' as const })));
  await tx.insert(textBlockVersion).values({ ...key, ...words, authorId: personId, authorHand: 'author', at: now });
}
