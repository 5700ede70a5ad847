import { comparePoints } from '../../server/features/similarity/index.ts';
import { handIn } from '../review/build.ts';
import type { TestApp } from '../support/app.ts';
import type { Stage } from '../support/stage.ts';

/** Twelve words of which one is the sender's own. */
export const letterOf = (sender: string) =>
  `Wir fordern einen durchgehenden Radweg an der Lorenzstraße, dauerhaft beleuchtet und geräumt. ${sender}`;

let positions = 0;

/** A position of one organisation with these comments as points; they wait to be compared. */
export async function send(test: TestApp, stage: Stage, comments: string[], by: 'own' | 'other' = 'own') {
  const { points } = await handIn(test, {
    procedureId: stage.procedureId,
    roundId: null,
    organisation: stage.organisations[by],
    reference: `V-${++positions}`,
    points: comments.map((comment) => ({ comment })),
  });
  return points.map(({ id }) => id);
}

/** What the recurring job does. */
export const compareAll = (test: TestApp) => comparePoints(test.db)({}, { isLast: false });
