import { beforeAll, describe, expect, it } from 'vitest';
import { listEvents } from '../../shared/audit.ts';
import {
  addSection,
  createDocument,
  editSection,
  getVersion,
  importVersion,
  listDocuments,
  retireSection,
} from '../../shared/documents.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';

const test = useApp();
let stage: Stage;
beforeAll(async () => {
  stage = await buildStage(test);
});

const markdown = `# 1. Ziele

Wir wollen zusammenleben. Alle sollen mitreden.

## 1.1 Sprache

Kurse werden angeboten.[^1]

[^1]: Siehe Handbuch.

## 1.2 Arbeit

Beratung wird ausgebaut.

# 2. Netzwerk

| Wer | Was |
|---|---|
| Stadt | lädt ein |
`;

async function create(text = markdown) {
  const { client } = stage.coordinator;
  const document = await client.ok(createDocument, {
    params: { procedureId: stage.procedureId },
    body: { title: 'Konzept', markdown: text },
  });
  const params = { procedureId: stage.procedureId, documentId: document.id, number: 1 };
  const read = () => client.ok(getVersion, { params });
  return { document, params, client, read };
}

describe('a document', () => {
  it('begins with one working version, cut into sections with stable keys', async () => {
    const { document, read } = await create();
    expect(document.versions).toMatchObject([{ number: 1, status: 'working', released: false, contentVersion: 1 }]);
    expect(document.versions[0]?.can).toMatchObject({ edit: true, freeze: true, import: true });
    const { sections } = await read();
    expect(sections.map(({ number, heading, kind }) => [number, heading, kind])).toEqual([
      ['1', 'Ziele', 'chapter'],
      ['1.1', 'Sprache', 'section'],
      ['1.2', 'Arbeit', 'section'],
      ['2', 'Netzwerk', 'section'],
    ]);
    expect(sections[1]?.parentKey).toBe(sections[0]?.key);
    expect(new Set(sections.map(({ key }) => key)).size).toBe(4);
    expect(sections[0]?.plainText).toBe('Wir wollen zusammenleben. Alle sollen mitreden.');
  });

  it('shows tables and footnotes as HTML, with ids of its section, and HTML in the text as text', async () => {
    const { read } = await create(
      `${markdown}\n# 3. Fremdes\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1))\n\n[^9]: Lose Fußnote.\n`,
    );
    const { sections } = await read();
    expect(sections[3]?.html).toContain('<table>');
    const [, withNote] = sections;
    expect(withNote?.html).toContain(`id="${withNote?.key}-fn-1"`);
    expect(withNote?.html).toContain(`id="${withNote?.key}-footnotes"`);
    const foreign = sections[4]?.html ?? '';
    expect(foreign).not.toContain('<script');
    expect(foreign).not.toContain('href="javascript');
    expect(foreign).toContain('Lose Fußnote.');
  });

  it('is not there for organisations, other procedures and strangers while no version is released', async () => {
    const { params, document } = await create();
    const { items } = await stage.representative.client.ok(listDocuments, { params });
    expect(items).toEqual([]);
    await stage.representative.client.refused(getVersion, 404, { params });
    await stage.foreignCoordinator.client.refused(getVersion, 404, { params });
    const elsewhere = { ...params, procedureId: stage.foreignProcedureId };
    await stage.foreignCoordinator.client.refused(getVersion, 404, { params: elsewhere });
    await stage.clerk.client.refused(createDocument, 403, { params, body: { title: 'Nein' } });
    expect(document.title).toBe('Konzept');
  });

  it('refuses a text with a section beyond bounds, naming it, and leaves nothing behind', async () => {
    const { client } = stage.coordinator;
    const before = await client.ok(listDocuments, { params: { procedureId: stage.procedureId } });
    const problem = await client.refused(createDocument, 400, {
      params: { procedureId: stage.procedureId },
      body: { title: 'Zu lang', markdown: `# Wüste\n\n${'wort '.repeat(25_000)}` },
    });
    expect(problem.errors).toMatchObject([
      { pointer: '/markdown', code: 'too_long', message: expect.stringContaining('Wüste') },
    ]);
    const after = await client.ok(listDocuments, { params: { procedureId: stage.procedureId } });
    expect(after.items.length).toBe(before.items.length);
  });
});

describe('a section', () => {
  it('is edited with the version that was read; a stale edit gets the present text (R16)', async () => {
    const { params, client, read } = await create();
    const [, section] = (await read()).sections;
    const at = { ...params, sectionKey: section?.key ?? '' };
    const edited = await client.ok(editSection, { params: at, body: { body: 'Neu.' }, match: '"v1"' });
    expect(edited).toMatchObject({ body: 'Neu.', plainText: 'Neu.', version: 2, heading: 'Sprache' });
    const problem = await client.refused(editSection, 412, { params: at, body: { body: 'Alt.' }, match: '"v1"' });
    expect(problem.current).toMatchObject({ body: 'Neu.', version: 2 });
    await client.refused(editSection, 428, { params: at, body: { body: 'Alt.' } });
    expect((await read()).contentVersion).toBe(2);
  });

  it('keeps one of two edits made at the same instant', async () => {
    const { params, read } = await create();
    const [section] = (await read()).sections;
    const at = { ...params, sectionKey: section?.key ?? '' };
    const answers = await Promise.all(
      ['Eins.', 'Zwei.', 'Drei.'].map((body) =>
        stage.clerk.client.call(editSection, { params: at, body: { body }, match: '"v1"' }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 412, 412]);
    expect((await read()).contentVersion).toBe(2);
  });

  it('saved without a change raises nothing', async () => {
    const { params, client, read } = await create();
    const [section] = (await read()).sections;
    await client.ok(editSection, {
      params: { ...params, sectionKey: section?.key ?? '' },
      body: { number: '1' },
      match: '"v1"',
    });
    expect((await read()).contentVersion).toBe(1);
  });

  it('is added beside another one or at the end of its parent', async () => {
    const { params, client, read } = await create();
    const [chapter, language, , network] = (await read()).sections;
    await client.ok(addSection, { params, body: { afterKey: language?.key ?? '', heading: 'Schule' } });
    await client.ok(addSection, { params, body: { parentKey: chapter?.key ?? '', heading: 'Kultur' } });
    await client.ok(addSection, { params, body: { parentKey: network?.key ?? '', heading: 'Runde' } });
    await client.ok(addSection, { params, body: { heading: 'Schluss' } });
    const { sections } = await read();
    expect(sections.map(({ heading }) => heading)).toEqual([
      'Ziele',
      'Sprache',
      'Schule',
      'Arbeit',
      'Kultur',
      'Netzwerk',
      'Runde',
      'Schluss',
    ]);
    expect(sections.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(sections[2]?.parentKey).toBe(chapter?.key);
    expect(sections[5]).toMatchObject({ kind: 'chapter', key: network?.key });
    expect(sections[7]?.parentKey).toBeNull();
    await client.refused(addSection, 400, {
      params,
      body: { afterKey: network?.key ?? '', parentKey: chapter?.key ?? '' },
    });
    await client.refused(addSection, 400, { params, body: { afterKey: 'xxxxxxxx' } });
  });

  it('is moved with what stands under it and keeps its level', async () => {
    const { params, client, read } = await create();
    const [goals, language, , network] = (await read()).sections;
    const move = (key: string | undefined, afterKey: string | null, match: string) =>
      client.ok(editSection, { params: { ...params, sectionKey: key ?? '' }, body: { afterKey }, match });
    await move(goals?.key, network?.key ?? '', '"v1"');
    expect((await read()).sections.map(({ heading }) => heading)).toEqual(['Netzwerk', 'Ziele', 'Sprache', 'Arbeit']);
    await move(language?.key, network?.key ?? '', '"v1"');
    const { sections } = await read();
    expect(sections.map(({ heading }) => heading)).toEqual(['Netzwerk', 'Sprache', 'Ziele', 'Arbeit']);
    expect(sections[1]?.parentKey).toBe(network?.key);
    const problem = await client.refused(editSection, 400, {
      params: { ...params, sectionKey: goals?.key ?? '' },
      body: { afterKey: goals?.key ?? '' },
      match: '"v2"',
    });
    expect(problem.errors?.[0]?.pointer).toBe('/afterKey');
  });

  it('is taken out, but not over the heads of those under it', async () => {
    const { params, client, read } = await create();
    const [goals, , , network] = (await read()).sections;
    const at = (key: string | undefined) => ({ params: { ...params, sectionKey: key ?? '' }, match: '"v1"' });
    await client.refused(retireSection, 409, at(goals?.key));
    await client.refused(retireSection, 412, { ...at(network?.key), match: '"v9"' });
    await client.ok(retireSection, at(network?.key));
    expect((await read()).sections.map(({ heading }) => heading)).toEqual(['Ziele', 'Sprache', 'Arbeit']);
    await client.refused(retireSection, 404, at(network?.key));
  });

  it('leaves an event for every act (R13)', async () => {
    await test.seal();
    const { items } = await stage.coordinator.client.ok(listEvents, {
      params: { procedureId: stage.procedureId },
      query: { limit: 200 },
    });
    const actions = new Set(items.map(({ action }) => action));
    for (const action of ['document.create', 'section.add', 'section.edit', 'section.retire'])
      expect(actions).toContain(action);
  });
});

describe('an import', () => {
  it('keeps the keys of sections that continue, also of renumbered and rewritten ones', async () => {
    const { params, client, read } = await create();
    const before = (await read()).sections;
    const key = (heading: string) => before.find((section) => section.heading === heading)?.key;
    const after = await client.ok(importVersion, {
      params,
      body: {
        markdown:
          '# 1. Neues\n\nGanz anders.\n\n# 2. Ziele\n\nWir wollen gut zusammenleben. Alle sollen mitreden.\n\n## 2.1 Sprache\n\nKurse werden angeboten.[^1]\n\n[^1]: Siehe Handbuch.\n',
      },
    });
    expect(after.sections.map(({ heading }) => heading)).toEqual(['Neues', 'Ziele', 'Sprache']);
    expect(after.sections[1]?.key).toBe(key('Ziele'));
    expect(after.sections[2]?.key).toBe(key('Sprache'));
    expect(before.map((section) => section.key)).not.toContain(after.sections[0]?.key);
    expect(after.contentVersion).toBe(2);
    expect(after.sections[1]?.version).toBe(2);
  });

  it('of the same text changes nothing, and of an empty one is refused', async () => {
    const { params, client, read } = await create();
    const before = await read();
    expect(await client.ok(importVersion, { params, body: { markdown } })).toEqual(before);
    await client.refused(importVersion, 400, { params, body: { markdown: '\n\n' } });
    expect(await read()).toEqual(before);
  });

  it('takes text/markdown as it is', async () => {
    const { params } = await create();
    const answer = await test.app.inject({
      method: 'POST',
      url: `/api/v1/procedures/${params.procedureId}/documents/${params.documentId}/versions`,
      headers: { authorization: `Bearer ${stage.clerk.token}`, 'content-type': 'text/markdown' },
      payload: '# Nur dies\n\nEin Satz.',
    });
    expect(answer.statusCode).toBe(201);
    expect(answer.json<{ sections: { heading: string }[] }>().sections.map(({ heading }) => heading)).toEqual([
      'Nur dies',
    ]);
  });
});
