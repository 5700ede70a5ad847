import { listPoints } from '../../shared/review.ts';
import type { TestApp } from '../support/app.ts';
import type { CallOptions } from '../support/client.ts';
import type { Player, Stage } from '../support/stage.ts';
import { buildRound, handIn, present } from './build.ts';

type Query = NonNullable<CallOptions<typeof listPoints>['query']>;

/** Points of two organisations in one round, handed in a minute apart, and ways to read their list. */
export async function buildList(test: TestApp, stage: Stage) {
  const round = await buildRound(test, stage, []);
  const { procedureId, organisations } = stage;
  const { roundId, number } = round;
  const sections = round.sections.map(({ key }) => key);
  const own = await handIn(test, {
    procedureId,
    roundId,
    organisation: organisations.own,
    reference: `R${number}-3`,
    points: [
      {
        comment: 'Das Beteiligungsverfahren braucht Häuser der Begegnung.',
        kind: 'change',
        sectionKey: present(sections[1]),
      },
      { comment: 'Wer zahlt 100 % der Kosten?', kind: 'question' },
      { proposedText: 'Sprachkurse finden abends statt.', kind: 'addition', sectionKey: present(sections[0]) },
    ],
  });
  test.clock.advance(60);
  const others = await handIn(test, {
    procedureId,
    roundId,
    organisation: organisations.other,
    reference: `R${number}-10`,
    points: Array.from({ length: 11 }, (_, index) => ({
      comment: `Punkt ${index + 1} der Brücke`,
      kind: 'support' as const,
    })),
  });

  const page = (query: Query = {}, by: Player = stage.clerk) =>
    by.client.ok(listPoints, { params: { procedureId }, query });
  /** References without their round. */
  const found = async (query: Query, by: Player = stage.clerk) =>
    (await page(query, by)).items.map(({ reference }) => reference.replace(/^R\d+-/, ''));
  /** The whole list, page by page. */
  const walk = async (query: Query = {}, by: Player = stage.clerk) => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const read = await page({ limit: 3, ...query, ...(cursor && { cursor }) }, by);
      seen.push(...read.items.map(({ reference }) => reference));
      cursor = read.next ?? undefined;
    } while (cursor);
    return seen;
  };
  const addEarlier = () =>
    handIn(test, {
      procedureId,
      roundId,
      organisation: organisations.own,
      reference: `R${number}-2`,
      points: [{ comment: 'Nachgereicht' }],
    });
  return { round, sections, points: own.points, others: others.points, page, found, walk, addEarlier };
}
