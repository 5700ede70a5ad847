import { beforeAll, describe, expect, it } from 'vitest';
import { reAnchorPoints } from '../../server/features/anchors/index.ts';
import { markPublished, releaseAnswers } from '../../server/features/rounds/index.ts';
import { createSource } from '../../shared/documents.ts';
import { explainPromise, getProof, getTrace } from '../../shared/incorporation.ts';
import type { Outcome } from '../../shared/review.ts';
import { makeQuote } from '../../shared/text/quotes.ts';
import { decidePoints, holdRound, openDesk } from '../incorporation/desk.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';

const test = useApp();
let stage: Stage;
beforeAll(async () => {
  stage = await buildStage(test);
});

let rounds = 500;
const kept = 'Kurse werden in allen Stadtteilen angeboten.';
const reworded = 'Die Beratung in den Stadtteilbüros ist kostenlos und vertraulich.';
const carried = 'Ein Runder Tisch begleitet die Arbeit der Vereine.';
const dropped = 'Die Stadt lädt einmal im Jahr zu einem Gespräch ein.';
const texts = [
  `# 1. Wege\n\n${kept} ${reworded}\n\n# 2. Netz\n\n${dropped} ${carried}\n`,
  `# 1. Wege\n\n${kept} Die Beratung in den neuen Stadtteilbüros bleibt kostenlos und vertraulich. ${carried}\n\n# 2. Netz\n\nEine Geschäftsstelle wird gesucht.\n`,
  `# 1. Wege\n\n${kept} Die Beratung in allen neuen Stadtteilbüros bleibt immer kostenlos und vertraulich. ${carried}\n\n# 2. Netz\n\n${dropped}\n`,
] as const;

/** Points on every sentence of a first version; `freeze` freezes the next text with a source for each change. */
async function quotedText() {
  const desk = await openDesk(stage, texts[0]);
  const { procedureId, organisations } = stage;
  const roundId = await holdRound(test, procedureId, desk.first.id, ++rounds);
  const pointOn = async (heading: string, sentence: string | null, outcome: Outcome = 'not_accepted') => {
    const plain = desk.first.sections.find((section) => section.heading === heading)?.plainText ?? '';
    const start = plain.indexOf(sentence ?? '');
    const { pointId } = await decidePoints(test, stage, {
      roundId,
      organisation: organisations.own,
      outcome,
      sectionKey: desk.keyOf(heading),
      ...(sentence !== null && { quote: makeQuote(plain, start, start + sentence.length) }),
    });
    return pointId;
  };
  const freeze = async (number: 2 | 3) => {
    await desk.write(texts[number - 1] ?? '');
    const params = { procedureId, documentId: desk.documentId, number };
    const { silentChanges } = await desk.client.ok(getProof, { params });
    for (const { sectionKey, change, before, after } of silentChanges) {
      const quote = change === 'deleted' ? before : after;
      await desk.client.ok(createSource, { params, body: { sectionKey, kind: 'law', change, quote, note: 'Gesetz' } });
    }
    await desk.freeze(number);
    await look();
  };
  return { desk, pointOn, freeze, roundId };
}

const look = () => reAnchorPoints(test.db)({ procedureId: stage.procedureId }, { isLast: false });

async function anchorsOf(pointId: string, { client } = stage.clerk) {
  const { anchors } = await client.ok(getTrace, { params: { procedureId: stage.procedureId, pointId } });
  return anchors.map(({ versionNumber, result, sectionLabel, quote }) => [
    versionNumber,
    result,
    sectionLabel,
    quote?.exact ?? null,
  ]);
}

describe('the passage of a point in later versions', () => {
  it('is found, moved, changed or gone, and a later version builds on the one before it', async () => {
    const { pointOn, freeze } = await quotedText();
    const points = [
      await pointOn('Wege', kept),
      await pointOn('Wege', reworded),
      await pointOn('Netz', carried),
      await pointOn('Netz', dropped),
      await pointOn('Netz', null),
    ];
    await freeze(2);
    await freeze(3);
    await look();
    expect(await Promise.all(points.map((pointId) => anchorsOf(pointId)))).toEqual([
      [
        [2, 'found', '1 Wege', kept],
        [3, 'found', '1 Wege', kept],
      ],
      [
        [2, 'changed', '1 Wege', 'Die Beratung in den neuen Stadtteilbüros bleibt kostenlos und vertraulich.'],
        [3, 'changed', '1 Wege', 'Die Beratung in allen neuen Stadtteilbüros bleibt immer kostenlos und vertraulich.'],
      ],
      [
        [2, 'moved', '1 Wege', carried],
        [3, 'found', '1 Wege', carried],
      ],
      [
        [2, 'gone', null, null],
        [3, 'found', '2 Netz', dropped],
      ],
      [
        [2, 'changed', '2 Netz', null],
        [3, 'changed', '2 Netz', null],
      ],
    ]);
  });

  it('is told to the organisation once the version is released (R11)', async () => {
    const { desk, pointOn, freeze, roundId } = await quotedText();
    const pointId = await pointOn('Wege', kept);
    await freeze(2);
    expect(await anchorsOf(pointId, stage.representative)).toEqual([]);
    await test.db.transaction(async (tx) => {
      await markPublished(tx, stage.procedureId, roundId, test.clock.now());
      await releaseAnswers(tx, stage.procedureId, desk.documentId, test.clock.now());
    });
    expect(await anchorsOf(pointId, stage.representative)).toEqual([[2, 'found', '1 Wege', kept]]);
  });

  it('is looked for also when the point comes after the version, and by the recurring job of every procedure', async () => {
    const { pointOn, freeze } = await quotedText();
    await freeze(2);
    const late = await pointOn('Wege', kept);
    expect(await anchorsOf(late)).toEqual([]);
    await reAnchorPoints(test.db)(undefined, { isLast: false });
    expect(await anchorsOf(late)).toEqual([[2, 'found', '1 Wege', kept]]);
  });

  it('is where an accepted point is still to be written in', async () => {
    const { desk, pointOn, freeze } = await quotedText();
    const pointId = await pointOn('Netz', carried, 'accepted');
    const params = { procedureId: stage.procedureId, pointId };
    await desk.client.ok(explainPromise, { params, body: { explanation: 'Es fehlt noch ein Beschluss.' } });
    await freeze(2);
    const at = { procedureId: stage.procedureId, documentId: desk.documentId, number: 3 };
    const { openPromises } = await desk.client.ok(getProof, { params: at });
    expect(openPromises).toMatchObject([{ pointId, sectionKey: desk.keyOf('Wege') }]);
  });
});
