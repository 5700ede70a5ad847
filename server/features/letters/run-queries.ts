import { type SQL, sql } from 'drizzle-orm';
import type { Output } from '../../../shared/endpoint.ts';
import type { getLetterRun } from '../../../shared/letters.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { refusesCancelling, refusesResuming } from '../../platform/long-work/rules.ts';
import { keptUntil } from '../../platform/long-work/work.ts';
import { abilitiesOf } from '../review/index.ts';
import { letterWork } from './letter-work.ts';

export type LetterRun = Output<typeof getLetterRun>;
type Viewer = Pick<ReadContext, 'actor' | 'language'>;

/** Positions told with one run. */
const MOST_LISTED = 200;

type Row = Omit<LetterRun, 'startedAt' | 'keptUntil' | 'can'> & { startedAt: string } & Record<string, unknown>;

/** Runs that are still kept, the newest first. */
export async function listRuns(
  reader: Reader,
  viewer: Viewer,
  procedureId: string,
  where: SQL = sql`true`,
): Promise<LetterRun[]> {
  const { rows } = await reader.execute<Row>(sql`
    select u.id, t.name as "templateName", u.template_version as "templateVersion", u.round_id as "roundId",
      r.reference as "roundReference", u.partly, u.status, w.name as "startedBy", u.started_at as "startedAt", u.version,
      u.left_out as "leftOut", r.published_at is null as "isDraft", made.total, made.made
    from letter_run u
    join letter_template t on t.procedure_id = u.procedure_id and t.id = u.template_id
    join round r on r.procedure_id = u.procedure_id and r.id = u.round_id
    join person w on w.id = u.started_by
    cross join lateral (
      select count(*)::int as total, count(l.made_at)::int as made from letter l
      where l.procedure_id = u.procedure_id and l.run_id = u.id) made
    where u.procedure_id = ${procedureId} and ${where}
    order by u.id desc`);
  return rows.map(({ leftOut, ...row }) => {
    const startedAt = new Date(row.startedAt);
    return {
      ...row,
      startedAt,
      keptUntil: keptUntil(letterWork, startedAt),
      leftOut: leftOut.slice(0, MOST_LISTED),
      can: abilitiesOf(viewer, {
        cancel: ['letter.edit', refusesCancelling(row.status)],
        resume: ['letter.edit', refusesResuming(row.status)],
      }),
    };
  });
}

/** One run; throws `not_found`. */
export async function getRun(reader: Reader, viewer: Viewer, procedureId: string, runId: string): Promise<LetterRun> {
  const [found] = await listRuns(reader, viewer, procedureId, sql`u.id = ${runId}`);
  if (!found) throw noSuchRun();
  return found;
}

const noSuchRun = () => notFound(i18n.t('Diese Briefe gibt es nicht, oder sie werden nicht mehr aufbewahrt.'));
