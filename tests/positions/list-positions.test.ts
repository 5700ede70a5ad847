import { beforeAll, describe, expect, it } from 'vitest';
import { listPositions, listRoundPositions } from '../../shared/positions.ts';
import { useApp } from '../support/app.ts';
import { begin, buildRound, handedIn, type Play } from './play.ts';

const test = useApp();
let play: Play;
const ids: string[] = [];

beforeAll(async () => {
  play = await buildRound(test);
  const { stage } = play;
  const other = { organisationId: stage.organisations.other.id, stance: 'agree' as const };
  ids.push((await handedIn(play, { stance: 'agree' })).id);
  ids.push((await begin(play, { channel: 'letter', stance: 'object' }, stage.clerk.client)).id);
  ids.push((await handedIn(play, other, stage.otherRepresentative.client)).id);
  ids.push((await begin(play, { channel: 'email', stance: 'agree' }, stage.clerk.client)).id);
  ids.push((await begin(play)).id);
});

const params = () => ({ procedureId: play.procedureId });

describe('the list of positions', () => {
  it('runs through drafts and handed-in positions page by page, newest first, each once', async () => {
    const { client } = play.stage.coordinator;
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.ok(listPositions, {
        params: params(),
        query: { limit: '1', count: 'true', ...(cursor && { cursor }) },
      });
      expect(page.total).toBe(4);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual(ids.slice(0, 4).toReversed());
  });

  it('shows an organisation its own alone, and filters by round, organisation and state', async () => {
    const { stage, procedureId, roundId } = play;
    const idsOf = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id);
    expect(idsOf(await stage.observer.client.ok(listPositions, { params: params() }))).toEqual([ids[4], ids[0]]);
    const byOrganisation = { organisationId: stage.organisations.other.id };
    expect(idsOf(await stage.observer.client.ok(listPositions, { params: params(), query: byOrganisation }))).toEqual(
      [],
    );
    const { client } = stage.clerk;
    expect(idsOf(await client.ok(listPositions, { params: params(), query: byOrganisation }))).toEqual([ids[2]]);
    expect(idsOf(await client.ok(listPositions, { params: params(), query: { status: 'draft' } }))).toEqual([
      ids[3],
      ids[1],
    ]);
    const ofRound = await client.ok(listRoundPositions, {
      params: { procedureId, roundId },
      query: { status: 'submitted' },
    });
    expect(idsOf(ofRound)).toEqual([ids[2], ids[0]]);
    await client.refused(listRoundPositions, 404, { params: { procedureId, roundId: procedureId } });
  });

  it('refuses a cursor that is none', async () => {
    await play.stage.clerk.client.refused(listPositions, 400, { params: params(), query: { cursor: 'x' } });
    const cursor = Buffer.from('["not an id"]').toString('base64url');
    const page = await play.stage.clerk.client.ok(listPositions, { params: params(), query: { cursor } });
    expect(page).toMatchObject({ items: [], next: null });
  });
});
