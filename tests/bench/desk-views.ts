import type pg from 'pg';

interface View {
  label: string;
  query: string;
  /** The first page of it, as one would write it by hand: `$1` is the procedure. */
  sql: string;
  /** The counts of every value among the points of the view, in one statement. */
  countsSql: string;
  values: unknown[];
}

/** Views as a clerk works with them, each with the bare SQL of its first page. */
export async function deskViews(client: pg.Client, procedureId: string): Promise<View[]> {
  const { rows } = await client.query<{ organisation: string; section: string; person: string; topic: string }>(
    `select p.organisation_id as organisation, p.section_key as section, t.assignee_id as person, s.topic_id as topic
     from point p join point_state s on s.procedure_id = p.procedure_id and s.point_id = p.id
     join point_triage t on t.procedure_id = p.procedure_id and t.point_id = p.id
     where p.procedure_id = $1 and p.section_key is not null and t.assignee_id is not null and s.topic_id is not null limit 1`,
    [procedureId],
  );
  const [some] = rows;
  if (!some) throw new Error('The desk is empty.');
  const { organisation, section, person, topic } = some;
  const isProposed = 's.is_proposed and not s.is_adopted';
  const isQuestion = "coalesce(t.review_kind, p.kind) in ('question', 'addition')";
  const tagged =
    'exists (select from point_tag g where g.procedure_id = p.procedure_id and g.point_id = p.id and g.tag = $2)';
  const speaks = (words: string) => `p.id in (select f.point_id from point_search f where f.procedure_id = $1
    and f.stems @@ plainto_tsquery('stellwerk_german', '${words}'))`;
  const view = (label: string, query: string, where: string, values: unknown[] = [], order = 'p.counted'): View => ({
    label,
    query,
    sql: pageOf(where, order),
    countsSql: countsOf(where),
    values,
  });
  return [
    view('everything', '', 'true'),
    view('proposed', 'status=proposed', isProposed),
    view('no outcome yet', 'outcome=none', 's.outcome is null'),
    view('questions and additions', 'kind=question&kind=addition', isQuestion),
    view('one section', `sectionKey=${section}`, 'p.section_key = $2', [section]),
    view('one organisation', `organisationId=${organisation}`, 'p.organisation_id = $2', [organisation]),
    view('one topic', `topicId=${topic}`, 's.topic_id = $2', [topic]),
    view('nobody responsible', 'assigneeId=none', 't.assignee_id is null'),
    view('one person, one tag', `assigneeId=${person}&tag=klima`, `t.assignee_id = $3 and ${tagged}`, [
      'klima',
      person,
    ]),
    view(
      'four filters',
      `status=proposed&kind=question&kind=addition&tag=klima`,
      `${isProposed} and ${isQuestion} and ${tagged}`,
      ['klima'],
    ),
    view(
      'everything by organisation',
      'sort=organisation',
      'true',
      [],
      'po.organisation_name collate "de-x-icu", p.counted',
    ),
    view(
      'proposed, newest first',
      'status=proposed&sort=-submittedAt',
      isProposed,
      [],
      'po.submitted_at desc, p.counted',
    ),
    view('a word of most points', 'q=gemeinsam', speaks('gemeinsam')),
    view('a rare word', 'q=klimaplan', speaks('klimaplan')),
    view('a word with a slip', 'q=klimapaln', speaks('klimaplan')),
    view(
      'two words and a filter',
      'q=klimaplan%20verbindlich&outcome=none',
      `${speaks('klimaplan verbindlich')} and s.outcome is null`,
    ),
  ];
}

const points = (where: string) => `
  from point p
  join position po on po.procedure_id = p.procedure_id and po.id = p.position_id
  join point_state s on s.procedure_id = p.procedure_id and s.point_id = p.id
  left join point_triage t on t.procedure_id = p.procedure_id and t.point_id = p.id
  where p.procedure_id = $1 and s.counts and ${where}`;

const pageOf = (where: string, order: string) => `
  select p.id, p.reference, p.kind, p.section_key, p.organisation_id, po.organisation_name, po.submitted_at, s.outcome, s.is_adopted,
    s.topic_id, t.assignee_id, t.review_kind, (
      select string_agg(substr(e.body, n.start + 1, n."end" - n.start), ' ' order by e.place, n.start)
      from point_span n join evidence_text e on e.procedure_id = n.procedure_id and e.id = n.text_id
      where n.procedure_id = p.procedure_id and n.point_id = p.id) as words
  ${points(where)}
  order by ${order} limit 50`;

const countsOf = (where: string) => `
  with chosen as materialized (
    select p.id, p.kind, p.section_key, p.organisation_id, p.round_id, s.outcome, s.is_adopted, s.is_proposed, s.is_triaged, s.topic_id,
      t.assignee_id
    ${points(where)})
  select kind, section_key, organisation_id, round_id, outcome, topic_id, assignee_id, null as tag, count(*) from chosen
  group by grouping sets ((is_adopted, is_proposed, is_triaged), (kind), (section_key), (organisation_id), (round_id), (outcome), (topic_id), (assignee_id))
  union all
  select null, null, null, null, null, null, null, g.tag, count(*)
  from chosen join point_tag g on g.procedure_id = $1 and g.point_id = chosen.id group by g.tag`;
