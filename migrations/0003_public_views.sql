-- What everybody may know (R11, R12): views that bear the names of the tables and show released rows alone, with every
-- person's id replaced. The role stellwerk_public sees this schema and no other, so the queries of the features, run by it,
-- find nothing else.
CREATE SCHEMA public_window;--> statement-breakpoint
GRANT USAGE ON SCHEMA public_window TO stellwerk_public;--> statement-breakpoint

CREATE VIEW public_window.procedure AS
  SELECT * FROM public.procedure WHERE status <> 'preparing';--> statement-breakpoint

CREATE VIEW public_window.participation AS
  SELECT p.* FROM public.participation p JOIN public_window.procedure v ON v.id = p.procedure_id
  WHERE p.status IN ('planned', 'sought', 'invited', 'confirmed');--> statement-breakpoint

CREATE VIEW public_window.working_group AS
  SELECT g.* FROM public.working_group g JOIN public_window.procedure v ON v.id = g.procedure_id;--> statement-breakpoint

CREATE VIEW public_window.group_seat AS
  SELECT s.* FROM public.group_seat s JOIN public_window.procedure v ON v.id = s.procedure_id;--> statement-breakpoint

CREATE VIEW public_window.organisation AS
  SELECT * FROM public.organisation o
  WHERE EXISTS (SELECT FROM public_window.participation p WHERE p.organisation_id = o.id)
    OR EXISTS (SELECT FROM public_window.procedure v WHERE v.lead_organisation_id = o.id)
    OR EXISTS (SELECT FROM public_window.group_seat s WHERE s.organisation_id = o.id);--> statement-breakpoint

CREATE VIEW public_window.deliberation AS
  SELECT d.* FROM public.deliberation d JOIN public_window.procedure v ON v.id = d.procedure_id
  WHERE d.is_public OR d.released_at IS NOT NULL;--> statement-breakpoint

CREATE VIEW public_window.paper AS
  SELECT * FROM public.paper p
  WHERE EXISTS (
    SELECT FROM public_window.deliberation d WHERE d.procedure_id = p.procedure_id AND d.paper_id = p.id);--> statement-breakpoint

CREATE VIEW public_window.version AS
  SELECT w.procedure_id, w.id, w.document_id, w.number, w.status, w.content_version, w.created_at, w.frozen_at,
    NULL::uuid AS frozen_by, w.released_at, w.units_version
  FROM public.version w JOIN public_window.procedure v ON v.id = w.procedure_id
  WHERE w.released_at IS NOT NULL AND w.status <> 'working';--> statement-breakpoint

CREATE VIEW public_window.document AS
  SELECT * FROM public.document d
  WHERE EXISTS (
    SELECT FROM public_window.version w WHERE w.procedure_id = d.procedure_id AND w.document_id = d.id);--> statement-breakpoint

CREATE VIEW public_window.section AS
  SELECT s.* FROM public.section s
  JOIN public_window.version w ON w.procedure_id = s.procedure_id AND w.id = s.version_id;--> statement-breakpoint

CREATE VIEW public_window.unit AS
  SELECT u.* FROM public.unit u
  JOIN public_window.version w ON w.procedure_id = u.procedure_id AND w.id = u.version_id;--> statement-breakpoint

CREATE VIEW public_window.unit_origin AS
  SELECT o.* FROM public.unit_origin o
  JOIN public_window.unit u ON u.procedure_id = o.procedure_id AND u.id = o.unit_id;--> statement-breakpoint

CREATE VIEW public_window.text_source AS
  SELECT s.procedure_id, s.id, s.version_id, s.section_key, s.kind, s.change, s.quote, s.note,
    '00000000-0000-0000-0000-000000000000'::uuid AS created_by, s.created_at
  FROM public.text_source s
  JOIN public_window.version w ON w.procedure_id = s.procedure_id AND w.id = s.version_id;--> statement-breakpoint

CREATE VIEW public_window.round AS
  SELECT r.* FROM public.round r
  JOIN public_window.version w ON w.procedure_id = r.procedure_id AND w.id = r.version_id;--> statement-breakpoint

CREATE VIEW public_window.incorporation AS
  SELECT i.procedure_id, i.id, i.point_id, i.topic_id, i.version_id, i.section_key, i.change, i.before, i.after,
    i.action_office, i.action_due, i.note, i.done_at, '00000000-0000-0000-0000-000000000000'::uuid AS created_by,
    i.created_at, i.version
  FROM public.incorporation i
  JOIN public_window.version w ON w.procedure_id = i.procedure_id AND w.id = i.version_id;--> statement-breakpoint

-- A prior position belongs to no round: its points are known from the release of the version they were written into.
CREATE VIEW public_window.written_in AS
  SELECT i.procedure_id, i.point_id FROM public_window.incorporation i WHERE i.point_id IS NOT NULL
  UNION
  SELECT m.procedure_id, m.point_id FROM public_window.incorporation i
  JOIN public.topic_member m ON m.procedure_id = i.procedure_id AND m.topic_id = i.topic_id AND m.left_at IS NULL;--> statement-breakpoint

-- Positions that count, once their results are published. One that the city does not publish keeps neither reference nor name.
CREATE VIEW public_window.position AS
  SELECT s.procedure_id, s.id, s.round_id,
    CASE WHEN s.publication = 'full' THEN s.organisation_id ELSE '00000000-0000-0000-0000-000000000000'::uuid END AS organisation_id,
    CASE WHEN s.publication = 'full' THEN s.organisation_name ELSE '' END AS organisation_name,
    CASE WHEN s.publication = 'internal' THEN '' ELSE s.reference END AS reference,
    s.channel, NULL::date AS received_on, s.stance, s.publication, s.language, '[]'::jsonb AS answers, s.is_late,
    NULL::uuid AS supersedes_id, s.recorded_by_staff, s.submitted_at,
    '00000000-0000-0000-0000-000000000000'::uuid AS submitted_by, '' AS sha256
  FROM public.position s
  JOIN public_window.procedure v ON v.id = s.procedure_id
  LEFT JOIN public.round r ON r.procedure_id = s.procedure_id AND r.id = s.round_id
  WHERE (r.published_at IS NOT NULL OR (s.round_id IS NULL AND EXISTS (
      SELECT FROM public_window.written_in w JOIN public.point p ON p.procedure_id = w.procedure_id AND p.id = w.point_id
      WHERE p.procedure_id = s.procedure_id AND p.position_id = s.id)))
    AND NOT EXISTS (
      SELECT FROM public.position_step t
      WHERE t.procedure_id = s.procedure_id AND t.position_id = s.id AND t.step IN ('withdrawn', 'superseded', 'not_admitted'))
    AND (NOT s.is_late OR EXISTS (
      SELECT FROM public.position_step t
      WHERE t.procedure_id = s.procedure_id AND t.position_id = s.id AND t.step = 'admitted'));--> statement-breakpoint

CREATE VIEW public_window.point AS
  SELECT p.procedure_id, p.id, p.position_id, p.round_id, s.organisation_id,
    CASE WHEN s.publication = 'internal' THEN '' ELSE p.reference END AS reference,
    CASE WHEN s.publication = 'internal' THEN NULL ELSE p.counted END AS counted, p.number, p.origin, p.kind,
    p.section_key, CASE WHEN s.publication = 'internal' THEN NULL ELSE p.quote END AS quote,
    '00000000-0000-0000-0000-000000000000'::uuid AS created_by, p.created_at
  FROM public.point p
  JOIN public_window.position s ON s.procedure_id = p.procedure_id AND s.id = p.position_id
  WHERE p.round_id IS NOT NULL OR EXISTS (
    SELECT FROM public_window.written_in w WHERE w.procedure_id = p.procedure_id AND w.point_id = p.id);--> statement-breakpoint

CREATE VIEW public_window.point_span AS
  SELECT x.* FROM public.point_span x
  JOIN public_window.point p ON p.procedure_id = x.procedure_id AND p.id = x.point_id
  JOIN public_window.position s ON s.procedure_id = p.procedure_id AND s.id = p.position_id
  WHERE s.publication <> 'internal';--> statement-breakpoint

-- Of a text only what belongs to a published point: the words around it stay where they are.
CREATE VIEW public_window.published_words AS
  SELECT x.procedure_id, x.point_id, t.kind, substr(t.body, x.start + 1, x."end" - x.start) AS words, t.place, x.start
  FROM public_window.point_span x
  JOIN public.evidence_text t ON t.procedure_id = x.procedure_id AND t.id = x.text_id;--> statement-breakpoint

CREATE VIEW public_window.topic_member AS
  SELECT m.procedure_id, m.id, m.topic_id, m.point_id, m.remainder, m.joined_at,
    '00000000-0000-0000-0000-000000000000'::uuid AS joined_by, m.left_at, NULL::uuid AS left_by
  FROM public.topic_member m
  JOIN public_window.point p ON p.procedure_id = m.procedure_id AND p.id = m.point_id;--> statement-breakpoint

CREATE VIEW public_window.topic AS
  SELECT * FROM public.topic t
  WHERE EXISTS (
    SELECT FROM public_window.topic_member m
    WHERE m.procedure_id = t.procedure_id AND m.topic_id = t.id AND m.left_at IS NULL);--> statement-breakpoint

CREATE VIEW public_window.disposition AS
  SELECT * FROM public.disposition d
  WHERE EXISTS (SELECT FROM public_window.point p WHERE p.procedure_id = d.procedure_id AND p.id = d.point_id)
    OR EXISTS (SELECT FROM public_window.topic t WHERE t.procedure_id = d.procedure_id AND t.id = d.topic_id);--> statement-breakpoint

CREATE VIEW public_window.adoption AS
  SELECT a.procedure_id, a.disposition_id, a.version, '00000000-0000-0000-0000-000000000000'::uuid AS person_id,
    a.person_hand, a.decided_by, a.at
  FROM public.adoption a
  JOIN public_window.disposition d ON d.procedure_id = a.procedure_id AND d.id = a.disposition_id;--> statement-breakpoint

CREATE VIEW public_window.disposition_version AS
  SELECT w.procedure_id, w.disposition_id, w.version, w.outcome, w.reason, w.not_accepted_part,
    w.covered_by_section_key, w.referred_to, w.passed_on, w.member_ids,
    '00000000-0000-0000-0000-000000000000'::uuid AS author_id, w.author_hand, w.at
  FROM public.disposition_version w
  JOIN public_window.adoption a
    ON a.procedure_id = w.procedure_id AND a.disposition_id = w.disposition_id AND a.version = w.version;--> statement-breakpoint

CREATE VIEW public_window.response AS
  SELECT x.procedure_id, x.id, x.incorporation_id, x.point_id, p.organisation_id, x.kind, '' AS note,
    '00000000-0000-0000-0000-000000000000'::uuid AS person_id, x.at
  FROM public.response x
  JOIN public_window.point p ON p.procedure_id = x.procedure_id AND p.id = x.point_id;--> statement-breakpoint

GRANT SELECT ON ALL TABLES IN SCHEMA public_window TO stellwerk_public;
