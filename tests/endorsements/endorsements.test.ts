import { and, eq } from 'drizzle-orm';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../server/tables/documents.ts';
import { procedure } from '../../server/tables/procedures.ts';
import { listEvents } from '../../shared/audit.ts';
import { getVersion } from '../../shared/documents.ts';
import {
  agreeOnVersion,
  callForEndorsement,
  getPublicAgreement,
  giveEndorsement,
  listEndorsementCalls,
} from '../../shared/endorsements.ts';
import type { WireBody } from '../../shared/endpoint.ts';
import { decidePoints, holdRound, openDesk } from '../incorporation/desk.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Player, type Stage } from '../support/stage.ts';

const test = useApp();
let stage: Stage;
beforeAll(async () => {
  stage = await buildStage(test);
});

const params = () => ({ procedureId: stage.procedureId });
const inHours = (hours: number) => new Date(test.clock.now().getTime() + hours * 3_600_000).toISOString();
let rounds = 700;

/** A text of its own that everybody may read. */
async function released() {
  const desk = await openDesk(stage, '# 1 Ziel\n\nAlle können teilhaben.\n');
  await test.db.transaction((tx) =>
    tx
      .update(version)
      .set({ releasedAt: test.clock.now() })
      .where(and(eq(version.procedureId, stage.procedureId), eq(version.id, desk.first.id))),
  );
  return desk;
}

async function call(closesAt = inHours(24)) {
  const desk = await released();
  const { first } = desk;
  const match = `"c${first.contentVersion}"`;
  const made = await stage.coordinator.client.ok(callForEndorsement, {
    params: params(),
    body: { versionId: first.id, closesAt, introduction: 'Bitte lesen Sie vor allem Abschnitt 1.' },
    match,
  });
  return { desk, versionId: first.id, match, at: { ...params(), callId: made.id } };
}
type Called = Awaited<ReturnType<typeof call>>;

const answer = ({ at, match }: Called, body: Partial<WireBody<typeof giveEndorsement>>) => ({
  params: at,
  body: { organisationId: stage.organisations.own.id, opinion: 'endorsed', ...body } as const,
  match,
});
const seenBy = async (by: Player, { at }: Called) =>
  (await by.client.ok(listEndorsementCalls, { params: params() })).items.find(({ id }) => id === at.callId);
const own = async (called: Called) => (await seenBy(stage.representative, called))?.organisations ?? [];

describe('a call for endorsement', () => {
  it('goes once to a frozen version that organisations can read, bound to the text that was read (R16)', async () => {
    const desk = await released();
    const { client } = stage.coordinator;
    const body = { versionId: desk.first.id, closesAt: inHours(1) };
    const match = `"c${desk.first.contentVersion}"`;
    const working = await client.ok(getVersion, { params: { ...params(), documentId: desk.documentId, number: 2 } });
    await client.refused(callForEndorsement, 409, {
      params: params(),
      body: { ...body, versionId: working.id },
      match: `"c${working.contentVersion}"`,
    });
    const unreleased = await openDesk(stage, '# 1 Anderes\n\nNoch nicht.\n');
    await client.refused(callForEndorsement, 409, {
      params: params(),
      body: { ...body, versionId: unreleased.first.id },
      match: `"c${unreleased.first.contentVersion}"`,
    });
    await client.refused(callForEndorsement, 428, { params: params(), body });
    await client.refused(callForEndorsement, 412, { params: params(), body, match: '"c999"' });
    await client.refused(callForEndorsement, 400, {
      params: params(),
      body: { ...body, closesAt: inHours(-1) },
      match,
    });
    const both = await Promise.all(
      [1, 2].map(() => client.call(callForEndorsement, { params: params(), body, match })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it('is answered by the representative, once more as often as wanted: the last counts, all stay', async () => {
    const called = await call();
    const { client } = stage.representative;
    await client.ok(giveEndorsement, answer(called, { opinion: 'objected', words: 'Die Kosten fehlen.' }));
    await client.ok(giveEndorsement, answer(called, {}));
    expect(await own(called)).toMatchObject([
      {
        answers: [
          { opinion: 'objected', words: 'Die Kosten fehlen.' },
          { opinion: 'endorsed', words: '' },
        ],
      },
    ]);
    const both = await Promise.all(
      [1, 2].map(() => client.call(giveEndorsement, answer(called, { opinion: 'abstained' }))),
    );
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect((await own(called))[0]?.answers.length).toBe(4);
  });

  it('is answered in words where it is not a plain yes, for the text that was read', async () => {
    const called = await call();
    const { client } = stage.representative;
    for (const body of [
      { opinion: 'objected' },
      { opinion: 'endorsed_with_reservation', words: ' \n' },
      { opinion: 'endorsed', words: 'Aber.' },
      { channel: 'letter' },
    ] as const) {
      await client.refused(giveEndorsement, 400, answer(called, body));
    }
    const { match: _, ...unread } = answer(called, {});
    await client.refused(giveEndorsement, 428, unread);
    await client.refused(giveEndorsement, 412, { ...answer(called, {}), match: '"c999"' });
  });

  it('is not answered for others, by contributors, or after the deadline (R9, R10, R14)', async () => {
    const called = await call(inHours(1));
    await stage.contributor.client.refused(giveEndorsement, 403, answer(called, {}));
    await stage.otherRepresentative.client.refused(giveEndorsement, 404, answer(called, {}));
    await stage.representative.client.refused(
      giveEndorsement,
      404,
      answer(called, { organisationId: stage.organisations.foreign.id }),
    );
    await stage.clerk.client.refused(giveEndorsement, 400, answer(called, {}));
    await stage.representative.client.refused(
      giveEndorsement,
      403,
      answer(called, { channel: 'letter', receivedOn: '2026-03-01' }),
    );
    test.clock.advance(3600);
    const { client } = stage.representative;
    expect((await client.refused(giveEndorsement, 409, answer(called, {}))).detail).toContain('Frist');
  });

  it('is answered by letter until the deadline, as staff write it down later (R10)', async () => {
    const called = await call(inHours(1));
    test.clock.advance(2 * 86_400);
    const day = (days: number) => inHours(24 * days).slice(0, 10);
    const letter = (receivedOn: string) => answer(called, { channel: 'letter', receivedOn });
    await stage.clerk.client.refused(giveEndorsement, 400, letter(day(1)));
    await stage.clerk.client.refused(giveEndorsement, 400, letter(day(0)));
    await stage.clerk.client.ok(giveEndorsement, letter(day(-2)));
    expect(await own(called)).toMatchObject([{ answers: [{ channel: 'letter', receivedOn: day(-2) }] }]);
  });

  it('shows an organisation its own answer alone, and staff who has not answered (R9)', async () => {
    const called = await call();
    await stage.otherRepresentative.client.ok(
      giveEndorsement,
      answer(called, {
        organisationId: stage.organisations.other.id,
        opinion: 'objected',
        words: 'Nur für die Stadt.',
      }),
    );
    expect((await own(called)).map(({ organisationName }) => organisationName)).toEqual(['Begegnung e. V.']);
    const { organisations } = (await seenBy(stage.clerk, called)) ?? { organisations: [] };
    expect(organisations.map(({ organisationName, answers }) => [organisationName, answers.length])).toEqual([
      ['Begegnung e. V.', 0],
      ['Brücke e. V.', 1],
    ]);
  });
});

describe('an agreed version', () => {
  const agree = ({ at, match }: Called) => stage.coordinator.client.call(agreeOnVersion, { params: at, match });

  it('carries the list as it was, without names and words that are not published, and silence as silence', async () => {
    const called = await call(inHours(1));
    const { other, own: mine } = stage.organisations;
    await stage.otherRepresentative.client.ok(
      giveEndorsement,
      answer(called, {
        organisationId: other.id,
        opinion: 'objected',
        words: 'Vertrauliche Gründe.',
        publication: 'internal',
      }),
    );
    expect((await agree(called)).status).toBe(409);
    test.clock.advance(3600);
    const both = await Promise.all([agree(called), agree(called)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const late = answer(called, { organisationId: mine.id, channel: 'letter', receivedOn: inHours(-2).slice(0, 10) });
    await stage.clerk.client.refused(giveEndorsement, 409, late);

    const list = {
      entries: [{ organisationName: 'eine Organisation', opinion: 'objected', words: '' }],
      withoutAnswer: 1,
    };
    const seen = await seenBy(stage.representative, called);
    expect(seen).toMatchObject({ status: 'agreed', agreement: list });
    const [{ slug } = { slug: '' }] = await test.db.reader
      .select({ slug: procedure.slug })
      .from(procedure)
      .where(eq(procedure.id, stage.procedureId));
    const outside = await stage.public.ok(getPublicAgreement, { params: { slug, versionId: called.versionId } });
    expect(outside).toMatchObject(list);
    expect(JSON.stringify([outside, seen])).not.toMatch(/Vertraulich|Brücke/);
  });

  it('is not there while a promise is open (R6)', async () => {
    const called = await call(inHours(1));
    await stage.representative.client.ok(giveEndorsement, answer(called, {}));
    const roundId = await holdRound(test, stage.procedureId, called.versionId, ++rounds);
    const { pointId } = await decidePoints(test, stage, {
      roundId,
      organisation: stage.organisations.own,
      outcome: 'accepted',
      sectionKey: called.desk.keyOf('Ziel'),
    });
    test.clock.advance(3600);
    const refused = await agree(called);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(pointId);
  });

  it('is not there without a single answer', async () => {
    const called = await call(inHours(1));
    test.clock.advance(3600);
    expect((await agree(called)).text).toContain('Noch hat keine Organisation geantwortet');
  });
});

describe('endorsements', () => {
  it('never change, for the database’s role neither (R1), and their words are in no event (R13)', async () => {
    const client = new pg.Client({ connectionString: test.urls.appUrl });
    await client.connect();
    for (const table of ['endorsement_call', 'endorsement', 'agreement_entry']) {
      await expect(client.query(`update ${table} set procedure_id = procedure_id`)).rejects.toThrow(
        'permission denied',
      );
      await expect(client.query(`delete from ${table}`)).rejects.toThrow('permission denied');
    }
    await client.end();
    await test.seal();
    const { items } = await stage.coordinator.client.ok(listEvents, { params: params(), query: { limit: 200 } });
    expect(items.filter(({ action }) => action === 'endorsement.give').length).toBeGreaterThan(4);
    expect(JSON.stringify(items)).not.toMatch(/Vertraulich|Die Kosten fehlen/);
  });
});
