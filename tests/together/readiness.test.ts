import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { event, outbox } from '../../server/tables/platform.ts';
import { markReady, returnDraft } from '../../shared/co-writing.ts';
import { editPoint, listPositions, submitPosition } from '../../shared/positions.ts';
import { getUnfinished } from '../../shared/reports.ts';
import { begin, buildRound, type Play, type Position, questions, read } from '../positions/play.ts';
import { useApp } from '../support/app.ts';
import { mailsTo } from './mails.ts';

const test = useApp();
let play: Play;
let draft: Position;
let params: { procedureId: string; positionId: string };
beforeAll(async () => {
  play = await buildRound(test, questions);
  draft = await begin(play, { points: [{ kind: 'concern', comment: 'zu kurz' }, { kind: 'change' }] });
  params = { procedureId: play.procedureId, positionId: draft.id };
});

const asRead = (position: Position) => ({ params, match: `"c${position.contentVersion}"` });

describe('a draft that is ready for submission', () => {
  it('is marked by who writes it, with what is still open in the mail to the representative', async () => {
    const { contributor, representative, observer } = play.stage;
    await observer.client.refused(markReady, 403, asRead(draft));
    const marked = await contributor.client.ok(markReady, asRead(draft));
    expect(marked.readiness).toMatchObject({ state: 'ready', byName: contributor.name, remark: '' });
    expect(marked.contentVersion).toBe(draft.contentVersion);
    const [mail, ...more] = await mailsTo(test, representative.email);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      template: 'draft_ready',
      payload: {
        byName: contributor.name,
        open: [
          'Bitte beantworten Sie die Frage „Was fehlt bei den Zielen?“.',
          'Einzelpunkt 2 ist leer. Bitte ergänzen Sie ihn, oder löschen Sie ihn.',
        ],
      },
    });
    const { items } = await representative.client.ok(listPositions, { params });
    expect(items[0]?.readiness?.state).toBe('ready');
  });

  it('is not marked twice, and not over words nobody has read (R16)', async () => {
    const { contributor, representative } = play.stage;
    await contributor.client.ok(markReady, asRead(draft));
    expect(await mailsTo(test, representative.email)).toHaveLength(1);
    await contributor.client.refused(markReady, 412, { params, match: `"c${draft.contentVersion - 1}"` });
  });

  it('is returned by the representative with a remark; whoever marked it is told', async () => {
    const { contributor, representative } = play.stage;
    const back = { ...asRead(draft), body: { remark: 'Bitte den zweiten Punkt ausfüllen.' } };
    await contributor.client.refused(returnDraft, 403, back);
    const returned = await representative.client.ok(returnDraft, back);
    expect(returned.readiness).toMatchObject({ state: 'returned', remark: 'Bitte den zweiten Punkt ausfüllen.' });
    expect(await mailsTo(test, contributor.email)).toMatchObject([
      { template: 'draft_returned', payload: { remark: 'Bitte den zweiten Punkt ausfüllen.' } },
    ]);
    await representative.client.refused(returnDraft, 409, back);
  });

  it('loses the mark with any later edit, and keeps the remark until it is ready again', async () => {
    const { contributor, representative } = play.stage;
    const edit = (index: number, comment: string, version: number) =>
      contributor.client.ok(editPoint, {
        params: { procedureId: play.procedureId, pointId: draft.points[index]?.id ?? '' },
        match: `"v${version}"`,
        body: { comment },
      });
    await edit(1, 'Ausgefüllt.', 1);
    const edited = await read(play, draft.id, contributor.client);
    expect(edited.readiness?.state).toBe('returned');
    expect((await contributor.client.ok(markReady, asRead(edited))).readiness?.state).toBe('ready');
    await edit(0, 'zu lang', 1);
    const again = await read(play, draft.id, representative.client);
    expect(again.readiness).toBeNull();
    await representative.client.refused(returnDraft, 409, { ...asRead(again), body: { remark: 'Hm.' } });
    await representative.client.refused(submitPosition, 422, asRead(again));
  });

  it('tells nobody outside the organisation that there is a draft: no event, no list, no failed mail (R9)', async () => {
    const { coordinator, clerk, otherRepresentative } = play.stage;
    for (const { client } of [coordinator, clerk, otherRepresentative]) {
      const answers = [
        await client.call(markReady, asRead(draft)),
        await client.call(returnDraft, { ...asRead(draft), body: { remark: 'x' } }),
      ];
      for (const { status, text } of answers) expect([403, 404], text).toContain(status);
    }
    const about = await test.db.reader.select().from(event).where(eq(event.subjectId, draft.id));
    expect(about).toEqual([]);
    await test.db.transaction((tx) => tx.update(outbox).set({ status: 'failed', detail: 'ECONNREFUSED' }));
    const { failedMails } = await coordinator.client.ok(getUnfinished, { params: { procedureId: play.procedureId } });
    expect(failedMails).toEqual({ count: 0, items: [] });
  });
});
