import { sql } from 'drizzle-orm';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { refreshPointState } from '../../server/features/positions/index.ts';
import { type PositionStep, positionCounts } from '../../server/features/positions/rules.ts';
import type { Tx } from '../../server/platform/db.ts';
import { newId } from '../../server/platform/ids.ts';
import { positionStep } from '../../server/tables/positions.ts';
import {
  adoption,
  disposition,
  dispositionHand,
  dispositionVersion,
  pointState,
  pointTag,
  pointTriage,
  reopening,
  topic,
  topicMember,
} from '../../server/tables/review.ts';
import type { Outcome } from '../../shared/review.ts';
import { useApp } from '../support/app.ts';
import { buildRound, handedIn, type Play } from './play.ts';

const test = useApp();
let play: Play;
beforeAll(async () => {
  play = await buildRound(test);
});

/** The same numbers in every run: a failure can be repeated. */
function seeded(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

interface Version {
  outcome: Outcome;
  isAdopted: boolean;
  isReopened: boolean;
}
interface Decision {
  id: string;
  versions: Version[];
}
interface Model {
  isLate: boolean;
  steps: PositionStep[];
  isAssigned: boolean;
  hasKind: boolean;
  isTagged: boolean;
  own: Decision | null;
  topicId: string | null;
}

/** The rule in plain words: a topic answers its members, the newest version decides, a reopened one is none. */
function expected(model: Model, topics: Map<string, Decision | null>) {
  const inForce = model.topicId === null ? model.own : (topics.get(model.topicId) ?? null);
  const newest = inForce?.versions.at(-1);
  const stands = newest !== undefined && !newest.isReopened;
  return {
    topicId: model.topicId,
    dispositionId: inForce?.id ?? null,
    outcome: stands ? newest.outcome : null,
    isTriaged: model.isAssigned || model.hasKind || model.isTagged,
    isProposed: stands,
    isAdopted: stands && newest.isAdopted,
    counts: positionCounts(model.isLate, model.steps),
  };
}

async function decide(
  tx: Tx,
  random: (below: number) => number,
  subject: { pointId: string } | { topicId: string },
): Promise<Decision | null> {
  const { procedureId, stage } = play;
  const count = random(4);
  if (count === 0) return null;
  const id = newId();
  const versions: Version[] = [];
  await tx.insert(disposition).values({ procedureId, id, version: count, ...subject });
  for (let version = 1; version <= count; version++) {
    const key = { procedureId, dispositionId: id, version };
    const outcome = (['accepted', 'noted'] as const)[random(2)] ?? 'noted';
    const isAdopted = random(2) === 1;
    const isReopened = isAdopted && random(2) === 1;
    versions.push({ outcome, isAdopted, isReopened });
    const at = test.clock.now();
    await tx.insert(dispositionHand).values({ ...key, personId: stage.clerk.id, hand: 'author' });
    await tx.insert(dispositionVersion).values({
      ...key,
      outcome,
      reason: '',
      notAcceptedPart: '',
      referredTo: '',
      passedOn: false,
      authorId: stage.clerk.id,
      authorHand: 'author',
      at,
    });
    if (isAdopted) {
      await tx.insert(dispositionHand).values({ ...key, personId: stage.signatory.id, hand: 'adopter' });
      await tx
        .insert(adoption)
        .values({ ...key, personId: stage.signatory.id, personHand: 'adopter', decidedBy: 'Amt', at });
    }
    if (isReopened) await tx.insert(reopening).values({ ...key, reason: 'Neu', personId: stage.signatory.id, at });
  }
  return { id, versions };
}

describe('where a point stands', () => {
  it('is received and counts when it is handed in on time', async () => {
    const position = await handedIn(play, { points: [{ kind: 'concern', comment: 'Neu' }] });
    const rows = await test.db.reader.select().from(pointState).where(sql`point_id = ${position.points[0]?.id}`);
    expect(rows).toEqual([
      {
        procedureId: play.procedureId,
        pointId: position.points[0]?.id,
        topicId: null,
        dispositionId: null,
        outcome: null,
        isTriaged: false,
        isProposed: false,
        isAdopted: false,
        counts: true,
        changed: expect.any(String),
      },
    ]);
  });

  it('is for every history what the rule in plain words says', async () => {
    const { procedureId, stage } = play;
    const random = seeded(20260302);
    const points = Array.from({ length: 12 }, () => ({ kind: 'concern' as const, comment: 'x' }));
    const models = new Map<string, Model>();
    const topics = new Map<string, Decision | null>();
    for (let index = 0; index < 12; index++) {
      const isLate = index % 3 === 0;
      const position = await handedIn(
        play,
        { channel: 'letter', receivedOn: '2026-03-01', points },
        stage.clerk.client,
      );
      await test.db.transaction(async (tx) => {
        if (isLate) await makeLate(position.id);
        const steps = (['withdrawn', 'superseded', 'admitted', 'not_admitted'] as const).filter(() => random(4) === 0);
        for (const step of steps) {
          await tx.insert(positionStep).values({
            procedureId,
            id: newId(),
            positionId: position.id,
            step,
            at: test.clock.now(),
            personId: stage.clerk.id,
            reason: '',
          });
        }
        const topicIds = [newId(), newId()];
        for (const [place, id] of topicIds.entries()) {
          const number = index * 2 + place + 1;
          await tx.insert(topic).values({
            procedureId,
            id,
            number,
            reference: `T-${number}`,
            title: 'T',
            argument: '',
            createdAt: test.clock.now(),
            version: 1,
          });
          topics.set(id, await decide(tx, random, { topicId: id }));
        }
        for (const { id: pointId } of position.points) {
          const isAssigned = random(3) === 0;
          const hasKind = random(3) === 0;
          const isTagged = random(3) === 0;
          if (random(2) === 0 || isAssigned || hasKind) {
            await tx.insert(pointTriage).values({
              procedureId,
              pointId,
              assigneeId: isAssigned ? stage.clerk.id : null,
              reviewKind: hasKind ? 'question' : null,
              version: 1,
            });
          }
          if (isTagged) await tx.insert(pointTag).values({ procedureId, pointId, tag: 'Sprache' });
          const own = await decide(tx, random, { pointId });
          let topicId: string | null = null;
          for (const id of topicIds.filter(() => random(2) === 0)) {
            const stays = topicId === null && random(2) === 0;
            const left = stays ? {} : { leftAt: test.clock.now(), leftBy: stage.clerk.id };
            await tx.insert(topicMember).values({
              procedureId,
              id: newId(),
              topicId: id,
              pointId,
              remainder: '',
              joinedAt: test.clock.now(),
              joinedBy: stage.clerk.id,
              ...left,
            });
            if (stays) topicId = id;
          }
          models.set(pointId, { isLate, steps, isAssigned, hasKind, isTagged, own, topicId });
        }
        await refreshPointState(
          tx,
          procedureId,
          position.points.map(({ id }) => id),
        );
      });
    }
    const rows = await test.db.reader.select().from(pointState).where(sql`procedure_id = ${procedureId}`);
    const stored = new Map(rows.map(({ procedureId: _, changed: __, pointId, ...state }) => [pointId, state]));
    for (const [pointId, model] of models) {
      expect({ pointId, ...stored.get(pointId) }).toEqual({ pointId, ...expected(model, topics) });
    }
    const derived = [...models.values()].map((model) =>
      JSON.stringify({ ...expected(model, topics), topicId: 0, dispositionId: 0 }),
    );
    expect(new Set(derived).size).toBeGreaterThan(12);
  });

  it('loses nothing when two acts on one point overlap', async () => {
    const { procedureId, stage } = play;
    const position = await handedIn(
      play,
      { organisationId: stage.organisations.other.id, points: [{ kind: 'concern', comment: 'x' }] },
      stage.otherRepresentative.client,
    );
    const pointId = position.points[0]?.id ?? '';
    await test.db.transaction((tx) => refreshPointState(tx, procedureId, [pointId]));
    let isLocked: () => void = () => undefined;
    const locked = new Promise<void>((resolve) => {
      isLocked = resolve;
    });
    const tagging = test.db.transaction(async (tx) => {
      await tx.insert(pointTag).values({ procedureId, pointId, tag: 'Arbeit' });
      await refreshPointState(tx, procedureId, [pointId]);
      isLocked();
      await new Promise((resolve) => setTimeout(resolve, 150));
    });
    await locked;
    const deciding = test.db.transaction(async (tx) => {
      const step = { procedureId, id: newId(), positionId: position.id, step: 'withdrawn' as const };
      await tx
        .insert(positionStep)
        .values({ ...step, at: test.clock.now(), personId: stage.otherRepresentative.id, reason: '' });
      await refreshPointState(tx, procedureId, [pointId]);
    });
    await Promise.all([tagging, deciding]);
    const [row] = await test.db.reader.select().from(pointState).where(sql`point_id = ${pointId}`);
    expect(row).toMatchObject({ isTriaged: true, counts: false });
  });
});

describe('the search words of a point', () => {
  it('are its comment, its proposal and the passage it quotes, stemmed in German', async () => {
    const fresh = await buildRound(test);
    const quote = { exact: 'Die Stadt fördert Begegnung.', prefix: '', suffix: '' };
    await handedIn(fresh, {
      coverText: 'Anschreiben',
      points: [
        {
          kind: 'change',
          sectionKey: fresh.keys[0],
          quote,
          comment: 'Mehr Sprachkurse 🌍',
          proposedText: 'Integrationskurse anbieten',
        },
      ],
    });
    const { rows } = await test.db.reader.execute<{ words: string; found: boolean }>(sql`
      select words, stems @@ plainto_tsquery('german', 'Begegnungen anbieten') as found from point_search where procedure_id = ${fresh.procedureId}`);
    expect(rows).toEqual([
      { words: 'Die Stadt fördert Begegnung.\nMehr Sprachkurse 🌍\nIntegrationskurse anbieten', found: true },
    ]);
  });
});

/** Evidence cannot be changed by the application: only the owner of the tables can make a position late afterwards. */
async function makeLate(positionId: string): Promise<void> {
  const owner = new pg.Client({ connectionString: test.urls.ownerUrl });
  await owner.connect();
  try {
    await owner.query('update position set is_late = true where id = $1', [positionId]);
  } finally {
    await owner.end();
  }
}
