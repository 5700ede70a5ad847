import { eq } from 'drizzle-orm';
import { version } from '../../server/tables/documents.ts';
import { getCounterDraftMapping, mapCounterDraft } from '../../shared/counter-drafts.ts';
import type { WireBody, WireResult } from '../../shared/endpoint.ts';
import { createPosition, getPosition, submitPosition } from '../../shared/positions.ts';
import { openDesk } from '../incorporation/desk.ts';
import type { TestApp } from '../support/app.ts';
import { createOpenRound, type Stage } from '../support/stage.ts';
import { lay } from './send.ts';

export const draftText = `# 1. Leitbild

Integration ist eine gemeinsame Aufgabe. Sie gelingt vor Ort.

# 2. Sprache

Die Stadt fördert Sprachkurse am Abend.

# 3. Wohnen

Die Wohnungsgesellschaft achtet auf gemischte Belegung der Häuser.
`;

export const counterText = `Wir schlagen einen anderen Aufbau vor.

# Ziele und Wege

## I. Leitbild

Integration ist eine gemeinsame
Aufgabe. Sie gelingt vor Ort.

## II. Sprache

Die Stadt fördert Sprachkurse am Abend und mit Kinderbetreuung.

## III. Gesundheit

Dolmetscherinnen in Arztpraxen werden bezahlt.
`;

type Mapping = WireResult<typeof getCounterDraftMapping>;
type Choice = WireBody<typeof mapCounterDraft>['sections'][number];

let rounds = 500;

/** A frozen version, a round on it, and a position of the own organisation with a counter-draft, handed in. */
export async function handedIn(
  test: TestApp,
  stage: Stage,
  bytes: Uint8Array | string = counterText,
  fileName?: string,
) {
  const begun = await begin(test, stage);
  const { procedureId, positionId } = begun;
  const laid = await lay(test, stage.representative, { procedureId, positionId, bytes, ...(fileName && { fileName }) });
  const position = await begun.submit();
  const clerk = stage.clerk.client;
  const read = () => clerk.ok(getCounterDraftMapping, { params: begun.params });
  return {
    ...begun,
    laid,
    position,
    read,
    map: (sections: Choice[]) =>
      clerk.ok(mapCounterDraft, { params: begun.params, body: { versionId: begun.versionId, sections } }),
    refuse: (status: number, sections: Choice[], versionId = begun.versionId) =>
      clerk.refused(mapCounterDraft, status, { params: begun.params, body: { versionId, sections } }),
  };
}

/** The same before anything is laid beside it. */
export async function begin(test: TestApp, stage: Stage) {
  const desk = await openDesk(stage, draftText);
  const { procedureId } = stage;
  const versionId = desk.first.id;
  await test.db.transaction((tx) =>
    tx.update(version).set({ releasedAt: test.clock.now() }).where(eq(version.id, versionId)),
  );
  const roundId = await createOpenRound(test, procedureId, { versionId, number: ++rounds });
  const { client } = stage.representative;
  const { id: positionId } = await client.ok(createPosition, {
    params: { procedureId, roundId },
    body: { organisationId: stage.organisations.own.id },
  });
  const params = { procedureId, positionId };
  return {
    desk,
    procedureId,
    roundId,
    versionId,
    positionId,
    params,
    submit: async () => {
      const { contentVersion } = await client.ok(getPosition, { params });
      return client.ok(submitPosition, { params, match: `"c${contentVersion}"` });
    },
  };
}

/** The section of that heading; the text before the first heading for an empty one. */
export function sectionOf({ sections }: Mapping, heading: string) {
  const found = sections.find((section) => section.heading === heading);
  if (!found) throw new Error(`No section ${heading}.`);
  return found;
}

/** What is proposed, as it is confirmed. */
export const asProposed = ({ id, proposal }: Mapping['sections'][number]): Choice => ({
  sectionId: id,
  choice: proposal.choice,
  sectionKey: proposal.sectionKey,
});
