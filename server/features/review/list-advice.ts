import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { listAdvice as endpoint } from '../../../shared/advice.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { pageOf, parseCursor } from '../../platform/paging.ts';
import { isAskedOf } from './advisers.ts';
import { spokenWords } from './point-columns.ts';

export type Advice = Output<typeof endpoint>['items'][number];

const lastAdvice = z.tuple([z.uuid()]);

/** Advice that was asked for, newest first. Who only advises sees what they are asked themselves (R9). */
export async function listAdvice(
  context: ReadContext,
  { params, query }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const after = parseCursor(query.cursor, lastAdvice);
  const found = await selectAdvice(
    context.db,
    context.personId,
    sql`r.procedure_id = ${params.procedureId} and ${seenBy(context)}
      ${query.pointId ? sql`and r.point_id = ${query.pointId}` : sql``}
      ${query.topicId ? sql`and r.topic_id = ${query.topicId}` : sql``}
      ${query.open ? sql`and a.request_id is null` : sql``}
      ${after ? sql`and r.id < ${after[0]}` : sql``}`,
    query.limit + 1,
  );
  return pageOf(found, query.limit, ({ id }) => [id]);
}

const asked = { procedureId: sql`r.procedure_id`, adviserId: sql`r.adviser_id`, officeId: sql`r.office_id` };

const offices = ['coordinator', 'clerk', 'signatory'] as const;

const seenBy = ({ actor, personId }: Pick<ReadContext, 'actor' | 'personId'>): SQL =>
  offices.some((role) => actor.roles.has(role)) ? sql`true` : isAskedOf(personId, asked);

/** Requests for advice with what they are about and what came back. */
export async function selectAdvice(reader: Reader, personId: string, where: SQL, limit: number): Promise<Advice[]> {
  const { rows } = await reader.execute<Written & Record<string, unknown>>(sql`
    select r.id, r.question, r.due_on::text as "dueOn", r.asked_at as "askedAt", asker.name as "askedBy",
      json_build_object(
        'type', case when r.office_id is null then 'person' else 'office' end,
        'id', coalesce(r.office_id, r.adviser_id), 'name', coalesce(office.name, adviser.name)) as adviser,
      ${isAskedOf(personId, asked)} as "isAsked",
      json_build_object(
        'type', case when r.topic_id is null then 'point' else 'topic' end,
        'id', coalesce(r.topic_id, r.point_id), 'reference', coalesce(t.reference, p.reference)) as subject,
      case when t.id is null
        then concat_ws(E'\n\n', nullif(spoken.words ->> 'comment', ''), nullif(spoken.words ->> 'proposedText', ''))
        else concat_ws(E'\n\n', t.title, nullif(t.argument, '')) end as words,
      a.body as "answerBody", a.at as "answeredAt", coalesce(giver.name, adviser.name) as "answeredBy"
    from advice_request r
    join person asker on asker.id = r.asked_by
    left join person adviser on adviser.id = r.adviser_id
    left join organisation office on office.id = r.office_id
    left join point p on p.procedure_id = r.procedure_id and p.id = r.point_id
    left join topic t on t.procedure_id = r.procedure_id and t.id = r.topic_id
    left join advice_answer a on a.procedure_id = r.procedure_id and a.request_id = r.id
    left join person giver on giver.id = a.answered_by
    left join lateral (select ${spokenWords(sql`p.procedure_id`, sql`p.id`)} as words) spoken on p.id is not null
    where ${where}
    order by r.id desc
    limit ${limit}`);
  return rows.map(({ askedAt, askedBy, answerBody, answeredAt, answeredBy, ...row }) => ({
    ...row,
    asked: { by: askedBy, at: new Date(askedAt) },
    answer:
      answerBody === null || answeredAt === null
        ? null
        : { by: answeredBy ?? '', body: answerBody, at: new Date(answeredAt) },
  }));
}

type Written = Omit<Advice, 'asked' | 'answer'> & {
  askedAt: string;
  askedBy: string;
  answerBody: string | null;
  answeredAt: string | null;
  answeredBy: string | null;
};
