import { adoptPointDisposition } from '../../shared/review.ts';
import { closeRound, getRound, publishRound } from '../../shared/rounds.ts';
import type { TestApp } from '../support/app.ts';
import type { Stage } from '../support/stage.ts';
import { at, buildRound, type HandedPoint, handIn, present, propose } from './build.ts';

interface RoundPath {
  procedureId: string;
  roundId: string;
}

/** A closed round with one point of the own organisation, and on request a text of the other one. */
export async function closedRound(test: TestApp, stage: Stage, coverText?: string) {
  const built = await buildRound(test, stage);
  const params: RoundPath = { procedureId: stage.procedureId, roundId: built.roundId };
  const organisation = stage.organisations.other;
  const reference = `R${built.number}-2`;
  const handed = coverText === undefined ? null : await handIn(test, { ...params, organisation, reference, coverText });
  await stage.coordinator.client.ok(closeRound, { params, match: '"v1"' });
  return { ...built, params, point: present(built.points[0]), coverId: handed?.coverId };
}

/** A decision by two people. */
export async function decide(stage: Stage, point: HandedPoint | undefined) {
  await propose(stage.clerk, stage, point);
  await stage.signatory.client.ok(adoptPointDisposition, { params: at(stage, point), match: '"v1"' });
}

/** What a publication binds now, as `If-Match`. */
export const contents = async (stage: Stage, params: RoundPath) =>
  `"c${(await stage.coordinator.client.ok(getRound, { params })).contentVersion}"`;

export const publish = async (stage: Stage, params: RoundPath) =>
  stage.coordinator.client.call(publishRound, { params, match: await contents(stage, params) });
