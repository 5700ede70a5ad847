-- Rights on what leads from the decision to the council. As everywhere: read and add to, unless a line here says more.
GRANT SELECT ON ALL TABLES IN SCHEMA public TO stellwerk_app, stellwerk_read;--> statement-breakpoint
GRANT INSERT ON ALL TABLES IN SCHEMA public TO stellwerk_app;--> statement-breakpoint

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

GRANT SELECT ON ALL TABLES IN SCHEMA public_window TO stellwerk_public;--> statement-breakpoint
-- A publication is previewed through the views of the public, by the role that publishes.
GRANT USAGE ON SCHEMA public_window TO stellwerk_app;--> statement-breakpoint
GRANT SELECT ON ALL TABLES IN SCHEMA public_window TO stellwerk_app;
