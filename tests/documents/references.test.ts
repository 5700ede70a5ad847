import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDocument, editSection, getVersion, retireSection } from '../../shared/documents.ts';
import { sectionReference } from '../../shared/text/section-reference.ts';
import { askForFile } from '../paper/ask-for-file.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';

const test = useApp();
let stage: Stage;
beforeAll(async () => {
  stage = await buildStage(test);
});

async function create() {
  const { client } = stage.coordinator;
  const { procedureId } = stage;
  const markdown = '# 1 Ziele\n\nSiehe dort.\n\n# 2 Sprache & Schule\n\nKurse.\n\n# 3 Netzwerk\n\nAlle.\n';
  const { id: documentId } = await client.ok(createDocument, {
    params: { procedureId },
    body: { title: 'Verweise', markdown },
  });
  const params = { procedureId, documentId, number: 1 };
  const sections = async () => (await client.ok(getVersion, { params })).sections;
  const [from, to] = await sections();
  if (!from || !to) throw new Error('no sections');
  const body = `Siehe ${sectionReference(to.key, 'Sprache [alt]')}, nicht [draußen](https://example.org).`;
  const answered = await client.ok(editSection, {
    params: { ...params, sectionKey: from.key },
    body: { body },
    match: '"v1"',
  });
  return { client, params, sections, from, to, answered };
}

describe('a reference to a section', () => {
  it('is called by the number and heading the section has now, wherever it has been moved', async () => {
    const { client, params, sections, from, to, answered } = await create();
    const named = (title: string) => `Siehe <a href="#abschnitt-${to.key}">${title}</a>, nicht`;
    expect(answered.html).toContain(named('2 Sprache &amp; Schule'));
    const at = { ...params, sectionKey: to.key };
    await client.ok(editSection, {
      params: at,
      body: { number: '7', heading: '<b>Bildung</b>', afterKey: null },
      match: `"v${to.version}"`,
    });
    const now = await sections();
    expect(now[0]?.key).toBe(to.key);
    const html = now.find(({ key }) => key === from.key)?.html ?? '';
    expect(html).toContain(named('7 &lt;b&gt;Bildung&lt;/b&gt;'));
    expect(html).toContain('<a href="https://example.org">draußen</a>');
  });

  it('changes no sentence when the section it names is renumbered, and stands in the text when it is gone', async () => {
    const { client, params, sections, from, to, answered } = await create();
    const at = { ...params, sectionKey: to.key };
    const renumbered = await client.ok(editSection, { params: at, body: { number: '9' }, match: `"v${to.version}"` });
    expect((await sections()).find(({ key }) => key === from.key)?.plainText).toBe(answered.plainText);
    await client.ok(retireSection, { params: at, match: `"v${renumbered.version}"` });
    const html = (await sections()).find(({ key }) => key === from.key)?.html ?? '';
    expect(html).toContain('Siehe Sprache  alt, nicht');
  });

  it('carries the same name on paper', async () => {
    const { params } = await create();
    const url = `/api/v1/procedures/${params.procedureId}/documents/${params.documentId}/versions/1`;
    const { content } = await askForFile(test, stage.coordinator.token, url, 'docx');
    const { value } = await mammoth.extractRawText({ buffer: content });
    expect(value).toContain('Siehe 2 Sprache & Schule, nicht draußen');
  });
});
