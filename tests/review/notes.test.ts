import { beforeAll, describe, expect, it } from 'vitest';
import { listEvents } from '../../shared/audit.ts';
import { listNotes, writeNote } from '../../shared/notes.ts';
import { getPoint, listPoints } from '../../shared/review.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';
import { at, buildRound, type HandedPoint } from './build.ts';

const test = useApp();
let stage: Stage;
let points: HandedPoint[];
const body = { body: 'Mit dem Jobcenter\nabgestimmt.' };

beforeAll(async () => {
  stage = await buildStage(test);
  ({ points } = await buildRound(test, stage, [{ comment: 'Eins' }, { comment: 'Zwei' }]));
});

describe('internal notes', () => {
  it('stand at their point with author and time, oldest first', async () => {
    const params = at(stage, points[0]);
    await stage.clerk.client.ok(writeNote, { params, body });
    test.clock.advance(60);
    await stage.signatory.client.ok(writeNote, { params, body: { body: 'Gesehen.' } });
    const { items } = await stage.coordinator.client.ok(listNotes, { params });
    expect(items).toMatchObject([
      { ...body, author: { name: stage.clerk.name } },
      { body: 'Gesehen.', author: { name: stage.signatory.name }, at: test.clock.now().toISOString() },
    ]);
    expect((await stage.clerk.client.ok(listNotes, { params: at(stage, points[1]) })).items).toEqual([]);
  });

  it('are told to nobody outside the department, neither by themselves nor by the point', async () => {
    const params = at(stage, points[0]);
    for (const { client } of [stage.representative, stage.observer, stage.groupMember, stage.specialist]) {
      await client.refused(listNotes, 403, { params });
      await client.refused(writeNote, 403, { params, body });
    }
    for (const endpoint of [getPoint, listPoints] as const) {
      const read = await stage.representative.client.call(endpoint, { params });
      expect(read.text).not.toContain('Jobcenter');
    }
    const asPublic = await test.db.publicReader.execute('select 1').catch(() => null);
    expect(asPublic).not.toBeNull();
    await expect(test.db.publicReader.execute('select body from public.point_note')).rejects.toThrow();
  });

  it('reach no point of another procedure, and are not empty (R9)', async () => {
    const foreign = { ...at(stage, points[0]), procedureId: stage.foreignProcedureId };
    await stage.foreignCoordinator.client.refused(listNotes, 404, { params: foreign });
    await stage.foreignCoordinator.client.refused(writeNote, 404, { params: foreign, body });
    await stage.clerk.client.refused(writeNote, 400, { params: at(stage, points[0]), body: { body: ' \n ' } });
  });

  it('leave an event that does not repeat their words (R13)', async () => {
    await test.seal();
    const { items } = await stage.coordinator.client.ok(listEvents, {
      params: { procedureId: stage.procedureId },
      query: {},
    });
    const written = items.filter(({ action }) => action === 'note.write');
    expect(written).toHaveLength(2);
    expect(JSON.stringify(written)).not.toContain('Jobcenter');
  });
});
