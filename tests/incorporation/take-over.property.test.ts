import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { editSection } from '../../shared/documents.ts';
import {
  freezeVersion,
  getProof,
  getProvenance,
  listIncorporations,
  takeBackWording,
  takeOverWording,
} from '../../shared/incorporation.ts';
import { makeQuote } from '../../shared/text/quotes.ts';
import { standsIn } from '../../shared/text/silent-changes.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';
import { decidePoints, holdRound, openDesk } from './desk.ts';

const test = useApp();
let stage: Stage;
beforeAll(async () => {
  stage = await buildStage(test);
});

const sentences = ['Wir leben zusammen.', 'Kurse werden angeboten.', 'Beratung gibt es.', 'Alle sollen mitreden.'];
const plain = sentences.join(' ');
let rounds = 600;

const act = fc.oneof(
  fc.record({ kind: fc.constant('take' as const), at: fc.nat(3) }),
  fc.record({ kind: fc.constant('back' as const), at: fc.nat(3) }),
  fc.record({ kind: fc.constant('edit' as const), at: fc.nat(3) }),
  fc.record({ kind: fc.constant('freeze' as const), at: fc.constant(0) }),
);

it('after any sequence of taking over, editing, taking back and freezing every changed sentence has a reason or is listed, and no link names words that are not there', async () => {
  const { procedureId, clerk, coordinator } = stage;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 7 }), async (acts) => {
      const desk = await openDesk(stage, `# Ziele\n\n${plain}\n`);
      const roundId = await holdRound(test, procedureId, desk.first.id, ++rounds);
      const sectionKey = desk.keyOf('Ziele');
      const points: string[] = [];
      for (const [index, exact] of sentences.slice(0, 3).entries()) {
        const start = plain.indexOf(exact);
        const decided = await decidePoints(test, stage, {
          roundId,
          organisation: stage.organisations.own,
          sectionKey,
          quote: makeQuote(plain, start, start + exact.length),
          proposedText: `Neu gefasst ist der Satz ${index}.`,
        });
        points.push(decided.pointId);
      }
      const params = { ...desk, number: 2 };
      const links = async () =>
        (await clerk.client.ok(listIncorporations, { params: { procedureId }, query: { versionId: working.id } }))
          .items;
      const working = await desk.read(2);
      let isFrozen = false;
      for (const { kind, at } of acts) {
        const { sections, contentVersion } = await desk.read(2);
        const section = sections[0];
        if (isFrozen || section === undefined) break;
        const match = `"v${section.version}"`;
        if (kind === 'take') {
          const wordingOf = points[at % points.length] ?? '';
          const body = { versionId: working.id, sectionKey, wordingOf, pointIds: [wordingOf] };
          await clerk.client.call(takeOverWording, { params: { procedureId }, match, body });
        } else if (kind === 'back') {
          const known = await links();
          const takeOverId = known[at % Math.max(1, known.length)]?.takeOverId;
          if (takeOverId) await clerk.client.call(takeBackWording, { params: { procedureId, takeOverId }, match });
        } else if (kind === 'edit') {
          const body = section.plainText.replace(/(\S+)\.(?= |$)/, `$1 und ${at}.`);
          await clerk.client.ok(editSection, { params: { ...params, sectionKey }, match, body: { body } });
        } else {
          const proof = await clerk.client.ok(getProof, { params });
          const owed = proof.openPromises.length + proof.silentChanges.length;
          const frozen = await coordinator.client.call(freezeVersion, { params, match: `"c${contentVersion}"` });
          expect(frozen.status).toBe(owed === 0 ? 200 : 422);
          isFrozen = frozen.status === 200;
        }
      }
      const text = (await desk.read(2)).sections[0]?.plainText ?? '';
      const known = await links();
      for (const { before } of known) if (before !== '') expect(standsIn(before, plain)).toBe(true);
      if (isFrozen) {
        const { sections } = await clerk.client.ok(getProvenance, { params: { procedureId, versionId: working.id } });
        for (const { origin, causes, text: words } of sections.flatMap(({ units }) => units)) {
          if (origin === 'same') expect(causes).toEqual([]);
          else expect(causes.map(({ after }) => after === words || standsIn(words, after))).toEqual([true]);
        }
        return;
      }
      const { openPromises, silentChanges } = await clerk.client.ok(getProof, { params });
      const kept = points.filter((pointId) =>
        known.some((link) => link.pointId === pointId && standsIn(link.after, text)),
      );
      expect(openPromises.map(({ pointId }) => pointId).sort()).toEqual(
        points.filter((pointId) => !kept.includes(pointId)).sort(),
      );
      const isUnexplained = (sentence: string) =>
        !plain.includes(sentence) && !known.some(({ after }) => standsIn(sentence, after) || standsIn(after, sentence));
      const changed = (text.match(/[^.]+\./g) ?? []).map((sentence) => sentence.trim());
      expect(silentChanges.filter(({ after }) => after !== '').map(({ after }) => after)).toEqual(
        changed.filter(isUnexplained),
      );
    }),
    { numRuns: 14 },
  );
}, 60_000);
