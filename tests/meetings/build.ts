import * as contract from '../../shared/meetings.ts';
import type { Majority } from '../../shared/working-group.ts';
import { editWorkingGroup, getWorkingGroup } from '../../shared/working-group.ts';
import { buildRound, type HandedPoint, handIn, propose } from '../review/build.ts';
import type { TestApp } from '../support/app.ts';
import { buildStage, grant, type Stage } from '../support/stage.ts';

export const plan = {
  title: 'Beratung der ersten Runde',
  heldOn: '2026-12-08',
  beginsAt: '14:00',
  endsAt: '16:00',
  place: 'Rathaus, Raum 12',
};

export const v = (version: number) => `"v${version}"`;

/**
 * A procedure whose working group has a lead, the organisation that handed in, another organisation, the member of the
 * group who is asked in writing, and an adviser; with as many open proposals of the clerk as are wanted.
 */
export async function buildGroup(test: TestApp, majority: Majority = 'votes_cast', points = 2) {
  const stage = await buildStage(test);
  const { procedureId, organisations } = stage;
  await grant(test, procedureId, stage.otherRepresentative.id, 'group_member');
  await grant(test, procedureId, stage.representative.id, 'group_member');
  const { client } = stage.coordinator;
  const group = await client.ok(getWorkingGroup, { params: { procedureId } });
  const { seats } = await client.ok(editWorkingGroup, {
    params: { procedureId },
    match: v(group.version),
    body: {
      title: 'Arbeitsgremium Integration',
      majority,
      seats: [
        { function: 'Leitung', voting: true, personId: stage.coordinator.id },
        {
          function: 'Sitz Begegnung',
          voting: true,
          organisationId: organisations.own.id,
          personId: stage.representative.id,
        },
        {
          function: 'Sitz Brücke',
          voting: true,
          organisationId: organisations.other.id,
          personId: stage.otherRepresentative.id,
        },
        { function: 'Sitz Jugendamt', voting: true, personId: stage.groupMember.id },
        { function: 'Fachberatung', voting: false, personId: stage.specialist.id },
      ],
    },
  });
  const round = await buildRound(
    test,
    stage,
    Array.from({ length: points }, () => ({ comment: 'Mehr Kurse.' })),
  );
  for (const point of round.points) await propose(stage.clerk, stage, point);
  const seat = (held: string) => seats.find((one) => one.function === held)?.id ?? '';
  return { stage, procedureId, seats, seat, round, points: round.points };
}
export type Group = Awaited<ReturnType<typeof buildGroup>>;

/** A point of the other organisation, proposed by the clerk. */
export async function otherPoint(test: TestApp, { stage, round }: Group): Promise<HandedPoint> {
  const handed = await handIn(test, {
    procedureId: stage.procedureId,
    roundId: round.roundId,
    organisation: stage.organisations.other,
    reference: `R${round.number}-2`,
    points: [{ comment: 'Mehr Beratung.' }],
  });
  await propose(stage.clerk, stage, handed.points[0]);
  return handed.points[0] as HandedPoint;
}

/** A meeting with these points on its agenda. */
export async function planned(stage: Stage, points: HandedPoint[]) {
  const { procedureId } = stage;
  const { client } = stage.coordinator;
  const meeting = await client.ok(contract.createMeeting, { params: { procedureId }, body: plan });
  const params = { procedureId, meetingId: meeting.id };
  const agenda = await client.ok(contract.arrangeAgenda, {
    params,
    match: v(meeting.version),
    body: { items: points.map(({ id }) => ({ subject: 'point' as const, id })) },
  });
  return { params, meeting: agenda };
}

/** The same once it has begun with these seats. */
export async function held(group: Group, points: HandedPoint[], present: string[]) {
  const { params, meeting } = await planned(group.stage, points);
  const begun = await group.stage.coordinator.client.ok(contract.recordAttendance, {
    params,
    match: v(meeting.version),
    body: { presentSeatIds: present.map(group.seat) },
  });
  return { params, meeting: begun };
}

export const chosen = (meeting: { items: { id: string; version: number }[] }, ...places: number[]) =>
  meeting.items
    .filter((_, place) => places.length === 0 || places.includes(place))
    .map(({ id, version }) => ({ id, version }));
