import { indexPoints, refreshPointState } from '../../server/features/positions/index.ts';
import { newId } from '../../server/platform/ids.ts';
import { evidenceText, point, pointSpan, position } from '../../server/tables/positions.ts';
import type { PointKind } from '../../shared/positions.ts';
import { proposePointDisposition } from '../../shared/review.ts';
import type { TestApp } from '../support/app.ts';
import { createFrozenVersion, createOpenRound, type Player, type Stage } from '../support/stage.ts';

interface WrittenPoint {
  kind?: PointKind;
  comment?: string;
  proposedText?: string;
  sectionKey?: string;
}

interface Handed {
  procedureId: string;
  roundId: string | null;
  organisation: { id: string; name: string };
  /** `R1-1`: unique in the procedure. */
  reference: string;
  points?: WrittenPoint[];
  coverText?: string;
  late?: boolean;
}

export interface HandedPoint {
  id: string;
  reference: string;
}

/** A position as it lies there after submission: texts as evidence, each point the whole of its texts. */
export async function handIn(test: TestApp, handed: Handed) {
  const { procedureId, roundId, organisation, reference } = handed;
  const positionId = newId();
  const now = test.clock.now();
  const by = newId();
  return test.db.transaction(async (tx) => {
    await tx.insert(position).values({
      procedureId,
      id: positionId,
      roundId,
      reference,
      organisationId: organisation.id,
      organisationName: organisation.name,
      procedureTitle: 'Integrationskonzept',
      roundTitle: roundId === null ? null : 'Erste Runde',
      channel: 'form',
      publication: 'full',
      language: 'de',
      answers: [],
      isLate: handed.late ?? false,
      recordedByStaff: false,
      submittedAt: now,
      submittedBy: by,
      sha256: '0'.repeat(64),
    });
    let place = 0;
    const addText = async (kind: 'comment' | 'proposed_text' | 'cover', body: string, sourceKey: string | null) => {
      const id = newId();
      await tx.insert(evidenceText).values({ procedureId, id, positionId, kind, sourceKey, place: place++, body });
      return id;
    };
    const coverId = handed.coverText === undefined ? null : await addText('cover', handed.coverText, null);
    const points: HandedPoint[] = [];
    for (const [index, written] of (handed.points ?? []).entries()) {
      const id = newId();
      const number = index + 1;
      const values = {
        procedureId,
        id,
        positionId,
        roundId,
        number,
        organisationId: organisation.id,
        reference: `${reference}.${number}`,
        origin: 'submitted' as const,
        kind: written.kind ?? ('change' as const),
        sectionKey: written.sectionKey ?? null,
        createdBy: by,
        createdAt: now,
      };
      await tx.insert(point).values(values);
      points.push({ id, reference: values.reference });
      for (const [kind, body] of [
        ['comment', written.comment],
        ['proposed_text', written.proposedText],
      ] as const) {
        if (!body) continue;
        const textId = await addText(kind, body, id);
        await tx
          .insert(pointSpan)
          .values({ procedureId, id: newId(), pointId: id, textId, start: 0, end: Array.from(body).length });
      }
    }
    const ids = points.map(({ id }) => id);
    await indexPoints(tx, procedureId, ids);
    await refreshPointState(tx, procedureId, ids);
    return { id: positionId, reference, points, coverId };
  });
}

/** An open round on a frozen version, with one position of each organisation of the stage. */
export async function buildRound(
  test: TestApp,
  stage: Stage,
  own: WrittenPoint[] = [{ comment: 'Mehr Sprachkurse am Abend.' }],
) {
  const { procedureId, organisations } = stage;
  const text = await createFrozenVersion(test, procedureId, ['Sprache ist der Schlüssel.', 'Arbeit verbindet.']);
  const number = ++rounds;
  const roundId = await createOpenRound(test, procedureId, { versionId: text.versionId, number });
  const mine = await handIn(test, {
    procedureId,
    roundId,
    organisation: organisations.own,
    reference: `R${number}-1`,
    points: own,
  });
  return { ...text, roundId, number, position: mine, points: mine.points };
}
let rounds = 0;

/** The path of a point. */
export const at = (stage: Stage, handed: HandedPoint | undefined) => ({
  procedureId: stage.procedureId,
  pointId: present(handed).id,
});

/** What a test has just made is there. */
export function present<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('The test has not built this.');
  return value;
}

/** A proposal that breaks no rule for a change. */
export const refusal = { outcome: 'not_accepted', reason: 'Dafür fehlt die Zuständigkeit der Stadt.' } as const;

/** Proposes for the first time. */
export const propose = (by: Player, stage: Stage, handed: HandedPoint | undefined) =>
  by.client.ok(proposePointDisposition, { params: at(stage, handed), body: refusal, match: '*' });
