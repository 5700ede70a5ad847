import { describe, expect, it } from 'vitest';
import { newId } from '../../server/platform/ids.ts';
import * as contract from '../../shared/meetings.ts';
import * as review from '../../shared/review.ts';
import { editWorkingGroup, getWorkingGroup } from '../../shared/working-group.ts';
import { at } from '../review/build.ts';
import { useApp } from '../support/app.ts';
import { buildGroup, chosen, held, plan, planned, v } from './build.ts';

const test = useApp();

describe('a meeting', () => {
  it('is planned, moved and called off; what it had on its agenda is free again', async () => {
    const { stage, points, procedureId } = await buildGroup(test);
    const { params, meeting } = await planned(stage, points);
    const { client } = stage.coordinator;
    expect((await client.ok(contract.listAgendaCandidates, { params })).items).toEqual([]);
    const moved = await client.ok(contract.editMeeting, {
      params,
      match: v(meeting.version),
      body: { ...plan, heldOn: '2026-12-15' },
    });
    expect(moved).toMatchObject({ number: 1, heldOn: '2026-12-15', status: 'planned' });
    const off = await client.ok(contract.cancelMeeting, { params, match: v(moved.version) });
    expect(off.status).toBe('cancelled');
    const second = await planned(stage, points);
    expect(second.meeting.items).toHaveLength(2);
    const { items } = await client.ok(contract.listMeetings, { params: { procedureId } });
    expect(items.map(({ number, items: count }) => [number, count])).toEqual([
      [1, 2],
      [2, 2],
    ]);
    await client.refused(contract.createMeeting, 400, { params: { procedureId }, body: { ...plan, endsAt: '13:00' } });
  });

  it('has open proposals on its agenda alone, in the order they are given', async () => {
    const { stage, points } = await buildGroup(test, 'votes_cast', 3);
    const { params, meeting } = await planned(stage, points.slice(0, 2));
    const { client } = stage.clerk;
    const order = [points[2], points[0]].map((point) => ({ subject: 'point' as const, id: point?.id ?? '' }));
    const arranged = await client.ok(contract.arrangeAgenda, {
      params,
      match: v(meeting.version),
      body: { items: order },
    });
    expect(arranged.items.map(({ subjectId }) => subjectId)).toEqual(order.map(({ id }) => id));
    const match = v(arranged.version);
    await client.refused(contract.arrangeAgenda, 409, {
      params,
      match,
      body: { items: [{ subject: 'point', id: newId() }] },
    });
    await client.refused(contract.arrangeAgenda, 400, { params, match, body: { items: [...order, ...order] } });
    await stage.signatory.client.ok(review.adoptPointDisposition, { params: at(stage, points[1]), match: '"v1"' });
    const items = [{ subject: 'point' as const, id: points[1]?.id ?? '' }];
    await client.refused(contract.arrangeAgenda, 409, { params, match, body: { items } });
  });

  it('keeps its seats as they were when it began, whatever becomes of the group', async () => {
    const group = await buildGroup(test);
    const { stage, procedureId } = group;
    const { params } = await held(group, group.points, ['Leitung']);
    const now = await stage.coordinator.client.ok(getWorkingGroup, { params: { procedureId } });
    await stage.coordinator.client.ok(editWorkingGroup, {
      params: { procedureId },
      match: v(now.version),
      body: { title: 'Neues Gremium', seats: [] },
    });
    const meeting = await stage.clerk.client.ok(contract.getMeeting, { params });
    expect(meeting.attendance.map((seat) => [seat.function, seat.present])).toEqual([
      ['Leitung', true],
      ['Sitz Begegnung', false],
      ['Sitz Brücke', false],
      ['Sitz Jugendamt', false],
      ['Fachberatung', false],
    ]);
    expect(meeting.minutesStatus).toBe('draft');
    const { items } = await stage.clerk.client.ok(contract.listMeetings, { params: { procedureId } });
    expect(items).toMatchObject([{ minutesStatus: 'draft', attendance: meeting.attendance }]);
  });

  it('is nothing organisations, strangers or other procedures learn of (R9)', async () => {
    const { stage, points } = await buildGroup(test);
    const { params } = await planned(stage, points);
    await stage.contributor.client.refused(contract.getMeeting, 403, { params });
    await stage.stranger.client.refused(contract.getMeeting, 404, { params });
    const foreign = { ...params, procedureId: stage.foreignProcedureId };
    await stage.foreignCoordinator.client.refused(contract.getMeeting, 404, { params: foreign });
  });
});

describe('the seats of the group', () => {
  it('tell staff who sits there, and nobody else', async () => {
    const { stage, procedureId } = await buildGroup(test);
    const inside = await stage.clerk.client.ok(getWorkingGroup, { params: { procedureId } });
    expect(inside.seats[3]?.person?.name).toBe('Arbeitsgremium');
    const outside = await stage.contributor.client.call(getWorkingGroup, { params: { procedureId } });
    expect(JSON.stringify(outside.body)).not.toContain('person');
  });

  it('keep their identity when the group is edited, and hold one person each, of the staff', async () => {
    const { stage, procedureId, seats } = await buildGroup(test);
    const { client } = stage.coordinator;
    const params = { procedureId };
    const kept = await client.ok(editWorkingGroup, {
      params,
      match: '"v1"',
      body: { title: 'Gremium', seats: [{ id: seats[3]?.id ?? '', function: 'Jugendamt', voting: true }] },
    });
    expect(kept.seats[0]?.id).toBe(seats[3]?.id);
    const twice = { function: 'Doppelt', voting: true, personId: stage.clerk.id };
    for (const wrong of [[twice, twice], [{ ...twice, personId: stage.stranger.id }]]) {
      const problem = await client.refused(editWorkingGroup, 400, {
        params,
        match: '"v2"',
        body: { title: 'Gremium', seats: wrong },
      });
      expect(problem.errors?.[0]?.code).toBe('no_seat_for_person');
    }
  });
});

describe('a written vote', () => {
  it('counts where the seat is absent, changes until the item is decided, and is told to nobody before', async () => {
    const group = await buildGroup(test, 'votes_cast', 1);
    const { stage, points } = group;
    const { params, meeting } = await planned(stage, points);
    const itemId = meeting.items[0]?.id ?? '';
    const vote = (ballot: contract.Ballot) => ({ params: { ...params, itemId }, body: { vote: ballot, version: 1 } });
    await stage.groupMember.client.ok(contract.voteInWriting, vote('yes'));
    const mine = await stage.groupMember.client.ok(contract.voteInWriting, vote('no'));
    expect(mine.items[0]?.ownVote).toBe('no');
    const theirs = await stage.clerk.client.ok(contract.getMeeting, { params });
    expect(theirs.items[0]).toMatchObject({ ownVote: null, inWriting: 0, votes: null });
    const begun = await stage.clerk.client.ok(contract.recordAttendance, {
      params,
      match: v(meeting.version),
      body: { presentSeatIds: [group.seat('Leitung'), group.seat('Sitz Brücke')] },
    });
    const consensus = { by: 'consensus' as const, items: chosen(begun) };
    await stage.clerk.client.refused(contract.decideItems, 409, { params, match: v(begun.version), body: consensus });
    const decided = await stage.clerk.client.ok(contract.decideItems, {
      params,
      match: v(begun.version),
      body: { by: 'votes', items: chosen(begun), yes: 2, no: 0, abstained: 0 },
    });
    expect(decided.items[0]).toMatchObject({ votes: { yes: 2, no: 1, abstained: 0 }, inWriting: 1, result: 'adopted' });
    await stage.groupMember.client.refused(contract.voteInWriting, 409, vote('yes'));
  });

  it('is refused to advisers, to the organisation concerned, without a seat, and to who is present (R5)', async () => {
    const group = await buildGroup(test, 'votes_cast', 1);
    const { stage, points } = group;
    const { params, meeting } = await planned(stage, points);
    const cast = {
      params: { ...params, itemId: meeting.items[0]?.id ?? '' },
      body: { vote: 'yes' as const, version: 1 },
    };
    for (const player of [stage.specialist, stage.representative, stage.clerk]) {
      const problem = await player.client.refused(contract.voteInWriting, 422, cast);
      expect(problem.rule).toBe('R5');
    }
    await stage.groupMember.client.refused(contract.voteInWriting, 412, { ...cast, body: { vote: 'yes', version: 2 } });
    await stage.clerk.client.ok(contract.recordAttendance, {
      params,
      match: v(meeting.version),
      body: { presentSeatIds: [group.seat('Sitz Jugendamt')] },
    });
    await stage.groupMember.client.refused(contract.voteInWriting, 409, cast);
    await stage.otherRepresentative.client.ok(contract.voteInWriting, cast);
  });

  it('does not count for a proposal that was changed after it was given', async () => {
    const group = await buildGroup(test, 'votes_cast', 1);
    const { stage, points } = group;
    const { params, meeting } = await planned(stage, points);
    const cast = {
      params: { ...params, itemId: meeting.items[0]?.id ?? '' },
      body: { vote: 'no' as const, version: 1 },
    };
    await stage.groupMember.client.ok(contract.voteInWriting, cast);
    await stage.clerk.client.ok(review.proposePointDisposition, {
      params: at(stage, points[0]),
      match: '"v1"',
      body: { outcome: 'accepted', reason: 'Nun doch.' },
    });
    const begun = await stage.clerk.client.ok(contract.recordAttendance, {
      params,
      match: v(meeting.version),
      body: { presentSeatIds: [group.seat('Leitung')] },
    });
    const decided = await stage.clerk.client.ok(contract.decideItems, {
      params,
      match: v(begun.version),
      body: { by: 'consensus', items: chosen(begun) },
    });
    expect(decided.items[0]).toMatchObject({ result: 'adopted', inWriting: 0, outcome: 'accepted' });
  });

  it('is never changed or removed, also in plain SQL: each vote is a row, the latest counts, and one can be taken back', async () => {
    const { stage, points, seat } = await buildGroup(test, 'votes_cast', 1);
    const { params, meeting } = await planned(stage, points);
    const itemId = meeting.items[0]?.id ?? '';
    const cast = (vote: contract.Ballot | null) =>
      stage.groupMember.client.ok(contract.voteInWriting, {
        params: { ...params, itemId },
        body: { vote, version: 1 },
      });
    const own = [];
    for (const vote of ['yes', 'no', 'no', null, null, 'abstained'] as const)
      own.push((await cast(vote)).items[0]?.ownVote);
    expect(own).toEqual(['yes', 'no', 'no', null, null, 'abstained']);
    const kept = () =>
      test.db.appPool.query('select vote from written_vote where procedure_id = $1 and seat_id = $2 order by at', [
        params.procedureId,
        seat('Sitz Jugendamt'),
      ]);
    expect((await kept()).rows.map(({ vote }) => vote)).toEqual(['yes', 'no', null, 'abstained']);
    for (const statement of [
      `update written_vote set vote = 'yes'`,
      'delete from written_vote',
      'delete from agenda_item',
    ]) {
      await expect(test.db.appPool.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('does not count once it is taken back', async () => {
    const group = await buildGroup(test, 'votes_cast', 1);
    const { stage, points } = group;
    const { params, meeting } = await planned(stage, points);
    const itemId = meeting.items[0]?.id ?? '';
    for (const vote of ['no', null] as const) {
      const body = { vote, version: 1 };
      await stage.groupMember.client.ok(contract.voteInWriting, { params: { ...params, itemId }, body });
    }
    const begun = await stage.clerk.client.ok(contract.recordAttendance, {
      params,
      match: v(meeting.version),
      body: { presentSeatIds: [group.seat('Leitung')] },
    });
    const decided = await stage.clerk.client.ok(contract.decideItems, {
      params,
      match: v(begun.version),
      body: { by: 'consensus', items: chosen(begun) },
    });
    expect(decided.items[0]).toMatchObject({ result: 'adopted', inWriting: 0 });
  });

  it('stays on record when its item is taken off, and does not count for the item put on again', async () => {
    const { stage, points } = await buildGroup(test, 'votes_cast', 1);
    const { params, meeting } = await planned(stage, points);
    const itemId = meeting.items[0]?.id ?? '';
    const body = { vote: 'no' as const, version: 1 };
    await stage.groupMember.client.ok(contract.voteInWriting, { params: { ...params, itemId }, body });
    const { client } = stage.coordinator;
    const off = await client.ok(contract.arrangeAgenda, { params, match: v(meeting.version), body: { items: [] } });
    expect(off.items).toEqual([]);
    const [listed] = (await client.ok(contract.listMeetings, { params })).items;
    expect(listed?.items).toBe(0);
    const candidates = await client.ok(contract.listAgendaCandidates, { params });
    expect(candidates.items.map(({ id }) => id)).toEqual([points[0]?.id]);
    const items = [{ subject: 'point' as const, id: points[0]?.id ?? '' }];
    await client.ok(contract.arrangeAgenda, { params, match: v(off.version), body: { items } });
    const anew = await stage.groupMember.client.ok(contract.getMeeting, { params });
    expect(anew.items).toMatchObject([{ subjectId: points[0]?.id, ownVote: null }]);
    expect(anew.items[0]?.id).not.toBe(itemId);
    const { rows } = await test.db.appPool.query('select vote from written_vote where item_id = $1', [itemId]);
    expect(rows).toEqual([{ vote: 'no' }]);
  });
});
