import type { WireBody, WireResult } from '../../shared/endpoint.ts';
import { createPosition, getPosition, submitPosition } from '../../shared/positions.ts';
import type { NewQuestion } from '../../shared/questions.ts';
import type { TestApp } from '../support/app.ts';
import type { Client } from '../support/client.ts';
import { buildStage, createFrozenVersion, createOpenRound, type Stage } from '../support/stage.ts';

export type Position = WireResult<typeof getPosition>;
type Content = Partial<WireBody<typeof createPosition>>;

export const questions: NewQuestion[] = [
  { key: 'aims', kind: 'text', label: 'Was fehlt bei den Zielen?', help: '', required: true, options: [] },
  {
    key: 'field',
    kind: 'single_choice',
    label: 'Welches Feld zuerst?',
    help: '',
    required: false,
    options: ['Sprache', 'Arbeit'],
  },
  { key: 'network', kind: 'yes_no', label: 'Arbeiten Sie im Netzwerk mit?', help: '', required: false, options: [] },
];

/** A stage with a round on a version of two sections. */
export async function buildRound(test: TestApp, asked: NewQuestion[] = []): Promise<Play> {
  const stage = await buildStage(test);
  const version = await createFrozenVersion(test, stage.procedureId, [
    'Die Stadt fördert Sprachkurse. Die Stadt fördert Begegnung.',
    'Die Verwaltung berichtet jährlich.',
  ]);
  const roundId = await createOpenRound(test, stage.procedureId, { versionId: version.versionId, questions: asked });
  const keys = version.sections.map(({ key }) => key) as [string, string];
  return { stage, procedureId: stage.procedureId, roundId, keys, versionId: version.versionId };
}

export interface Play {
  stage: Stage;
  procedureId: string;
  roundId: string;
  versionId: string;
  keys: [string, string];
}

/** Begins a draft of the own organisation, or of another with staff as the client. */
export const begin = (
  { stage, procedureId, roundId }: Play,
  content: Content = {},
  client: Client = stage.representative.client,
): Promise<Position> =>
  client.ok(createPosition, {
    params: { procedureId, roundId },
    body: { organisationId: stage.organisations.own.id, ...content },
  });

export const read = ({ procedureId }: Play, positionId: string, client: Client): Promise<Position> =>
  client.ok(getPosition, { params: { procedureId, positionId } });

/** Hands a draft in as it stands now. */
export async function handIn(
  play: Play,
  positionId: string,
  client: Client = play.stage.representative.client,
): Promise<Position> {
  const { contentVersion } = await read(play, positionId, client);
  return client.ok(submitPosition, {
    params: { procedureId: play.procedureId, positionId },
    match: `"c${contentVersion}"`,
  });
}

/** Begins and hands in at once. */
export async function handedIn(
  play: Play,
  content: Content = {},
  client: Client = play.stage.representative.client,
): Promise<Position> {
  return handIn(play, (await begin(play, content, client)).id, client);
}

/** What several requests at the same instant were answered, in ascending order. */
export const statuses = (answers: { status: number }[]): number[] =>
  answers.map(({ status }) => status).toSorted((one, other) => one - other);
