import { beforeAll, describe, expect, it } from 'vitest';
import { newId, newSecret, sha256 } from '../../server/platform/ids.ts';
import { apiToken } from '../../server/tables/identity.ts';
import type { NewQuestion } from '../../shared/questions.ts';
import { createRound, editRound, getRound, listQuestionTemplates } from '../../shared/rounds.ts';
import { useApp } from '../support/app.ts';
import { clientOf } from '../support/client.ts';
import { buildStage, createFrozenVersion, createPlayer, grant, type Stage } from '../support/stage.ts';

const test = useApp();
let stage: Stage;
let versionId: string;
beforeAll(async () => {
  stage = await buildStage(test);
  ({ versionId } = await createFrozenVersion(test, stage.procedureId, ['Die Stadt fördert Sprachkurse.']));
});

const inDays = (days: number) => new Date(test.clock.now().getTime() + days * 86_400_000).toISOString();
const bodyWith = (questions: NewQuestion[]) => ({
  title: 'Runde mit Fragen',
  versionId,
  opensAt: inDays(1),
  closesAt: inDays(20),
  questions,
});
const plan = (questions: NewQuestion[]) =>
  stage.coordinator.client.ok(createRound, {
    params: { procedureId: stage.procedureId },
    body: bodyWith(questions),
  });

const choice: NewQuestion = { key: 'field', kind: 'single_choice', label: 'Welches Feld?', options: ['A', 'B'] };

describe('the questions of a round', () => {
  it('of every kind come back as they were planned, with what was left out spelled out', async () => {
    const asked: NewQuestion[] = [
      { key: 'aims', kind: 'text', label: 'Was fehlt?', help: 'Ein Satz genügt.', required: true },
      choice,
      { key: 'fields', kind: 'multiple_choice', label: 'Welche?', options: ['A', 'B', 'C'], encouraged: true },
      {
        key: 'rating',
        kind: 'scale',
        label: 'Wie gut?',
        scale: { from: 1, to: 5, fromLabel: 'gar nicht', toLabel: 'sehr' },
      },
      { key: 'join', kind: 'yes_no', label: 'Machen Sie mit?', shownIf: { questionKey: 'rating', equals: ['4', '5'] } },
      { key: 'since', kind: 'date', label: 'Seit wann?', shownIf: { questionKey: 'join', equals: ['yes'] } },
      { key: 'people', kind: 'number', label: 'Wie viele?', range: { min: 0, max: 500, unit: 'Personen' } },
      { key: 'proof', kind: 'file', label: 'Haben Sie Belege?' },
      { key: 'sections', kind: 'section_agreement', label: 'Stimmen Sie zu?' },
    ];
    const { id, questions } = await plan(asked);
    const nothing = {
      help: '',
      required: false,
      encouraged: false,
      options: [],
      scale: null,
      range: null,
      shownIf: null,
    };
    expect(questions).toEqual(asked.map((question) => ({ ...nothing, ...question })));
    const again = await stage.coordinator.client.ok(getRound, {
      params: { procedureId: stage.procedureId, roundId: id },
    });
    expect(again.questions).toEqual(questions);
    const { version } = await stage.coordinator.client.ok(editRound, {
      params: { procedureId: stage.procedureId, roundId: id },
      match: `"v${again.version}"`,
      body: { questions },
    });
    expect(version, 'the same questions are no change').toBe(again.version);
  });

  it.each<[string, NewQuestion[], string]>([
    ['one option', [{ ...choice, options: ['A'] }], '/questions/0/options'],
    ['options of a text', [{ key: 'a', kind: 'text', label: 'A', options: ['A'] }], '/questions/0/options'],
    ['an option twice', [{ ...choice, options: ['A', 'A '] }], '/questions/0/options'],
    ['a key twice', [choice, { ...choice }], '/questions/1/key'],
    ['a scale without ends', [{ key: 'a', kind: 'scale', label: 'A' }], '/questions/0/scale'],
    [
      'a scale upside down',
      [{ key: 'a', kind: 'scale', label: 'A', scale: { from: 5, to: 1, fromLabel: 'a', toLabel: 'b' } }],
      '/questions/0/scale',
    ],
    [
      'a scale of too many steps',
      [{ key: 'a', kind: 'scale', label: 'A', scale: { from: 1, to: 11, fromLabel: 'a', toLabel: 'b' } }],
      '/questions/0/scale/to',
    ],
    ['bounds upside down', [{ key: 'a', kind: 'number', label: 'A', range: { min: 2, max: 1 } }], '/questions/0/range'],
    ['bounds of a text', [{ key: 'a', kind: 'text', label: 'A', range: { min: 1 } }], '/questions/0/range'],
    ['two demands', [{ ...choice, required: true, encouraged: true }], '/questions/0/encouraged'],
    [
      'a condition on itself',
      [{ ...choice, shownIf: { questionKey: 'field', equals: ['A'] } }],
      '/questions/0/shownIf',
    ],
    [
      'a condition on a later question',
      [{ key: 'a', kind: 'text', label: 'A', shownIf: { questionKey: 'field', equals: ['A'] } }, choice],
      '/questions/0/shownIf',
    ],
    [
      'a condition on an answer that is not possible',
      [choice, { key: 'a', kind: 'text', label: 'A', shownIf: { questionKey: 'field', equals: ['C'] } }],
      '/questions/1/shownIf',
    ],
    [
      'a condition on a free text',
      [
        { key: 'a', kind: 'text', label: 'A' },
        { key: 'b', kind: 'text', label: 'B', shownIf: { questionKey: 'a', equals: ['ja'] } },
      ],
      '/questions/1/shownIf',
    ],
    [
      'an unknown kind of condition',
      [{ ...choice, shownIf: { questionKey: 'x', equals: [] } }],
      '/questions/0/shownIf/equals',
    ],
  ])('refuse %s, and name the place', async (_, questions, pointer) => {
    const problem = await stage.coordinator.client.refused(createRound, 400, {
      params: { procedureId: stage.procedureId },
      body: bodyWith(questions),
    });
    expect(problem.errors?.map((error) => error.pointer)).toContain(pointer);
  });
});

describe('questions to ask again', () => {
  it('come from every procedure somebody coordinates, and from no other', async () => {
    const mine = await createPlayer(test, 'Koordination zweier Verfahren');
    await grant(test, stage.procedureId, mine.id, 'coordinator');
    const { items } = await mine.client.ok(listQuestionTemplates, {});
    expect(items.length).toBeGreaterThan(0);
    expect(new Set(items.map(({ procedureId }) => procedureId))).toEqual(new Set([stage.procedureId]));

    const { versionId: foreignVersionId } = await createFrozenVersion(test, stage.foreignProcedureId, ['Fremd.']);
    await grant(test, stage.foreignProcedureId, mine.id, 'coordinator');
    const foreign = await mine.client.ok(createRound, {
      params: { procedureId: stage.foreignProcedureId },
      body: { ...bodyWith([choice]), versionId: foreignVersionId, title: 'Fremde Runde', opensAt: inDays(10) },
    });
    await mine.client.ok(createRound, {
      params: { procedureId: stage.foreignProcedureId },
      body: { ...bodyWith([]), versionId: foreignVersionId, title: 'Ohne Fragen' },
    });
    const [newest, ...older] = (await mine.client.ok(listQuestionTemplates, {})).items;
    expect(newest).toMatchObject({
      roundId: foreign.id,
      procedureTitle: 'Fremdes Verfahren',
      roundTitle: 'Fremde Runde',
      questions: foreign.questions,
    });
    expect(older.map(({ roundTitle }) => roundTitle)).not.toContain('Ohne Fragen');
    const seen = await stage.coordinator.client.ok(listQuestionTemplates, {});
    expect(seen.items.map(({ roundId }) => roundId)).not.toContain(foreign.id);
  });

  it('are not for a clerk, and not for a token that is limited to one procedure', async () => {
    await stage.clerk.client.refused(listQuestionTemplates, 403, {});
    const token = `stw_${newSecret()}`;
    await test.db.transaction((tx) =>
      tx.insert(apiToken).values({
        id: newId(),
        personId: stage.coordinator.id,
        procedureId: stage.procedureId,
        name: 'nur dieses Verfahren',
        hash: sha256(token),
        scopes: ['read'],
        createdAt: test.clock.now(),
      }),
    );
    await clientOf(test, token).refused(listQuestionTemplates, 403, {});
  });
});
