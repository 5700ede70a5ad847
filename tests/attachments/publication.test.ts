import { beforeAll, describe, expect, it } from 'vitest';
import { addAttachment } from '../../shared/attachments.ts';
import { getUnfinished } from '../../shared/reports.ts';
import { clearText, listTexts } from '../../shared/review.ts';
import { closeRound } from '../../shared/rounds.ts';
import { begin, buildRound, handIn, type Play } from '../positions/play.ts';
import { publish } from '../review/closed-round.ts';
import { useApp } from '../support/app.ts';
import { named, pdf } from './samples.ts';

const test = useApp();
let play: Play;

beforeAll(async () => {
  play = await buildRound(test);
});

describe('the results of a round', () => {
  it('are not published while a file is neither a point nor cleared by a named office (R3)', async () => {
    const { stage, procedureId, roundId } = play;
    const params = { procedureId, roundId };
    const draft = await begin(play);
    await stage.representative.client.ok(addAttachment, {
      params: { procedureId },
      query: { positionId: draft.id },
      file: named('Gutachten.pdf', pdf()),
    });
    await handIn(play, draft.id);
    await stage.coordinator.client.ok(closeRound, { params, match: '"v1"' });

    const refused = await publish(stage, params);
    expect(refused.status).toBe(422);
    const { items } = await stage.clerk.client.ok(listTexts, { params: { procedureId }, query: { roundId } });
    const [text] = items;
    expect(items).toMatchObject([{ kind: 'attachment', label: 'Gutachten.pdf' }]);
    expect(refused.body).toMatchObject({ rule: 'R3', obstacles: [{ kind: 'text', id: text?.id }] });
    const { textsUnaccounted } = await stage.coordinator.client.ok(getUnfinished, { params: { procedureId } });
    expect(textsUnaccounted).toMatchObject({ count: 1, items: [{ id: text?.id, kind: 'attachment' }] });

    await stage.clerk.client.ok(clearText, {
      params: { procedureId, textId: text?.id ?? '' },
      body: { start: 0, end: Array.from(text?.body ?? '').length, note: 'Nur eine Landkarte' },
    });
    expect((await publish(stage, params)).status).toBe(200);
  });
});
