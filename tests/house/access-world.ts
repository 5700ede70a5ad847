import { and, eq } from 'drizzle-orm';
import pg from 'pg';
import { newId, newSecret, sha256 } from '../../server/platform/ids.ts';
import { version } from '../../server/tables/documents.ts';
import { invitation } from '../../server/tables/identity.ts';
import { round } from '../../server/tables/rounds.ts';
import * as documents from '../../shared/documents.ts';
import * as incorporation from '../../shared/incorporation.ts';
import * as positions from '../../shared/positions.ts';
import * as review from '../../shared/review.ts';
import * as rounds from '../../shared/rounds.ts';
import type { TestApp } from '../support/app.ts';
import { createOpenRound, type Stage } from '../support/stage.ts';

const markdown =
  '# 1 Leitlinien\n\nIntegration ist Aufgabe aller. Sie gelingt gemeinsam.\n\n# 2 Sprache\n\nSprache öffnet Türen.\n';

/** Makes, through the API, whatever an operation needs: fresh for every cell of the access table. */
export class World {
  readonly test: TestApp;
  readonly stage: Stage;
  private rounds = 100;
  private consulted: ReturnType<World['frozen']> | undefined;
  private shown: ReturnType<World['published']> | undefined;

  constructor(test: TestApp, stage: Stage) {
    this.test = test;
    this.stage = stage;
  }

  get procedureId(): string {
    return this.stage.procedureId;
  }

  /** A document with a working version 1. */
  async working() {
    const { client } = this.stage.coordinator;
    const document = await client.ok(documents.createDocument, {
      params: { procedureId: this.procedureId },
      body: { title: 'Konzept', markdown },
    });
    const params = { procedureId: this.procedureId, documentId: document.id, number: 1 };
    return { params, version: await client.ok(documents.getVersion, { params }) };
  }

  /** A document whose version 1 is frozen and whose version 2 is working. */
  async frozen() {
    const { client } = this.stage.coordinator;
    const { params, version: working } = await this.working();
    const first = await client.ok(incorporation.freezeVersion, { params, match: `"c${working.contentVersion}"` });
    const second = await client.ok(documents.getVersion, { params: { ...params, number: 2 } });
    return { params, first, second };
  }

  /** A round on a frozen version: planned, open, or closed. All share one text, unless somebody wants to write in it. */
  async round(state: 'planned' | 'open' | 'closed' = 'open', ownText = false) {
    this.consulted ??= this.frozen();
    const text = await (ownText ? this.frozen() : this.consulted);
    const now = this.test.clock.now().getTime();
    const instants = {
      planned: [now + 3_600_000, now + 7_200_000],
      open: [now - 3_600_000, now + 86_400_000],
      closed: [now - 7_200_000, now - 3_600_000],
    }[state] as [number, number];
    const roundId = await createOpenRound(this.test, this.procedureId, {
      versionId: text.first.id,
      number: this.rounds++,
      opensAt: new Date(instants[0]),
      closesAt: new Date(instants[1]),
      questions: [{ key: 'missing', kind: 'text', label: 'Was fehlt?', help: '', required: false, options: [] }],
    });
    if (state !== 'planned') await this.release(text.first.id);
    return { ...text, roundId, params: { procedureId: this.procedureId, roundId }, document: text.params };
  }

  private async release(versionId: string): Promise<void> {
    await this.test.db.transaction((tx) =>
      tx
        .update(version)
        .set({ releasedAt: this.test.clock.now() })
        .where(and(eq(version.procedureId, this.procedureId), eq(version.id, versionId))),
    );
  }

  async closeByClock(roundId: string): Promise<void> {
    await this.test.db.transaction((tx) =>
      tx
        .update(round)
        .set({ closedEarlyAt: this.test.clock.now() })
        .where(and(eq(round.procedureId, this.procedureId), eq(round.id, roundId))),
    );
  }

  /** A draft with one point: of the organisation itself, or recorded by staff. */
  async draft(by: 'organisation' | 'staff') {
    const place = await this.round();
    const author = by === 'organisation' ? this.stage.representative : this.stage.clerk;
    const position = await author.client.ok(positions.createPosition, {
      params: place.params,
      body: {
        organisationId: this.stage.organisations.own.id,
        channel: by === 'organisation' ? 'form' : 'letter',
        points: [
          {
            kind: 'change',
            sectionKey: place.first.sections[0]?.key ?? null,
            comment: 'Bitte ändern.',
            proposedText: 'Sie gelingt nur gemeinsam.',
          },
        ],
      },
    });
    return { ...place, position, params: { procedureId: this.procedureId, positionId: position.id } };
  }

  /** A position that was handed in, with its point. */
  async submitted(coverText = '', ownText = false) {
    const place = await this.round('open', ownText);
    const { client } = this.stage.representative;
    const draft = await client.ok(positions.createPosition, {
      params: place.params,
      body: {
        organisationId: this.stage.organisations.own.id,
        coverText,
        points: [
          {
            kind: 'change',
            sectionKey: place.first.sections[0]?.key ?? null,
            comment: 'Bitte ändern.',
            proposedText: 'Sie gelingt nur gemeinsam.',
          },
        ],
      },
    });
    const params = { procedureId: this.procedureId, positionId: draft.id };
    const position = await client.ok(positions.submitPosition, { params, match: `"c${draft.contentVersion}"` });
    const pointId = position.points[0]?.id ?? '';
    return { ...place, position, params, pointId, pointParams: { procedureId: this.procedureId, pointId } };
  }

  /** A submitted position whose cover text has no point yet. */
  async text() {
    const place = await this.submitted('Wir danken für die Beteiligung.');
    const page = await this.stage.clerk.client.ok(review.listTexts, {
      params: { procedureId: this.procedureId },
      query: { positionId: place.position.id },
    });
    return { ...place, params: { procedureId: this.procedureId, textId: page.items[0]?.id ?? '' } };
  }

  async proposed(ownText = false) {
    const place = await this.submitted('', ownText);
    const disposition = await this.stage.clerk.client.ok(review.proposePointDisposition, {
      params: place.pointParams,
      match: '*',
      body: { outcome: 'accepted', reason: 'Der Hinweis stimmt.' },
    });
    return { ...place, disposition };
  }

  async adopted(ownText = false) {
    const place = await this.proposed(ownText);
    const disposition = await this.stage.signatory.client.ok(review.adoptPointDisposition, {
      params: place.pointParams,
      match: `"v${place.disposition.version}"`,
    });
    return { ...place, disposition };
  }

  async topic() {
    const first = await this.submitted();
    const second = await this.submitted();
    const topic = await this.stage.clerk.client.ok(review.createTopic, {
      params: { procedureId: this.procedureId },
      body: { title: 'Gemeinsam', argument: 'Es fehlt das Gemeinsame.', pointIds: [first.pointId, second.pointId] },
    });
    return { topic, pointId: first.pointId, params: { procedureId: this.procedureId, topicId: topic.id } };
  }

  async proposedTopic() {
    const place = await this.topic();
    const disposition = await this.stage.clerk.client.ok(review.proposeTopicDisposition, {
      params: place.params,
      match: '*',
      body: { outcome: 'accepted', reason: 'Das stimmt.' },
    });
    return { ...place, disposition };
  }

  async adoptedTopic() {
    const place = await this.proposedTopic();
    const disposition = await this.stage.signatory.client.ok(review.adoptTopicDisposition, {
      params: place.params,
      match: `"v${place.disposition.version}"`,
    });
    return { ...place, disposition };
  }

  /** An adopted point whose words stand in the working version and are linked. */
  async incorporated() {
    const place = await this.adopted(true);
    const { client } = this.stage.coordinator;
    const { second } = place;
    const [first] = second.sections;
    if (!first) throw new Error('The working version has no section.');
    const params = { ...place.document, number: 2 };
    await client.ok(documents.editSection, {
      params: { ...params, sectionKey: first.key },
      match: `"v${first.version}"`,
      body: { body: 'Integration ist Aufgabe aller. Sie gelingt nur gemeinsam.' },
    });
    const link = await client.ok(incorporation.createIncorporation, {
      params: { procedureId: this.procedureId },
      body: {
        pointId: place.pointId,
        versionId: second.id,
        sectionKey: first.key,
        change: 'changed',
        before: 'Sie gelingt gemeinsam.',
        after: 'Sie gelingt nur gemeinsam.',
      },
    });
    return { ...place, link, version: params, linkParams: { procedureId: this.procedureId, incorporationId: link.id } };
  }

  /** The whole way: incorporated, frozen, round published. */
  async published() {
    const place = await this.incorporated();
    const { client } = this.stage.coordinator;
    const working = await client.ok(documents.getVersion, { params: place.version });
    const frozen = await client.ok(incorporation.freezeVersion, {
      params: place.version,
      match: `"c${working.contentVersion}"`,
    });
    await this.closeByClock(place.roundId);
    const params = { procedureId: this.procedureId, roundId: place.roundId };
    const closed = await client.ok(rounds.getRound, { params });
    await client.ok(rounds.publishRound, { params, match: `"c${closed.contentVersion}"` });
    const links = await client.ok(incorporation.listIncorporations, {
      params: { procedureId: this.procedureId },
      query: { pointId: place.pointId },
    });
    return { ...place, frozen, link: links.items[0] ?? place.link };
  }

  /** Something published that is only read; PostgreSQL knows by then how much there is, as it does by itself a while after. */
  async shownToAll() {
    this.shown ??= this.published().then(async (place) => {
      const owner = new pg.Client({ connectionString: this.test.urls.ownerUrl });
      await owner.connect();
      await owner.query('analyze');
      await owner.end();
      return place;
    });
    return this.shown;
  }

  /** An invitation whose secret is known. */
  async invitation() {
    const secret = newSecret();
    const now = this.test.clock.now();
    await this.test.db.transaction((tx) =>
      tx.insert(invitation).values({
        procedureId: this.procedureId,
        id: newId(),
        organisationId: this.stage.organisations.own.id,
        email: `neu-${newId()}@example.org`,
        role: 'contributor',
        secretHash: sha256(secret),
        invitedBy: this.stage.coordinator.id,
        createdAt: now,
        expiresAt: new Date(now.getTime() + 86_400_000),
      }),
    );
    return { secret };
  }
}
