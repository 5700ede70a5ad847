import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type * as contract from '../../../shared/text-blocks.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { notFound, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { pageOf, parseCursor } from '../../platform/paging.ts';
import { abilitiesOf } from '../review/index.ts';
import { ownBlock, refusesRetired } from './rules.ts';

export type TextBlock = Output<typeof contract.createTextBlock>;
type Viewer = Pick<ReadContext, 'actor' | 'personId' | 'language'>;

interface Row extends Record<string, unknown> {
  id: string;
  reference: string;
  title: string;
  body: string;
  outcomes: TextBlock['outcomes'];
  version: number;
  writtenBy: string;
  writtenAt: string;
  approved: { by: string; at: string } | null;
  retired: boolean;
  uses: number;
  isAuthor: boolean;
}

/** Where an approval is told: by whom and when. */
const approvalOf = (version: SQL) => sql`(
  select json_build_object('by', ap.name, 'at', a.at) from text_block_approval a
  join person ap on ap.id = a.person_id
  where a.procedure_id = b.procedure_id and a.block_id = b.id and a.version = ${version})`;

async function selectBlocks(reader: Reader, viewer: Viewer, where: SQL, limit: number): Promise<TextBlock[]> {
  const { rows } = await reader.execute<Row>(sql`
    select b.id, 'TB-' || b.number as reference, v.title, v.body, v.outcomes, b.version, w.name as "writtenBy",
      v.at as "writtenAt", ${approvalOf(sql`b.version`)} as approved, b.retired,
      (select count(*) from text_block_use u where u.procedure_id = b.procedure_id and u.block_id = b.id) as uses,
      exists (
        select from text_block_hand h
        where h.procedure_id = b.procedure_id and h.block_id = b.id and h.version = b.version
          and h.person_id = ${viewer.personId} and h.hand = 'author') as "isAuthor"
    from text_block b
    join text_block_version v on v.procedure_id = b.procedure_id and v.block_id = b.id and v.version = b.version
    join person w on w.id = v.author_id
    where ${where}
    order by v.title, b.id
    limit ${limit}`);
  return rows.map(({ isAuthor, ...row }) => ({
    ...row,
    writtenAt: new Date(row.writtenAt),
    approved: approvalIn(row.approved),
    can: abilitiesOf(viewer, {
      edit: ['text_block.edit', null],
      approve: [
        'text_block.approve',
        refusesRetired(row.retired) ?? (row.approved ? approvedAlready() : isAuthor ? ownBlock() : null),
      ],
    }),
  }));
}

const approvalIn = (approval: { by: string; at: string } | null) =>
  approval && { by: approval.by, at: new Date(approval.at) };

export const approvedAlready = () => wrongState(i18n.t('Diese Fassung des Textbausteins ist schon freigegeben.'));

const lastBlock = z.tuple([z.string().max(200), z.uuid()]);

/** Text blocks of a procedure by title; of one outcome those that fit it, and those that fit any. */
export async function listTextBlocks(
  context: ReadContext,
  { params, query }: Input<typeof contract.listTextBlocks>,
): Promise<Output<typeof contract.listTextBlocks>> {
  const after = parseCursor(query.cursor, lastBlock);
  const words = query.q?.trim() ? `%${query.q.trim().replaceAll(/[\\%_]/g, '\\$&')}%` : null;
  const found = await selectBlocks(
    context.db,
    context,
    sql`b.procedure_id = ${params.procedureId} and b.retired = ${query.retired}
      ${words === null ? sql`` : sql`and (v.title ilike ${words} or v.body ilike ${words})`}
      ${query.outcome ? sql`and (v.outcomes = '[]' or v.outcomes ? ${query.outcome})` : sql``}
      ${after ? sql`and (v.title, b.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}`,
    query.limit + 1,
  );
  return pageOf(found, query.limit, ({ title, id }) => [title, id]);
}

/** One text block; throws `not_found`. */
export async function getBlock(
  reader: Reader,
  viewer: Viewer,
  procedureId: string,
  blockId: string,
): Promise<TextBlock> {
  const where = sql`b.procedure_id = ${procedureId} and b.id = ${blockId}`;
  const [found] = await selectBlocks(reader, viewer, where, 1);
  if (!found) throw notFound(i18n.t('Diesen Textbaustein gibt es nicht.'));
  return found;
}

/** Uses told with one text block. */
const MOST_USES = 200;

/** One text block with all its versions and the proposals it was inserted into. */
export async function getTextBlock(
  context: ReadContext,
  { params }: Input<typeof contract.getTextBlock>,
): Promise<Output<typeof contract.getTextBlock>> {
  const { db } = context;
  const { procedureId, blockId } = params;
  const block = await getBlock(db, context, procedureId, blockId);
  return { ...block, history: await listVersions(db, params), usedIn: await listUses(db, params) };
}

interface Named {
  procedureId: string;
  blockId: string;
}

async function listVersions(reader: Reader, { procedureId, blockId }: Named) {
  const { rows } = await reader.execute<
    Pick<Row, 'version' | 'title' | 'body' | 'writtenBy' | 'writtenAt' | 'approved'>
  >(sql`
    select v.version, v.title, v.body, w.name as "writtenBy", v.at as "writtenAt", ${approvalOf(sql`v.version`)} as approved
    from text_block b
    join text_block_version v on v.procedure_id = b.procedure_id and v.block_id = b.id
    join person w on w.id = v.author_id
    where b.procedure_id = ${procedureId} and b.id = ${blockId}
    order by v.version desc`);
  return rows.map((row) => ({ ...row, writtenAt: new Date(row.writtenAt), approved: approvalIn(row.approved) }));
}

type Use = Output<typeof contract.getTextBlock>['usedIn'][number];

async function listUses(reader: Reader, { procedureId, blockId }: Named): Promise<Use[]> {
  const { rows } = await reader.execute<Omit<Use, 'at'> & { at: string }>(sql`
    select json_build_object(
        'type', case when d.topic_id is null then 'point' else 'topic' end,
        'id', coalesce(d.topic_id, d.point_id), 'reference', coalesce(t.reference, p.reference)) as subject,
      u.block_version as "blockVersion", w.name as by, u.at
    from text_block_use u
    join disposition d on d.procedure_id = u.procedure_id and d.id = u.disposition_id
    left join point p on p.procedure_id = d.procedure_id and p.id = d.point_id
    left join topic t on t.procedure_id = d.procedure_id and t.id = d.topic_id
    join person w on w.id = u.person_id
    where u.procedure_id = ${procedureId} and u.block_id = ${blockId}
    order by u.at desc, u.disposition_id
    limit ${MOST_USES}`);
  return rows.map(({ at, ...use }) => ({ ...use, at: new Date(at) }));
}
