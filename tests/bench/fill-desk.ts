import { type SQL, sql } from 'drizzle-orm';
import pg from 'pg';
import { indexPoints, refreshPointState } from '../../server/features/positions/index.ts';
import type { Db } from '../../server/platform/db.ts';

export interface DeskToFill {
  procedureId: string;
  roundId: string;
  sectionKeys: string[];
  /** People who may be made responsible. */
  staffIds: string[];
  points: number;
}

const POINTS_A_POSITION = 50;
const BATCH = 10_000;

/** A number below `below` that looks arbitrary and is the same in every run. */
const chosen = (row: SQL, salt: number, below: SQL | number) =>
  sql`(abs(hashint8(${row} * 1000::bigint + ${sql.raw(String(salt))})) % (${typeof below === 'number' ? sql.raw(String(below)) : below}))`;

/** An id of the `kind`-th table for a row, so that tables find each other without being read. */
const idOf = (kind: number, row: SQL) =>
  sql`('0190${sql.raw(String(kind).padStart(4, '0'))}-0000-7000-8000-' || lpad(to_hex(${row}), 12, '0'))::uuid`;

const stems =
  'stadt bürger jugend kinder sprach arbeits wohn verkehrs kultur sport gesundheits bildungs umwelt klima energie wasser radwege schul ausbildungs begegnungs nachbarschafts beratungs integrations pflege senioren familien quartiers gewerbe markt grün'.split(
    ' ',
  );
const heads =
  'förderung beteiligung verfahren ort kurse angebot raum zentrum plan konzept projekt mittel stelle haus platz netz hilfe begleitung planung verwaltung ordnung schutz bedarf ausbau zugang'.split(
    ' ',
  );
const small =
  'die der das und wir fordern mehr bitte für mit ohne auch bis zum soll werden nicht sondern gemeinsam im Jahr dauerhaft verbindlich künftig'.split(
    ' ',
  );

/**
 * Fills one procedure in a few seconds with points as a large consultation has them: 50 to a position, by 300 organisations,
 * a part of them tagged, assigned, grouped, proposed and adopted.
 */
export async function fillDesk(
  db: Db,
  ownerUrl: string,
  { procedureId, roundId, sectionKeys, staffIds, points }: DeskToFill,
) {
  const positions = Math.ceil(points / POINTS_A_POSITION);
  const list = (values: string[]) => sql`${sql.param(values)}::text[]`;
  const pick = (values: string[], row: SQL, salt: number) =>
    sql`(${list(values)})[1 + ${chosen(row, salt, values.length)}]`;
  const i = sql`i`;
  const series = (from: number, to: number) => sql`generate_series(${from}::bigint, ${to}::bigint) i`;
  await db.transaction(async (tx) => {
    const run = (statement: SQL) => tx.execute(statement);
    await run(sql`insert into organisation (id, name, kind, represents, version, created_at)
      select ${idOf(1, i)}, initcap(${pick(stems, i, 1)} || ${pick(heads, i, 2)}) || ' e. V. ' || i, 'association', '[]', 1, now()
      from ${series(1, 300)}`);
    await run(sql`insert into position (procedure_id, id, round_id, organisation_id, organisation_name, procedure_title, reference, channel,
        publication, language, answers, is_late, recorded_by_staff, submitted_at, submitted_by, sha256)
      select ${procedureId}, ${idOf(2, i)}, ${roundId}, o.id, o.name, 'Konzept', 'R1-' || i, 'form', 'full', 'de', '[]', false, false,
        now() - make_interval(mins => i::int), ${staffIds[0]}::uuid, repeat('0', 64)
      from ${series(1, positions)} join organisation o on o.id = ${idOf(1, sql`(1 + ${chosen(i, 3, 300)})`)}`);
    for (let from = 1; from <= points; from += BATCH) {
      const batch = series(from, Math.min(points, from + BATCH - 1));
      const place = sql`((i - 1) % ${sql.raw(String(POINTS_A_POSITION))} + 1)`;
      const positionOf = sql`((i - 1) / ${sql.raw(String(POINTS_A_POSITION))} + 1)`;
      await run(sql`insert into evidence_text (procedure_id, id, position_id, kind, place, body)
        select ${procedureId}, ${idOf(3, i)}, ${idOf(2, positionOf)}, 'comment', ${place}, (
          select initcap(string_agg(case when n % 3 = 0
            then initcap(${pick(stems, sql`(i * 64 + n)`, 4)} || ${pick(heads, sql`(i * 64 + n)`, 5)})
            else ${pick(small, sql`(i * 64 + n)`, 6)} end, ' ' order by n)) || '.'
          from generate_series(1, 12 + ${chosen(i, 7, 50)}) n)
        from ${batch}`);
      await run(sql`insert into point (procedure_id, id, position_id, round_id, organisation_id, reference, number, origin, kind, section_key, created_by, created_at)
        select ${procedureId}, ${idOf(4, i)}, p.id, p.round_id, p.organisation_id, p.reference || '.' || ${place}, ${place}, 'submitted',
          (array['change','change','change','addition','question','support','deletion','editorial'])[1 + ${chosen(i, 8, 8)}],
          case when ${chosen(i, 9, 10)} > 0 then (${list(sectionKeys)})[1 + ${chosen(i, 10, sql`1 + ${chosen(i, 11, sectionKeys.length)}`)}] end,
          p.submitted_by, p.submitted_at
        from ${batch} join position p on p.procedure_id = ${procedureId} and p.id = ${idOf(2, positionOf)}`);
      await run(sql`insert into point_span (procedure_id, id, point_id, text_id, start, "end")
        select ${procedureId}, ${idOf(5, i)}, ${idOf(4, i)}, t.id, 0, char_length(t.body)
        from ${batch} join evidence_text t on t.procedure_id = ${procedureId} and t.id = ${idOf(3, i)}`);
      await run(sql`insert into point_triage (procedure_id, point_id, assignee_id, review_kind, version)
        select ${procedureId}, ${idOf(4, i)}, case when ${chosen(i, 12, 3)} > 0 then (${list(staffIds)}::uuid[])[1 + ${chosen(i, 13, staffIds.length)}] end,
          case when ${chosen(i, 14, 10)} = 0 then 'editorial' end, 1
        from ${batch} where ${chosen(i, 15, 10)} < 6`);
      await run(sql`insert into point_tag (procedure_id, point_id, tag)
        select distinct ${procedureId}::uuid, ${idOf(4, i)}, ${pick(stems, sql`(i * 8 + n)`, 16)}
        from ${batch}, generate_series(1, 1 + ${chosen(i, 17, 3)}) n where ${chosen(i, 18, 2)} = 0`);
    }
    await fillDecisions(run, { procedureId, staffIds, points });
  });
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  // The plans of what follows need to know how much there is.
  await owner.query('analyze');
  const { rows } = await db.reader.execute<{ id: string }>(
    sql`select id from point where procedure_id = ${procedureId} order by counted`,
  );
  for (let from = 0; from < rows.length; from += BATCH) {
    const ids = rows.slice(from, from + BATCH).map(({ id }) => id);
    await db.transaction(async (tx) => {
      await indexPoints(tx, procedureId, ids);
      await refreshPointState(tx, procedureId, ids);
    });
  }
  await owner.query('vacuum analyze');
  await owner.end();
}

/** Topics of twenty points, and decisions of which half are adopted. */
async function fillDecisions(
  run: (statement: SQL) => PromiseLike<unknown>,
  { procedureId, staffIds, points }: Pick<DeskToFill, 'procedureId' | 'staffIds' | 'points'>,
): Promise<void> {
  const i = sql`i`;
  const [author, adopter] = staffIds;
  const topics = sql`generate_series(1, ${Math.floor(points / 200)}::bigint) i`;
  const decided = sql`generate_series(1::bigint, ${points}::bigint) i where i % 200 > 20 and ${chosen(i, 20, 3)} = 0`;
  await run(sql`insert into topic (procedure_id, id, number, reference, title, argument, created_at, version)
    select ${procedureId}, ${idOf(6, i)}, i, 'T-' || i, 'Gemeinsames Anliegen ' || i, '', now(), 1 from ${topics}`);
  await run(sql`insert into topic_member (procedure_id, id, topic_id, point_id, remainder, joined_at, joined_by)
    select ${procedureId}, ${idOf(7, sql`(i * 200 + n)`)}, ${idOf(6, i)}, ${idOf(4, sql`((i - 1) * 200 + n)`)}, '', now(), ${author}::uuid
    from ${topics}, generate_series(1, 20) n`);
  await run(sql`insert into disposition (procedure_id, id, point_id, version)
    select ${procedureId}, ${idOf(8, i)}, ${idOf(4, i)}, 1 from ${decided}`);
  await run(sql`insert into disposition_hand (procedure_id, disposition_id, version, person_id, hand)
    select ${procedureId}::uuid, ${idOf(8, i)}, 1, ${author}::uuid, 'author' from ${decided}
    union all select ${procedureId}::uuid, ${idOf(8, i)}, 1, ${adopter}::uuid, 'adopter' from ${decided} and i % 2 = 0`);
  await run(sql`insert into disposition_version (procedure_id, disposition_id, version, outcome, reason, not_accepted_part, referred_to,
      passed_on, author_id, author_hand, at)
    select ${procedureId}, ${idOf(8, i)}, 1,
      (array['accepted','noted','not_accepted','answered'])[1 + ${chosen(i, 21, 4)}], 'Die Prüfung ergab dies.', '', '', false, ${author}::uuid, 'author', now()
    from ${decided}`);
  await run(sql`insert into adoption (procedure_id, disposition_id, version, person_id, person_hand, decided_by, at)
    select ${procedureId}, ${idOf(8, i)}, 1, ${adopter}::uuid, 'adopter', 'Amt', now() from ${decided} and i % 2 = 0`);
}
