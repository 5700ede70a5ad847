import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { listTopics as listEndpoint, topic as topicShape } from '../../../shared/review.ts';
import type { WriteContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { stale } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { pageOf, parseCursor } from '../../platform/paging.ts';
import { abilitiesOf } from './abilities.ts';
import { type DispositionFacts, dispositionsIn } from './disposition-facts.ts';
import { noSuchSubject } from './lock-subject.ts';
import { spokenWords } from './point-columns.ts';
import { presentDisposition, type Viewer } from './present-disposition.ts';
import { refusesProposal } from './rules.ts';
import { refusesEmpty, refusesRegrouping } from './topic-rules.ts';

type Topic = z.output<typeof topicShape>;

type TopicRow = Pick<Topic, 'id' | 'reference' | 'title' | 'argument' | 'members' | 'version'> & {
  number: number;
  dispositions: DispositionFacts[];
};

/** Topics with their members and decision, in one statement. */
async function selectTopics(reader: Reader, readerId: string, where: SQL, limit: number): Promise<TopicRow[]> {
  const { rows } = await reader.execute<TopicRow & Record<string, unknown>>(sql`
    select t.id, t.number, t.reference, t.title, t.argument, t.version,
      coalesce((
        select json_agg(json_build_object(
          'pointId', p.id, 'reference', p.reference, 'organisationName', h.organisation_name,
          'comment', words.spoken ->> 'comment', 'proposedText', words.spoken ->> 'proposedText',
          'remainder', m.remainder) order by m.joined_at, m.id)
        from topic_member m
        join point p on p.procedure_id = m.procedure_id and p.id = m.point_id
        join position h on h.procedure_id = p.procedure_id and h.id = p.position_id
        cross join lateral (select ${spokenWords(sql`p.procedure_id`, sql`p.id`)} as spoken) words
        where m.procedure_id = t.procedure_id and m.topic_id = t.id and m.left_at is null), '[]') as members,
      ${dispositionsIn(sql`(select * from disposition where procedure_id = t.procedure_id and topic_id = t.id)`, readerId)} as dispositions
    from topic t
    where ${where}
    order by t.number
    limit ${limit}`);
  return rows;
}

function present({ dispositions, number: _, ...row }: TopicRow, viewer: Viewer): Topic {
  const [disposition = null] = dispositions;
  const refusal = refusesRegrouping(disposition);
  return {
    ...row,
    pointIds: row.members.map(({ pointId }) => pointId),
    disposition: disposition && presentDisposition(disposition, viewer),
    can: abilitiesOf(viewer, {
      edit: ['topic.edit', refusal],
      add: ['topic.edit', refusal],
      take: ['topic.edit', refusal],
      propose: [
        'disposition.propose',
        refusesProposal(disposition) ?? refusesEmpty({ reference: row.reference, points: row.members }),
      ],
    }),
  };
}

/** One topic with its points in their own words (R8). Throws `not_found`. */
export async function getTopic(reader: Reader, viewer: Viewer, procedureId: string, topicId: string): Promise<Topic> {
  const [row] = await selectTopics(
    reader,
    viewer.personId,
    sql`t.procedure_id = ${procedureId} and t.id = ${topicId}`,
    1,
  );
  if (!row) throw noSuchSubject({ type: 'topic', id: topicId });
  return present(row, viewer);
}

/** Somebody has changed the topic meanwhile: the present one goes along (R16). */
export const newerTopic = async (context: WriteContext, procedureId: string, topicId: string) =>
  stale(
    i18n.t(
      'Die Argumentgruppe wurde inzwischen geändert. Bitte vergleichen Sie beide Fassungen; Ihr Text bleibt stehen.',
    ),
    await getTopic(context.tx, context, procedureId, topicId),
  );

const lastTopic = z.tuple([z.int().max(1_000_000_000)]);

/** Topics of a procedure by their number. */
export async function listTopics(
  reader: Reader,
  viewer: Viewer,
  { params, query }: Input<typeof listEndpoint>,
): Promise<Output<typeof listEndpoint>> {
  const inProcedure = sql`t.procedure_id = ${params.procedureId}`;
  const after = parseCursor(query.cursor, lastTopic);
  const where = after ? sql`${inProcedure} and t.number > ${after[0]}` : inProcedure;
  const page = pageOf(
    await selectTopics(reader, viewer.personId, where, query.limit + 1),
    query.limit,
    ({ number }) => [number],
  );
  const total = query.count ? await countTopics(reader, params.procedureId) : null;
  return { items: page.items.map((row) => present(row, viewer)), next: page.next, ...(total !== null && { total }) };
}

async function countTopics(reader: Reader, procedureId: string): Promise<number> {
  const { rows } = await reader.execute<{ total: number }>(
    sql`select count(*) as total from topic where procedure_id = ${procedureId}`,
  );
  return rows[0]?.total ?? 0;
}
