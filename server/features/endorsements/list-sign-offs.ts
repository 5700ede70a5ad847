import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { listSignOffs as endpoint, SignOffOpinion } from '../../../shared/sign-offs.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { pageOf, parseCursor } from '../../platform/paging.ts';

export type SignOff = Output<typeof endpoint>['items'][number];

const lastSignOff = z.tuple([z.uuid()]);
const offices = ['coordinator', 'clerk', 'signatory'] as const;

/** Sign-offs, newest first. Who only signs for an office sees what they are asked themselves (R9). */
export async function listSignOffs(
  { db, actor, personId }: ReadContext,
  { params, query }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const after = parseCursor(query.cursor, lastSignOff);
  const seesAll = offices.some((role) => actor.roles.has(role));
  const found = await selectSignOffs(
    db,
    sql`r.procedure_id = ${params.procedureId}
      ${seesAll ? sql`` : sql`and r.office_id = ${personId}`}
      ${query.versionId ? sql`and r.version_id = ${query.versionId}` : sql``}
      ${query.open ? sql`and s.request_id is null` : sql``}
      ${after ? sql`and r.id < ${after[0]}` : sql``}`,
    query.limit + 1,
  );
  return pageOf(found, query.limit, ({ id }) => [id]);
}

/** One request with what was said to it; it must be there. */
export async function getSignOff(reader: Reader, procedureId: string, id: string): Promise<SignOff> {
  const [found] = await selectSignOffs(reader, sql`r.procedure_id = ${procedureId} and r.id = ${id}`, 1);
  if (!found) throw new Error('The request is gone.');
  return found;
}

async function selectSignOffs(reader: Reader, where: SQL, limit: number): Promise<SignOff[]> {
  const { rows } = await reader.execute<Written & Record<string, unknown>>(sql`
    select r.id, r.due_on::text as "dueOn", r.asked_at as "askedAt", asker.name as "askedBy",
      json_build_object('id', office.id, 'name', office.name) as office,
      json_build_object(
        'id', v.id, 'documentId', d.id, 'documentTitle', d.title,
        'number', v.number, 'contentVersion', v.content_version) as version,
      s.opinion, s.remark, s.at as "givenAt"
    from sign_off_request r
    join version v on v.procedure_id = r.procedure_id and v.id = r.version_id
    join document d on d.procedure_id = v.procedure_id and d.id = v.document_id
    join person asker on asker.id = r.asked_by
    join person office on office.id = r.office_id
    left join sign_off s on s.procedure_id = r.procedure_id and s.request_id = r.id
    where ${where}
    order by r.id desc
    limit ${limit}`);
  return rows.map(({ askedAt, askedBy, opinion, remark, givenAt, ...row }) => ({
    ...row,
    asked: { by: askedBy, at: new Date(askedAt) },
    given: opinion === null || remark === null || givenAt === null ? null : { opinion, remark, at: new Date(givenAt) },
  }));
}

type Written = Omit<SignOff, 'asked' | 'given'> & {
  askedAt: string;
  askedBy: string;
  opinion: SignOffOpinion | null;
  remark: string | null;
  givenAt: string | null;
};
