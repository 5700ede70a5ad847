import { beforeAll, describe, expect, it } from 'vitest';
import { listEvents } from '../../shared/audit.ts';
import * as contract from '../../shared/meetings.ts';
import * as review from '../../shared/review.ts';
import { at, present, refusal } from '../review/build.ts';
import { useApp } from '../support/app.ts';
import { grant } from '../support/stage.ts';
import { buildGroup, chosen, type Group, held, otherPoint, plan, v } from './build.ts';

const test = useApp();
const everybody = ['Leitung', 'Sitz Begegnung', 'Sitz Brücke', 'Sitz Jugendamt', 'Fachberatung'];

describe('deciding in a meeting', () => {
  let group: Group;
  beforeAll(async () => {
    group = await buildGroup(test);
  });
  const { decideItems, confirmMinutes } = contract;

  it('adopts several proposals at once by votes, and takes effect when a second person confirms the minutes (R5)', async () => {
    const { stage, points } = await buildGroup(test).then((fresh) => Object.assign(group, fresh));
    const { params, meeting } = await held(group, points, everybody);
    const decided = await stage.clerk.client.ok(decideItems, {
      params,
      match: v(meeting.version),
      body: { by: 'votes', items: chosen(meeting), yes: 2, no: 1, abstained: 0 },
    });
    expect(decided.items).toMatchObject([
      { result: 'adopted', votes: { yes: 2, no: 1, abstained: 0 }, notVoting: [{ function: 'Sitz Begegnung' }] },
      { result: 'adopted' },
    ]);
    const waiting = await stage.clerk.client.ok(review.getPoint, { params: at(stage, points[0]) });
    expect(waiting.status).toBe('proposed');
    const confirmed = await stage.signatory.client.ok(confirmMinutes, { params, match: v(decided.version) });
    expect(confirmed).toMatchObject({ status: 'confirmed', confirmedBy: 'Zeichnung 1' });
    const point = await stage.clerk.client.ok(review.getPoint, { params: at(stage, points[0]) });
    expect(point).toMatchObject({
      status: 'adopted',
      disposition: {
        decidedBy: 'Arbeitsgremium Integration',
        meetingId: meeting.id,
        votes: { yes: 2, no: 1, abstained: 0 },
        adoptedBy: { name: 'Zeichnung 1' },
        history: [
          { act: 'proposed', meeting: null, votes: null },
          { act: 'adopted', meeting: { id: meeting.id, heldOn: plan.heldOn }, votes: { yes: 2, no: 1, abstained: 0 } },
        ],
      },
    });
    await test.seal();
    const { items } = await stage.coordinator.client.ok(listEvents, { params: { procedureId: stage.procedureId } });
    expect(items.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'meeting.create',
        'meeting.arrange',
        'meeting.attend',
        'meeting.decide',
        'meeting.confirm',
      ]),
    );
    expect(items.filter(({ action }) => action === 'disposition.adopt')).toHaveLength(2);
  });

  it('adopts one by consensus and gives the other back with a remark', async () => {
    const { stage, points } = Object.assign(group, await buildGroup(test));
    const { params, meeting } = await held(group, points, everybody);
    const one = await stage.clerk.client.ok(decideItems, {
      params,
      match: v(meeting.version),
      body: { by: 'consensus', items: chosen(meeting, 0) },
    });
    const both = await stage.clerk.client.ok(decideItems, {
      params,
      match: v(one.version),
      body: { by: 'return', items: chosen(one, 1), remark: 'Bitte die Kosten nennen.' },
    });
    await stage.signatory.client.ok(confirmMinutes, { params, match: v(both.version) });
    const [first, second] = await Promise.all(
      points.map((point) => stage.clerk.client.ok(review.getPoint, { params: at(stage, point) })),
    );
    expect(present(first).disposition).toMatchObject({
      status: 'adopted',
      votes: null,
      meetingId: meeting.id,
      history: [{ act: 'proposed' }, { act: 'adopted', meeting: { id: meeting.id }, votes: null }],
    });
    expect(present(second).disposition).toMatchObject({
      status: 'returned',
      history: [{ act: 'proposed' }, { act: 'returned', reason: 'Bitte die Kosten nennen.' }],
    });
  });

  it('counts what the rule of the group demands, of the seats that may vote', async () => {
    for (const [majority, votes, result] of [
      ['votes_cast', { yes: 1, no: 1, abstained: 1 }, 'rejected'],
      ['votes_cast', { yes: 1, no: 0, abstained: 2 }, 'adopted'],
      ['seats', { yes: 1, no: 0, abstained: 2 }, 'rejected'],
      ['seats', { yes: 2, no: 1, abstained: 0 }, 'adopted'],
      ['consensus', { yes: 2, no: 1, abstained: 0 }, 'rejected'],
      ['consensus', { yes: 2, no: 0, abstained: 1 }, 'adopted'],
    ] as const) {
      const ruled = await buildGroup(test, majority, 1);
      const { params, meeting } = await held(ruled, ruled.points, everybody);
      const decided = await ruled.stage.clerk.client.ok(decideItems, {
        params,
        match: v(meeting.version),
        body: { by: 'votes', items: chosen(meeting), ...votes },
      });
      expect([majority, votes, decided.items[0]?.result]).toEqual([majority, votes, result]);
    }
  });

  it('leaves a rejected proposal open, for another meeting', async () => {
    const { stage, points } = Object.assign(group, await buildGroup(test, 'votes_cast', 1));
    const { params, meeting } = await held(group, points, everybody);
    const decided = await stage.clerk.client.ok(decideItems, {
      params,
      match: v(meeting.version),
      body: { by: 'votes', items: chosen(meeting), yes: 0, no: 3, abstained: 0 },
    });
    await stage.signatory.client.ok(confirmMinutes, { params, match: v(decided.version) });
    expect((await stage.clerk.client.ok(review.getPoint, { params: at(stage, points[0]) })).status).toBe('proposed');
    const candidates = await stage.clerk.client.ok(contract.listAgendaCandidates, { params });
    expect(candidates.items.map(({ id }) => id)).toEqual([points[0]?.id]);
  });

  it('does not count a seat of the organisation concerned or an adviser, and records nothing of a block that does not fit', async () => {
    const { stage, points } = Object.assign(group, await buildGroup(test, 'votes_cast', 1));
    const theirs = await otherPoint(test, group);
    const { params, meeting } = await held(group, [...points, theirs], ['Leitung', 'Sitz Begegnung', 'Fachberatung']);
    // On the first the lead alone votes, on the second also the seat of the organisation that did not write it.
    const decide = (yes: number) =>
      stage.clerk.client.call(decideItems, {
        params,
        match: v(meeting.version),
        body: { by: 'votes', items: chosen(meeting), yes, no: 0, abstained: 0 },
      });
    for (const yes of [1, 2, 3]) expect((await decide(yes)).status).toBe(409);
    const now = await stage.clerk.client.ok(contract.getMeeting, { params });
    expect(now.items.map(({ result }) => result)).toEqual([null, null]);
    expect(now.version).toBe(meeting.version);
  });

  it('is refused where only seats are present that may not vote (R5)', async () => {
    const { stage, points } = Object.assign(group, await buildGroup(test, 'votes_cast', 1));
    const { params, meeting } = await held(group, points, ['Sitz Begegnung', 'Fachberatung']);
    for (const body of [
      { by: 'consensus' as const, items: chosen(meeting) },
      { by: 'votes' as const, items: chosen(meeting), yes: 1, no: 0, abstained: 0 },
    ]) {
      const problem = await stage.clerk.client.refused(decideItems, 422, { params, match: v(meeting.version), body });
      expect(problem.rule).toBe('R5');
    }
  });

  it('knows no agreement of fewer than most of the seats where the group demands those', async () => {
    const { stage, points } = Object.assign(group, await buildGroup(test, 'seats', 1));
    const { params, meeting } = await held(group, points, ['Leitung']);
    const body = { by: 'consensus' as const, items: chosen(meeting) };
    await stage.clerk.client.refused(decideItems, 409, { params, match: v(meeting.version), body });
  });

  it('happens once when two record at the same instant (R16)', async () => {
    const { stage, points } = Object.assign(group, await buildGroup(test));
    const { params, meeting } = await held(group, points, everybody);
    const answers = await Promise.all(
      [stage.clerk, stage.secondClerk, stage.coordinator].map(({ client }) =>
        client.call(decideItems, {
          params,
          match: v(meeting.version),
          body: { by: 'consensus', items: chosen(meeting) },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412]);
  });

  it('is not for a proposal that changed since it was read, and not before it is noted who is there', async () => {
    const { stage, points } = Object.assign(group, await buildGroup(test, 'votes_cast', 1));
    const { params, meeting } = await held(group, points, everybody);
    await stage.clerk.client.ok(review.proposePointDisposition, {
      params: at(stage, points[0]),
      match: '"v1"',
      body: { ...refusal, reason: 'Anders begründet.' },
    });
    const body = { by: 'consensus' as const, items: chosen(meeting) };
    await stage.clerk.client.refused(decideItems, 412, { params, match: v(meeting.version), body });
  });
});

describe('confirming the minutes', () => {
  const { decideItems, confirmMinutes } = contract;

  /** A meeting whose decisions are recorded, and who could confirm it. */
  async function recorded() {
    const group = await buildGroup(test);
    const { params, meeting } = await held(group, group.points, everybody);
    const decided = await group.stage.clerk.client.ok(decideItems, {
      params,
      match: v(meeting.version),
      body: { by: 'consensus', items: chosen(meeting) },
    });
    return { group, stage: group.stage, params, decided };
  }

  it('is refused to whoever recorded in them, wrote a proposal, or gave the power to themselves (R5)', async () => {
    const { stage, params, decided } = await recorded();
    const { procedureId } = stage;
    await grant(test, procedureId, stage.clerk.id, 'signatory');
    const own = await stage.clerk.client.refused(confirmMinutes, 422, { params, match: v(decided.version) });
    expect(own.rule).toBe('R5');
    await grant(test, procedureId, stage.secondClerk.id, 'signatory', stage.secondClerk.id);
    const granted = await stage.secondClerk.client.refused(confirmMinutes, 422, { params, match: v(decided.version) });
    expect(granted.rule).toBe('R5');
    await stage.coordinator.client.refused(confirmMinutes, 403, { params, match: v(decided.version) });
    const point = await stage.clerk.client.ok(review.getPoint, {
      params: { procedureId, pointId: decided.items[0]?.subjectId ?? '' },
    });
    expect(point.status).toBe('proposed');
  });

  it('is refused to an author of one of the proposals even if somebody else recorded, and then adopts none', async () => {
    const { group, stage, params, decided } = await recorded();
    await grant(test, stage.procedureId, stage.secondClerk.id, 'signatory');
    const cleared = await stage.clerk.client.ok(decideItems, {
      params,
      match: v(decided.version),
      body: { by: 'clear', items: chosen(decided, 1) },
    });
    await stage.secondClerk.client.ok(review.proposePointDisposition, {
      params: at(stage, group.points[1]),
      match: '"v1"',
      body: { ...refusal, reason: 'Von einer zweiten Person geschrieben.' },
    });
    const anew = await stage.clerk.client.ok(contract.getMeeting, { params });
    const both = await stage.clerk.client.ok(decideItems, {
      params,
      match: v(cleared.version),
      body: { by: 'consensus', items: chosen(anew, 1) },
    });
    const problem = await stage.secondClerk.client.refused(confirmMinutes, 422, { params, match: v(both.version) });
    expect(problem.rule).toBe('R5');
    const first = await stage.clerk.client.ok(review.getPoint, { params: at(stage, group.points[0]) });
    expect(first.status).toBe('proposed');
    await stage.signatory.client.ok(confirmMinutes, { params, match: v(both.version) });
  });

  it('names the proposal that changed after the meeting, and adopts none', async () => {
    const { group, stage, params, decided } = await recorded();
    await stage.clerk.client.ok(review.proposePointDisposition, {
      params: at(stage, group.points[1]),
      match: '"v1"',
      body: { ...refusal, reason: 'Nach der Sitzung geändert.' },
    });
    const problem = await stage.signatory.client.refused(confirmMinutes, 422, { params, match: v(decided.version) });
    expect(problem.obstacles).toMatchObject([{ kind: 'agenda_item', reference: group.points[1]?.reference }]);
    const first = await stage.clerk.client.ok(review.getPoint, { params: at(stage, group.points[0]) });
    expect(first.status).toBe('proposed');
    const cleared = await stage.clerk.client.ok(decideItems, {
      params,
      match: v(decided.version),
      body: { by: 'clear', items: chosen(decided, 1) },
    });
    const confirmed = await stage.signatory.client.ok(confirmMinutes, { params, match: v(cleared.version) });
    expect(confirmed.items.map(({ result }) => result)).toEqual(['adopted', null]);
  });

  it('happens once of two at the same instant, and nothing changes afterwards', async () => {
    const { stage, params, decided } = await recorded();
    const answers = await Promise.all(
      [stage.signatory, stage.secondSignatory].map(({ client }) =>
        client.call(confirmMinutes, { params, match: v(decided.version) }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const match = v(decided.version + 1);
    const body = { by: 'clear' as const, items: chosen(decided) };
    await stage.clerk.client.refused(decideItems, 409, { params, match, body });
    await stage.clerk.client.refused(contract.arrangeAgenda, 409, { params, match, body: { items: [] } });
    await stage.signatory.client.refused(confirmMinutes, 409, { params, match });
  });

  it('shares one adoption with a person who signs at the same instant', async () => {
    const { group, stage, params, decided } = await recorded();
    const [meeting, alone] = await Promise.all([
      stage.signatory.client.call(confirmMinutes, { params, match: v(decided.version) }),
      stage.secondSignatory.client.call(review.adoptPointDisposition, {
        params: at(stage, group.points[0]),
        match: '"v1"',
      }),
    ]);
    expect([meeting.status, alone.status].filter((status) => status === 200)).toHaveLength(1);
  });

  it('is in the database a second hand, not only in the code (R5)', async () => {
    const { stage, params, decided } = await recorded();
    const set = (by: string) =>
      test.db.appPool.query('update agenda_item set confirmed_by = $1 where procedure_id = $2 and id = $3', [
        by,
        params.procedureId,
        decided.items[0]?.id,
      ]);
    await expect(set(stage.clerk.id)).rejects.toThrow('agenda_item_second_person');
    await expect(
      test.db.appPool.query(
        `insert into disposition_hand select procedure_id, disposition_id, version, person_id, 'adopter'
         from disposition_hand where procedure_id = $1`,
        [params.procedureId],
      ),
    ).rejects.toThrow('disposition_hand_four_eyes');
    await expect(
      test.db.appPool.query('update adoption set meeting_id = null where procedure_id = $1', [params.procedureId]),
    ).rejects.toThrow('permission denied');
  });
});
