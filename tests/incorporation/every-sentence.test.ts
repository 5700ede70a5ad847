import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { createSource } from '../../shared/documents.ts';
import { getProof, getProvenance } from '../../shared/incorporation.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';
import { openDesk } from './desk.ts';

const test = useApp();
let stage: Stage;
beforeAll(async () => {
  stage = await buildStage(test);
});

const word = fc.constantFrom('Kurse', 'Beratung', 'Vereine', 'Familien', 'Schule', 'Arbeit', 'Sprache', 'Wohnen');
const sentence = fc.array(word, { minLength: 2, maxLength: 6 }).map((words) => `Wir sehen ${words.join(' ')}.`);
const section = fc.record({ heading: word, sentences: fc.array(sentence, { minLength: 1, maxLength: 5 }) });
const text = fc
  .array(section, { minLength: 1, maxLength: 4 })
  .map((sections) => sections.map(({ heading, sentences }) => `# ${heading}\n\n${sentences.join(' ')}\n`).join('\n'));

it('every sentence of a frozen version stands since an earlier one or has its reason, and every list of silent changes can be settled', async () => {
  const { procedureId } = stage;
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 2, maxLength: 3 }), async ([first = '', ...later]) => {
      const desk = await openDesk(stage, first);
      const known = new Set<string>();
      const remember = async (versionId: string, number: number) => {
        const { sections } = await desk.client.ok(getProvenance, { params: { procedureId, versionId } });
        for (const { text: words, sinceVersion, origin, causes } of sections.flatMap(({ units }) => units)) {
          expect(sinceVersion <= number).toBe(true);
          if (number > 1 && origin !== 'same') expect(causes[0]?.versionNumber).toBe(number);
          if (sinceVersion > 1) expect(causes.some(({ versionNumber }) => versionNumber === sinceVersion)).toBe(true);
          expect(sinceVersion < number).toBe(known.has(words));
        }
        known.clear();
        for (const { text: words } of sections.flatMap(({ units }) => units)) known.add(words);
      };
      await remember(desk.first.id, 1);
      for (const [index, markdown] of later.entries()) {
        const params = { ...desk, number: index + 2 };
        await desk.write(markdown);
        const { silentChanges } = await desk.client.ok(getProof, { params });
        for (const { sectionKey, change, before, after } of silentChanges) {
          await desk.client.ok(createSource, {
            params,
            body: { sectionKey, change, quote: after || before, kind: 'working_group', note: 'Sitzung' },
          });
        }
        expect((await desk.client.ok(getProof, { params })).silentChanges).toEqual([]);
        await remember((await desk.freeze(index + 2)).id, index + 2);
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);
