import { sql } from 'drizzle-orm';
import type { Obstacle } from '../../../shared/errors.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { i18n, say, type Text } from '../../platform/i18n.ts';
import { countedReference, position } from '../../tables/positions.ts';
import { listInTime } from './extension-obstacles.ts';
import { isUnaccounted, ofCounting } from './text-queries.ts';

/** As many are listed; how many there are is told besides. */
const LISTED = 500;

interface Row extends Record<string, unknown> {
  kind: 'late' | 'undecided' | 'waiting' | 'text';
  id: string;
  reference: string;
  total: number;
}

const kinds: Record<Row['kind'], { kind: string; detail: () => Text }> = {
  late: {
    kind: 'position',
    detail: () =>
      i18n.t(
        'Diese Stellungnahme kam nach Ende der Runde. Bitte lassen Sie sie zu oder lehnen Sie sie mit Begründung ab.',
      ),
  },
  undecided: {
    kind: 'point',
    detail: () => i18n.t('Für diesen Einzelpunkt ist noch keine Entscheidung vorgeschlagen.'),
  },
  waiting: {
    kind: 'point',
    detail: () => i18n.t('Der Vorschlag zu diesem Einzelpunkt wartet auf den Beschluss durch eine zweite Person.'),
  },
  text: {
    kind: 'text',
    detail: () =>
      i18n.t(
        'In dieser Stellungnahme steht noch Text, der weder Einzelpunkt noch als „kein Einzelpunkt“ vermerkt ist.',
      ),
  },
};

/**
 * What keeps the results of a round from being published (R3): late positions neither admitted nor refused, points of
 * counting positions without an adopted disposition, texts with words that are not accounted for; and organisations that
 * wait for more time or still have it (R10).
 */
export async function listObstacles(
  reader: Reader,
  { language, now }: Pick<ReadContext, 'language' | 'now'>,
  procedureId: string,
  roundId: string,
) {
  const { rows } = await reader.execute<Row>(sql`
    select kind, id, reference, count(*) over () as total
    from (
      select 'late' as kind, ${position.id} as id, ${position.reference} as reference, 1 as place
      from ${position}
      where ${position.procedureId} = ${procedureId} and ${position.roundId} = ${roundId} and ${position.isLate}
        and not exists (
          select from position_step s where s.procedure_id = ${position.procedureId} and s.position_id = ${position.id})
      union all
      select case when s.is_proposed then 'waiting' else 'undecided' end, p.id, p.reference, 2
      from point p
      join point_state s on s.procedure_id = p.procedure_id and s.point_id = p.id
      where p.procedure_id = ${procedureId} and p.round_id = ${roundId} and s.counts and not s.is_adopted
      union all
      select 'text', t.id, ${position.reference}, 3
      from evidence_text t
      join ${position} on ${position.procedureId} = t.procedure_id and ${position.id} = t.position_id
      where t.procedure_id = ${procedureId} and ${position.roundId} = ${roundId} and ${ofCounting} and ${isUnaccounted}
    ) obstacle
    order by place, ${countedReference(sql`reference`)}, id
    limit ${LISTED}`);
  const obstacles: Obstacle[] = rows.map(({ kind, id, reference }) => ({
    kind: kinds[kind].kind,
    id,
    reference,
    detail: say(kinds[kind].detail(), language),
  }));
  const inTime = await listInTime(reader, { procedureId, roundId, now, language });
  return { total: (rows[0]?.total ?? 0) + inTime.length, obstacles: [...obstacles, ...inTime] };
}
