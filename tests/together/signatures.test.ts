import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../server/platform/audit.ts';
import { sha256 } from '../../server/platform/ids.ts';
import { event } from '../../server/tables/platform.ts';
import { addRemark, listHistory, listRemarks, markReady, returnDraft } from '../../shared/co-writing.ts';
import {
  getPosition,
  getReceipt,
  listPositions,
  submitPosition,
  withdrawPosition,
  writeCoverText,
} from '../../shared/positions.ts';
import {
  answerSignature,
  listSignatureRequests,
  listSignatures,
  requestSignature,
  revokeSignature,
} from '../../shared/signing.ts';
import { begin, buildRound, handIn, type Play, type Position, read, statuses } from '../positions/play.ts';
import { useApp } from '../support/app.ts';
import { createParticipant, createPlayer, join, type Player } from '../support/stage.ts';
import { mailsTo } from './mails.ts';

const test = useApp();
const words = 'Gemeinsam fordern wir mehr Sprachkurse.';
let play: Play;
let draft: Position;
let params: { procedureId: string; positionId: string };
/** A third organisation with its representative. */
let third: { id: string; name: string };
let thirdRepresentative: Player;

beforeAll(async () => {
  play = await buildRound(test);
  draft = await begin(play, { coverText: words });
  params = { procedureId: play.procedureId, positionId: draft.id };
  third = await createParticipant(test, play.procedureId, 'Chor e. V.');
  thirdRepresentative = await createPlayer(test, 'Vertretung Chor');
  await join(test, third.id, thirdRepresentative.id, 'representative');
});

const ask = (organisationId: string) => {
  test.clock.advance(60);
  return play.stage.representative.client.ok(requestSignature, { params, body: { organisationId } });
};

const stateOf = async (organisationId: string) => {
  const { items } = await play.stage.representative.client.ok(listSignatures, { params });
  return items.find((item) => item.organisationId === organisationId)?.state;
};

const write = async (coverText: string) => {
  const { coverTextVersion } = await read(play, draft.id, play.stage.contributor.client);
  await play.stage.contributor.client.ok(writeCoverText, {
    params,
    match: `"v${coverTextVersion}"`,
    body: { coverText },
  });
};

const approve = async (requestId: string, approved = true) => {
  test.clock.advance(60);
  const { client } = play.stage.otherRepresentative;
  const { contentVersion } = await read(play, draft.id, client);
  const of = { params: { ...params, requestId }, match: `"c${contentVersion}"` };
  return client.ok(answerSignature, { ...of, body: { approved } });
};

describe('a draft shown for signing', () => {
  it('is unknown to the other organisation before, read by it from that moment, and by nobody else (R9)', async () => {
    const { otherRepresentative, contributor, coordinator, organisations } = play.stage;
    await otherRepresentative.client.refused(getPosition, 404, { params });
    await contributor.client.refused(requestSignature, 403, {
      params,
      body: { organisationId: organisations.other.id },
    });
    const request = await ask(organisations.other.id);
    expect(request).toMatchObject({ state: 'asked', organisationName: organisations.other.name });
    expect((await read(play, draft.id, otherRepresentative.client)).coverText).toBe(words);
    const { items } = await otherRepresentative.client.ok(listSignatureRequests, { params });
    expect(items).toMatchObject([{ positionId: draft.id, ownerName: organisations.own.name, state: 'asked' }]);
    const [mail] = await mailsTo(test, otherRepresentative.email);
    expect(mail).toMatchObject({ template: 'signature_requested', payload: { isRepeated: false } });
    await thirdRepresentative.client.refused(getPosition, 404, { params });
    const { status, text } = await coordinator.client.call(getPosition, { params });
    expect([status, text.includes(words)]).toEqual([404, false]);
  });

  it('can be read by the other organisation, but neither written, handed in, remarked on nor traced back', async () => {
    const { client } = play.stage.otherRepresentative;
    const { can, coverTextVersion, contentVersion } = await read(play, draft.id, client);
    expect(can).toEqual({});
    const match = `"c${contentVersion}"`;
    await client.refused(writeCoverText, 404, { params, match: `"v${coverTextVersion}"`, body: { coverText: 'x' } });
    await client.refused(submitPosition, 404, { params, match });
    await client.refused(addRemark, 404, { params, body: { body: 'x' } });
    await client.refused(listRemarks, 404, { params });
    await client.refused(listHistory, 404, { params });
    await client.refused(requestSignature, 404, { params, body: { organisationId: third.id } });
    expect((await client.ok(listPositions, { params })).items).toEqual([]);
  });

  it('tells the other organisation nothing of what is said inside its own (R9)', async () => {
    const { contributor, representative, otherRepresentative } = play.stage;
    const { contentVersion } = await read(play, draft.id, contributor.client);
    const match = `"c${contentVersion}"`;
    await contributor.client.ok(markReady, { params, match });
    await representative.client.ok(returnDraft, { params, match, body: { remark: 'Das geht so nicht.' } });
    await contributor.client.ok(addRemark, { params, body: { body: 'Wen fragen wir noch?' } });
    const { text } = await otherRepresentative.client.call(getPosition, { params });
    expect(text).toContain(words);
    expect(text).not.toMatch(/Das geht so nicht|Wen fragen wir/);
    expect((await read(play, draft.id, contributor.client)).readiness?.remark).toBe('Das geht so nicht.');
  });

  it('is approved exactly as it was read; any later change makes the approval stale, until it is asked again', async () => {
    const { otherRepresentative, representative, organisations } = play.stage;
    const { id: requestId } = await ask(organisations.other.id);
    expect(await mailsTo(test, otherRepresentative.email)).toHaveLength(1);
    await write(`${words} Und Räume.`);
    await otherRepresentative.client.refused(answerSignature, 412, {
      params: { ...params, requestId },
      match: `"c${draft.contentVersion}"`,
      body: { approved: true },
    });
    expect((await approve(requestId)).state).toBe('approved');
    expect((await mailsTo(test, representative.email)).at(-1)).toMatchObject({
      template: 'signature_answered',
      payload: { approved: true, organisationName: organisations.other.name },
    });
    await write(`${words} Und Zeit.`);
    expect(await stateOf(organisations.other.id)).toBe('stale');
    expect((await ask(organisations.other.id)).state).toBe('asked');
    expect((await mailsTo(test, otherRepresentative.email)).at(-1)).toMatchObject({ payload: { isRepeated: true } });
    expect((await approve(requestId)).state).toBe('approved');
  });

  it('approval and edit at the same instant: what was read is what is approved', async () => {
    const { otherRepresentative, contributor, organisations } = play.stage;
    const { id: requestId } = await ask(organisations.other.id);
    const { contentVersion, coverTextVersion } = await read(play, draft.id, contributor.client);
    const body = { coverText: `${words} Gleichzeitig.` };
    const answers = await Promise.all([
      contributor.client.call(writeCoverText, { params, match: `"v${coverTextVersion}"`, body }),
      otherRepresentative.client.call(answerSignature, {
        params: { ...params, requestId },
        match: `"c${contentVersion}"`,
        body: { approved: true },
      }),
    ]);
    expect([
      [200, 200],
      [200, 412],
    ]).toContainEqual(statuses(answers));
    expect(await stateOf(organisations.other.id)).toBe('stale');
  });

  it('is no longer read once the request is revoked, and can be shown anew', async () => {
    const { otherRepresentative, representative, organisations } = play.stage;
    const { id: requestId } = await ask(organisations.other.id);
    await approve(requestId);
    await otherRepresentative.client.refused(revokeSignature, 404, { params: { ...params, requestId } });
    await representative.client.ok(revokeSignature, { params: { ...params, requestId } });
    await otherRepresentative.client.refused(getPosition, 404, { params });
    expect((await otherRepresentative.client.ok(listSignatureRequests, { params })).items).toEqual([]);
    const again = await ask(organisations.other.id);
    expect(again).toMatchObject({ state: 'asked' });
    expect(again.id).not.toBe(requestId);
  });

  it('is shown to organisations of the procedure alone, and not to oneself', async () => {
    const { client } = play.stage.representative;
    const { own, foreign } = play.stage.organisations;
    await client.refused(requestSignature, 404, { params, body: { organisationId: foreign.id } });
    await client.refused(requestSignature, 409, { params, body: { organisationId: own.id } });
  });

  it('leaves no event, and its answers cannot be changed in plain SQL (R14)', async () => {
    const about = await test.db.reader.select().from(event).where(eq(event.subjectId, draft.id));
    expect(about).toEqual([]);
    for (const statement of [sql`update draft_signature set content_version = 1`, sql`delete from draft_signature`]) {
      await expect(test.db.transaction((tx) => tx.execute(statement))).rejects.toMatchObject({
        cause: { code: '42501' },
      });
    }
  });
});

describe('a position signed together', () => {
  it('names those whose approval holds for exactly what is handed in, in the record, the receipt and the event', async () => {
    const { otherRepresentative, clerk, organisations } = play.stage;
    const stale = await ask(third.id);
    const { contentVersion } = await read(play, draft.id, thirdRepresentative.client);
    await thirdRepresentative.client.ok(answerSignature, {
      params: { ...params, requestId: stale.id },
      match: `"c${contentVersion}"`,
      body: { approved: true },
    });
    await write(`${words} Letzte Fassung.`);
    await approve((await ask(organisations.other.id)).id);
    const handedIn = await handIn(play, draft.id);
    const signed = [
      {
        organisationId: organisations.other.id,
        organisationName: organisations.other.name,
        approvedAt: test.clock.now().toISOString(),
      },
    ];
    expect(handedIn.signatories).toEqual(signed);
    expect((await read(play, draft.id, clerk.client)).signatories).toEqual(signed);
    const receipt = await clerk.client.ok(getReceipt, { params });
    expect(receipt.document.signatories).toEqual(signed);
    expect(sha256(canonicalJson(receipt.document))).toBe(receipt.sha256);
    const [recorded] = await test.db.reader
      .execute<{ after: unknown }>(sql`
      select after from event_detail d join event e on e.id = d.event_id and e.procedure_id = d.procedure_id
      where e.subject_id = ${draft.id} and e.action = 'position.submit'`)
      .then(({ rows }) => rows);
    expect(recorded?.after).toMatchObject({ signatories: [organisations.other.id] });
    expect((await mailsTo(test, otherRepresentative.email)).at(-1)).toMatchObject({ template: 'receipt' });
  });

  it('is read by those who signed it, and by no other organisation; only its owner withdraws it', async () => {
    const { otherRepresentative, representative } = play.stage;
    const seen = await read(play, draft.id, otherRepresentative.client);
    expect(seen.can).toEqual({});
    await otherRepresentative.client.ok(getReceipt, { params });
    await thirdRepresentative.client.refused(getPosition, 404, { params });
    const withdrawal = { params, match: `"c${seen.contentVersion}"`, body: {} };
    await otherRepresentative.client.refused(withdrawPosition, 404, withdrawal);
    await representative.client.ok(withdrawPosition, withdrawal);
  });
});
