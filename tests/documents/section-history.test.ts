import { beforeAll, describe, expect, it } from 'vitest';
import { editSection, listSectionHistory } from '../../shared/documents.ts';
import { openDesk } from '../incorporation/desk.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Player, type Stage } from '../support/stage.ts';

const test = useApp();
let stage: Stage;
let desk: Awaited<ReturnType<typeof openDesk>>;

beforeAll(async () => {
  test.clock.set('2026-03-02T09:00:00Z');
  stage = await buildStage(test);
  desk = await openDesk(stage, '# 1. Wege\n\nKurse werden angeboten.\n\n# 2. Netz\n\nDie Stadt lädt ein.\n');
});

const at = (heading: string) => ({
  procedureId: stage.procedureId,
  documentId: desk.documentId,
  number: 2,
  sectionKey: desk.keyOf(heading),
});
const history = async (heading: string) =>
  (await stage.clerk.client.ok(listSectionHistory, { params: at(heading) })).items;

let written = 1;
const write = (by: Player, body: { body?: string; heading?: string; afterKey?: string }) =>
  by.client.ok(editSection, { params: at('Wege'), body, match: `"v${written++}"` });

describe('the history of a section', () => {
  it('tells who left it how, a stretch of writing as one state, down to the one it began with', async () => {
    await write(stage.clerk, { body: 'Kurse werden kostenlos angeboten.' });
    test.clock.advance(60);
    await write(stage.clerk, { body: 'Kurse werden kostenlos und abends angeboten.' });
    test.clock.advance(60);
    await write(stage.coordinator, { heading: 'Neue Wege' });
    await write(stage.coordinator, { afterKey: desk.keyOf('Netz') });
    test.clock.advance(3600);
    await write(stage.coordinator, { body: 'Kurse gibt es.' });
    expect(await history('Wege')).toMatchObject([
      { byName: stage.coordinator.name, heading: 'Neue Wege', body: 'Kurse gibt es.' },
      { byName: stage.coordinator.name, heading: 'Neue Wege', body: 'Kurse werden kostenlos und abends angeboten.' },
      { byName: stage.clerk.name, heading: 'Wege', body: 'Kurse werden kostenlos und abends angeboten.' },
      { at: null, byName: null, number: '1', heading: 'Wege', body: 'Kurse werden angeboten.' },
    ]);
    expect(await history('Netz')).toMatchObject([{ at: null, body: 'Die Stadt lädt ein.' }]);
  });

  it('goes on when an earlier state is taken back, which nothing overwrites (R16)', async () => {
    const [, , , first] = await history('Wege');
    await stage.clerk.client.refused(editSection, 412, {
      params: at('Wege'),
      body: { body: first?.body ?? '' },
      match: '"v1"',
    });
    await write(stage.clerk, { body: first?.body ?? '' });
    const [now, before] = await history('Wege');
    expect([now?.body, before?.body]).toEqual(['Kurse werden angeboten.', 'Kurse gibt es.']);
  });

  it('is for those who write the text, and of a section that stands in it', async () => {
    await stage.representative.client.refused(listSectionHistory, 403, { params: at('Wege') });
    await stage.signatory.client.refused(listSectionHistory, 403, { params: at('Wege') });
    await stage.clerk.client.refused(listSectionHistory, 404, { params: { ...at('Wege'), number: 1 } });
    await stage.clerk.client.refused(listSectionHistory, 404, { params: { ...at('Wege'), sectionKey: 'abcd1234' } });
  });
});
