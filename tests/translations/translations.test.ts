import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translateText } from '../../server/features/translations/index.ts';
import { openTranslator, type Translator } from '../../server/platform/translator.ts';
import { listEvents } from '../../shared/audit.ts';
import { createPosition, getPosition, submitPosition } from '../../shared/positions.ts';
import { listTranslations, requestTranslation, writeTranslation } from '../../shared/translations.ts';
import { useApp } from '../support/app.ts';
import { buildStage, createFrozenVersion, createOpenRound, type Stage } from '../support/stage.ts';

const test = useApp();
let stage: Stage;
let roundId: string;

beforeAll(async () => {
  stage = await buildStage(test);
  const { versionId } = await createFrozenVersion(test, stage.procedureId, ['Die Stadt fördert Sprachkurse.']);
  roundId = await createOpenRound(test, stage.procedureId, { versionId });
});

const arabic = 'نحتاج إلى دورات مسائية.';

/** A letter in another language that staff has taken in; a text of its own every time. */
async function handIn(coverText = arabic, language = 'ar', supersedesId?: string) {
  const { clerk, procedureId, organisations } = stage;
  const draft = await clerk.client.ok(createPosition, {
    params: { procedureId, roundId },
    body: {
      organisationId: organisations.own.id,
      channel: 'letter',
      receivedOn: '2026-03-01',
      language,
      coverText,
      ...(supersedesId && { supersedesId }),
    },
  });
  const params = { procedureId, positionId: draft.id };
  await clerk.client.ok(submitPosition, { params, match: `"c${draft.contentVersion}"` });
  const { items } = await clerk.client.ok(listTranslations, { params });
  return { params, text: items[0], at: { procedureId, textId: items[0]?.id ?? '', language: 'de' } };
}

describe('a translation', () => {
  it('stands beside the original, which stays as it was handed in (R1)', async () => {
    const { params, at, text } = await handIn();
    expect(text).toMatchObject({ kind: 'cover', language: 'ar', body: arabic, translations: [] });
    const written = await stage.clerk.client.ok(writeTranslation, {
      params: at,
      match: '"v0"',
      body: { body: 'Wir brauchen Abendkurse.' },
    });
    expect(written).toMatchObject({
      body: arabic,
      translations: [
        { language: 'de', body: 'Wir brauchen Abendkurse.', madeBy: 'person', isStale: false, version: 1 },
      ],
    });
    const position = await stage.clerk.client.ok(getPosition, { params });
    expect(position.coverText).toBe(arabic);
    await test.seal();
    const { items } = await stage.coordinator.client.ok(listEvents, {
      params: { procedureId: stage.procedureId },
      query: { subjectId: params.positionId },
    });
    expect(items.map(({ action }) => action)).toContain('translation.write');
  });

  it('names the person to staff, and the office to the organisation (R11)', async () => {
    const { params, at } = await handIn();
    await stage.clerk.client.ok(writeTranslation, { params: at, match: '"v0"', body: { body: 'Abendkurse!' } });
    const seen = await stage.clerk.client.ok(listTranslations, { params });
    expect(seen.items[0]?.translations[0]?.madeByName).toBe(stage.clerk.name);
    const own = await stage.representative.client.call(listTranslations, { params });
    expect(own.status).toBe(200);
    expect(own.text).toContain('Abteilung Zuwanderung');
    expect(own.text).not.toContain(stage.clerk.name);
    expect(own.text).not.toContain('"can":{"write"');
  });

  it('is not found by another organisation or procedure (R9)', async () => {
    const { params, at } = await handIn();
    await stage.otherRepresentative.client.refused(listTranslations, 404, { params });
    await stage.foreignCoordinator.client.refused(listTranslations, 404, { params });
    await stage.foreignCoordinator.client.refused(writeTranslation, 404, {
      params: at,
      match: '"v0"',
      body: { body: 'x' },
    });
    await stage.representative.client.refused(writeTranslation, 403, {
      params: at,
      match: '"v0"',
      body: { body: 'x' },
    });
  });

  it('is never overwritten by somebody who has not read it, also at the same instant (R16)', async () => {
    const { at } = await handIn();
    const write = (body: string) =>
      stage.clerk.client.call(writeTranslation, { params: at, match: '"v0"', body: { body } });
    const answers = await Promise.all(['eins', 'zwei', 'drei'].map(write));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412]);
    const stale = answers.find(({ status }) => status === 412);
    expect(stale?.text).toMatch(/"body":"(eins|zwei|drei)"/);
  });

  it('is marked when a newer position has replaced the one it belongs to', async () => {
    const { params, at } = await handIn();
    await stage.clerk.client.ok(writeTranslation, { params: at, match: '"v0"', body: { body: 'Abendkurse!' } });
    await handIn('نسخة جديدة', 'ar', params.positionId);
    const { items } = await stage.clerk.client.ok(listTranslations, { params });
    expect(items[0]?.translations).toMatchObject([{ isStale: true }]);
  });
});

describe('a translation service', () => {
  let service: Server;
  let received: Record<string, unknown>[] = [];
  let isDown = false;
  let translator: Translator | null;

  beforeAll(async () => {
    service = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        received.push({ path: request.url, ...(JSON.parse(body) as object) });
        response.statusCode = isDown ? 503 : 200;
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ translatedText: 'Wir brauchen Abendkurse.' }));
      });
    });
    await new Promise<void>((ready) => service.listen(0, '127.0.0.1', ready));
    const { port } = service.address() as AddressInfo;
    translator = openTranslator({
      TRANSLATE_URL: `http://127.0.0.1:${port}/`,
      TRANSLATE_API_KEY: 'key',
      TRANSLATE_NAME: 'Dienst der Stadt',
    });
  });
  afterAll(() => new Promise((closed) => service.close(closed)));

  const run = (at: { procedureId: string; textId: string; language: string }, isLast = false) =>
    translateText({ db: test.db, clock: test.clock, translator, committed: () => undefined })(at, { isLast });

  /** The state in which a request leaves a translation: the endpoint of this installation has no service. */
  async function requested() {
    const place = await handIn();
    await stage.clerk.client.ok(writeTranslation, { params: place.at, match: '"v0"', body: { body: '-' } });
    await test.db.transaction((tx) =>
      tx.execute(`update translation set state = 'requested', made_by = 'service', service = '', body = ''
        where text_id = '${place.at.textId}'`),
    );
    return place;
  }
  const translationOf = async ({ params }: Awaited<ReturnType<typeof handIn>>) =>
    (await stage.clerk.client.ok(listTranslations, { params })).items[0]?.translations[0];

  it('is none without configuration: nothing is sent, and the screen knows why', async () => {
    expect(openTranslator({ TRANSLATE_NAME: 'x' })).toBeNull();
    const { at, text } = await handIn();
    expect(text?.can.request).toMatchObject({ detail: expect.stringContaining('kein Übersetzungsdienst') });
    received = [];
    await stage.clerk.client.refused(requestTranslation, 409, { params: at });
    expect(received).toEqual([]);
  });

  it('is sent the words and both languages, and its answer bears its name', async () => {
    const place = await requested();
    received = [];
    await run(place.at);
    expect(received).toEqual([
      { path: '/translate', q: arabic, source: 'ar', target: 'de', format: 'text', api_key: 'key' },
    ]);
    expect(await translationOf(place)).toMatchObject({
      state: 'done',
      body: 'Wir brauchen Abendkurse.',
      madeBy: 'service',
      madeByName: 'Dienst der Stadt',
    });
  });

  it('never overwrites what a person has written while it was at work', async () => {
    const place = await requested();
    const { version = 0 } = (await translationOf(place)) ?? {};
    await stage.clerk.client.ok(writeTranslation, {
      params: place.at,
      match: `"v${version}"`,
      body: { body: 'Von Hand.' },
    });
    await run(place.at);
    expect(await translationOf(place)).toMatchObject({ body: 'Von Hand.', madeBy: 'person' });
  });

  it('is asked again while it is down, and the last failure is written down', async () => {
    const place = await requested();
    isDown = true;
    await expect(run(place.at)).rejects.toThrow('503');
    expect(await translationOf(place)).toMatchObject({ state: 'requested' });
    await run(place.at, true);
    expect(await translationOf(place)).toMatchObject({ state: 'failed' });
    isDown = false;
  });
});
