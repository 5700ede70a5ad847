import { beforeAll, describe, expect, it } from 'vitest';
import { compareVersions, createDocument, editSection, getVersion } from '../../shared/documents.ts';
import { freezeVersion } from '../../shared/incorporation.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';

const test = useApp();
let stage: Stage;
beforeAll(async () => {
  stage = await buildStage(test);
});

const conference = 'Die Stadt lädt jedes Jahr alle Vereine und Beiräte zu einer Konferenz ein.';
const markdown = `# 1 Ziele\n\nWir leben zusammen.\n\n${conference}\n\n# 2 Sprache\n\nKurse.\n\n# 3 Netzwerk\n\nAlle.\n`;

async function frozen() {
  const { client } = stage.coordinator;
  const { procedureId } = stage;
  const { id: documentId } = await client.ok(createDocument, {
    params: { procedureId },
    body: { title: 'Umzug', markdown },
  });
  const at = { procedureId, documentId };
  const first = await client.ok(getVersion, { params: { ...at, number: 1 } });
  await client.ok(freezeVersion, { params: { ...at, number: 1 }, match: `"c${first.contentVersion}"` });
  const { sections } = await client.ok(getVersion, { params: { ...at, number: 2 } });
  const edit = (index: number, body: { body?: string; afterKey?: string | null; number?: string }) =>
    client.ok(editSection, {
      params: { ...at, number: 2, sectionKey: sections[index]?.key ?? '' },
      body,
      match: `"v${sections[index]?.version}"`,
    });
  const compare = () => client.ok(compareVersions, { params: { ...at, number: 1, otherNumber: 2 } });
  return { sections, edit, compare };
}

describe('the comparison of two versions', () => {
  it('tells a paragraph that went to another section as a move with the words changed in it', async () => {
    const { sections, edit, compare } = await frozen();
    await edit(0, { body: 'Wir leben zusammen.' });
    await edit(2, { body: `Alle.\n\n${conference.replace('jedes Jahr', 'alle zwei Jahre')}` });
    const { moves, sections: compared } = await compare();
    const [from, , to] = sections;
    expect(moves).toMatchObject([{ move: 1, fromKey: from?.key, toKey: to?.key }]);
    expect(moves[0]?.parts.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => [kind, text])).toEqual([
      ['deleted', 'jedes Jahr'],
      ['inserted', 'alle zwei Jahre'],
    ]);
    const marked = compared.flatMap(({ key, parts }) => parts.flatMap((part) => (part.move ? [[key, part.kind]] : [])));
    expect(marked).toEqual([
      [from?.key, 'deleted'],
      [to?.key, 'inserted'],
    ]);
    expect(compared.map(({ change }) => change)).toEqual(['changed', 'same', 'changed']);
  });

  it('tells where a section stood that moved, also when its words changed, and of no other', async () => {
    const { edit, compare } = await frozen();
    await edit(2, { afterKey: null, number: '1', body: 'Alle wirken mit.' });
    const { sections, moves } = await compare();
    expect(moves).toEqual([]);
    expect(sections.map(({ heading, change, movedFrom }) => [heading, change, movedFrom])).toEqual([
      ['Netzwerk', 'changed', { number: '3', behind: '2 Sprache' }],
      ['Ziele', 'same', null],
      ['Sprache', 'same', null],
    ]);
  });
});
