import { indexPoints, refreshPointState } from '../../server/features/positions/index.ts';
import { newId } from '../../server/platform/ids.ts';
import { evidenceText, point, pointSpan, position } from '../../server/tables/positions.ts';
import {
  adoption,
  disposition,
  dispositionHand,
  dispositionVersion,
  topic,
  topicMember,
} from '../../server/tables/review.ts';
import { round } from '../../server/tables/rounds.ts';
import { createDocument, getVersion, importVersion } from '../../shared/documents.ts';
import { freezeVersion } from '../../shared/incorporation.ts';
import type { Outcome } from '../../shared/review.ts';
import type { Quote } from '../../shared/values.ts';
import type { TestApp } from '../support/app.ts';
import type { Stage } from '../support/stage.ts';

/** A document whose first version is frozen; `write` replaces the working version, `freeze` freezes it. */
export async function openDesk(stage: Stage, markdown: string) {
  const { client } = stage.coordinator;
  const document = await client.ok(createDocument, {
    params: { procedureId: stage.procedureId },
    body: { title: 'Konzept', markdown },
  });
  const at = { procedureId: stage.procedureId, documentId: document.id };
  const read = (number: number) => client.ok(getVersion, { params: { ...at, number } });
  const freeze = async (number: number) => {
    const { contentVersion } = await read(number);
    return client.ok(freezeVersion, { params: { ...at, number }, match: `"c${contentVersion}"` });
  };
  const first = await freeze(1);
  return {
    ...at,
    client,
    first,
    read,
    freeze,
    /** `If-Match` for freezing what stands there now. */
    match: async (number: number) => `"c${(await read(number)).contentVersion}"`,
    write: (text: string) => client.ok(importVersion, { params: at, body: { markdown: text } }),
    keyOf: (heading: string) => first.sections.find((section) => section.heading === heading)?.key ?? '',
  };
}

/** A round that was held on a version and is closed; published if an instant is given. */
export async function holdRound(
  test: TestApp,
  procedureId: string,
  versionId: string,
  number: number,
  publishedAt: Date | null = null,
) {
  const id = newId();
  const now = test.clock.now().getTime();
  await test.db.transaction((tx) =>
    tx.insert(round).values({
      procedureId,
      id,
      number,
      reference: `R${number}`,
      title: 'Runde',
      versionId,
      opensAt: new Date(now - 9_000_000),
      closesAt: new Date(now - 1000),
      publishedAt,
      audience: 'invited',
      sectionKeys: [],
      openingRecorded: true,
      closingRecorded: true,
      contentVersion: 1,
      version: 1,
    }),
  );
  return id;
}

interface PointOptions {
  roundId: string | null;
  organisation: { id: string; name: string };
  sectionKey?: string;
  quote?: Quote;
  proposedText?: string;
  outcome?: Outcome;
  publication?: 'full' | 'anonymous' | 'internal';
  language?: string;
  /** Several points under one decision. */
  together?: number;
}

/** A point that was handed in and decided, by two persons as R5 asks; several of them as a topic. */
export async function decidePoints(test: TestApp, stage: Stage, options: PointOptions) {
  const { procedureId, clerk, signatory } = stage;
  const { roundId, organisation, outcome = 'accepted', publication = 'full', language = 'de', together = 1 } = options;
  const now = test.clock.now();
  const positionId = newId();
  const reference = `R1-${Number.parseInt(positionId.slice(-6), 16)}`;
  const pointIds = Array.from({ length: together }, () => newId());
  const topicId = together > 1 ? newId() : null;
  const dispositionId = newId();
  await test.db.transaction(async (tx) => {
    await tx.insert(position).values({
      procedureId,
      id: positionId,
      roundId,
      organisationId: organisation.id,
      organisationName: organisation.name,
      procedureTitle: 'Integrationskonzept',
      roundTitle: roundId === null ? null : 'Runde',
      reference,
      channel: roundId === null ? 'prior' : 'form',
      publication,
      language,
      answers: [],
      isLate: false,
      recordedByStaff: false,
      submittedAt: now,
      submittedBy: stage.representative.id,
      sha256: 'x',
    });
    for (const [index, id] of pointIds.entries()) {
      await tx.insert(point).values({
        procedureId,
        id,
        positionId,
        roundId,
        organisationId: organisation.id,
        reference: `${reference}.${index + 1}`,
        number: index + 1,
        origin: 'submitted',
        kind: 'change',
        sectionKey: options.sectionKey ?? null,
        quote: options.quote ?? null,
        createdBy: stage.representative.id,
        createdAt: now,
      });
      const body = options.proposedText ?? 'Bitte ändern.';
      const textId = newId();
      await tx
        .insert(evidenceText)
        .values({ procedureId, id: textId, positionId, kind: 'proposed_text', sourceKey: id, place: index, body });
      await tx
        .insert(pointSpan)
        .values({ procedureId, id: newId(), pointId: id, textId, start: 0, end: [...body].length });
    }
    const [first] = pointIds;
    if (topicId !== null) {
      const number = Number.parseInt(topicId.slice(-4), 16);
      await tx.insert(topic).values({
        procedureId,
        id: topicId,
        number,
        reference: `T-${number}`,
        title: 'Gemeinsam',
        argument: 'Dasselbe',
        createdAt: now,
        version: 1,
      });
      for (const pointId of pointIds) {
        await tx
          .insert(topicMember)
          .values({ procedureId, id: newId(), topicId, pointId, remainder: '', joinedAt: now, joinedBy: clerk.id });
      }
    }
    const subject = topicId === null ? { pointId: first ?? null } : { topicId };
    await tx.insert(disposition).values({ procedureId, id: dispositionId, ...subject, version: 1 });
    const key = { procedureId, dispositionId, version: 1 };
    await tx.insert(dispositionHand).values([
      { ...key, personId: clerk.id, hand: 'author' },
      { ...key, personId: signatory.id, hand: 'adopter' },
    ]);
    await tx.insert(dispositionVersion).values({
      ...key,
      outcome,
      reason: 'Das ist richtig.',
      notAcceptedPart: outcome === 'accepted_in_part' ? 'Der Rest.' : '',
      referredTo: '',
      passedOn: false,
      memberIds: topicId === null ? null : pointIds,
      authorId: clerk.id,
      authorHand: 'author',
      at: now,
    });
    await tx
      .insert(adoption)
      .values({ ...key, personId: signatory.id, personHand: 'adopter', decidedBy: 'Abteilung Zuwanderung', at: now });
    await refreshPointState(tx, procedureId, pointIds);
    await indexPoints(tx, procedureId, pointIds);
  });
  return { positionId, reference, pointIds, pointId: pointIds[0] ?? '', topicId, dispositionId };
}
