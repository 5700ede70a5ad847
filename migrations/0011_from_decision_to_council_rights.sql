-- Rights on what leads from the decision to the council. As everywhere: read and add to, unless a line here says more.
GRANT SELECT ON ALL TABLES IN SCHEMA public TO stellwerk_app, stellwerk_read;--> statement-breakpoint
GRANT INSERT ON ALL TABLES IN SCHEMA public TO stellwerk_app;--> statement-breakpoint
GRANT UPDATE, DELETE ON export_job TO stellwerk_app;--> statement-breakpoint

-- Sentences that stand as they stood, in versions frozen so far, lead to the one which changed last.
WITH RECURSIVE line AS (
  SELECT u.procedure_id, u.id, u.id AS first FROM unit u WHERE u.origin <> 'same'
  UNION ALL
  SELECT u.procedure_id, u.id, l.first FROM line l
  JOIN unit_origin o ON o.procedure_id = l.procedure_id AND o.predecessor_id = l.id
  JOIN unit u ON u.procedure_id = o.procedure_id AND u.id = o.unit_id AND u.origin = 'same'
)
UPDATE unit u SET continues_id = l.first FROM line l
WHERE u.procedure_id = l.procedure_id AND u.id = l.id AND l.first <> u.id;--> statement-breakpoint

-- What bodies resolved in deliberations that are public or released, and the version that is the text they want.
CREATE OR REPLACE VIEW public_window.version AS
  SELECT w.procedure_id, w.id, w.document_id, w.number, w.status, w.content_version, w.created_at, w.frozen_at,
    NULL::uuid AS frozen_by, w.released_at, w.units_version, w.resolution_id
  FROM public.version w JOIN public_window.procedure v ON v.id = w.procedure_id
  WHERE w.released_at IS NOT NULL AND w.status <> 'working';--> statement-breakpoint

CREATE VIEW public_window.resolution AS
  SELECT r.procedure_id, r.id, r.deliberation_id, r.reference, r.wording,
    '00000000-0000-0000-0000-000000000000'::uuid AS recorded_by, r.recorded_at
  FROM public.resolution r
  JOIN public_window.deliberation d ON d.procedure_id = r.procedure_id AND d.id = r.deliberation_id;--> statement-breakpoint

CREATE OR REPLACE VIEW public_window.unit AS
  SELECT u.* FROM public.unit u
  JOIN public_window.version w ON w.procedure_id = u.procedure_id AND w.id = u.version_id;--> statement-breakpoint

-- Where the passages of published points stand now. Those of positions that are not published stay unnamed.
CREATE VIEW public_window.anchor_result AS
  SELECT a.* FROM public.anchor_result a
  JOIN public_window.point p ON p.procedure_id = a.procedure_id AND p.id = a.point_id
  JOIN public_window.position s ON s.procedure_id = p.procedure_id AND s.id = p.position_id
  JOIN public_window.version w ON w.procedure_id = a.procedure_id AND w.id = a.version_id
  WHERE s.publication <> 'internal';--> statement-breakpoint

-- Who stands behind an agreed version: by name only where the organisation asked for it, and words only where they are published.
CREATE VIEW public_window.agreement_entry AS
  SELECT e.procedure_id, e.version_id,
    CASE WHEN e.publication = 'full' THEN e.organisation_id ELSE '00000000-0000-0000-0000-000000000000'::uuid END AS organisation_id,
    CASE WHEN e.publication = 'full' THEN e.organisation_name ELSE '' END AS organisation_name, e.opinion,
    CASE WHEN e.publication = 'internal' THEN '' ELSE e.words END AS words, e.publication, e.agreed_at
  FROM public.agreement_entry e
  JOIN public_window.version w ON w.procedure_id = e.procedure_id AND w.id = e.version_id;--> statement-breakpoint

GRANT SELECT ON ALL TABLES IN SCHEMA public_window TO stellwerk_public;--> statement-breakpoint

-- A publication is previewed through the views of the public, by the role that publishes.
GRANT USAGE ON SCHEMA public_window TO stellwerk_app;--> statement-breakpoint
GRANT SELECT ON ALL TABLES IN SCHEMA public_window TO stellwerk_app;
