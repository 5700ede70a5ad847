-- Rights on what letters, text blocks and interim answers need. As everywhere: read and add to, unless a line here says more.
GRANT SELECT ON ALL TABLES IN SCHEMA public TO stellwerk_app, stellwerk_read;--> statement-breakpoint
GRANT INSERT ON ALL TABLES IN SCHEMA public TO stellwerk_app;--> statement-breakpoint
GRANT DELETE ON tag TO stellwerk_app;--> statement-breakpoint
GRANT UPDATE ON text_block, letter_template TO stellwerk_app;--> statement-breakpoint
GRANT UPDATE, DELETE ON letter_run, letter TO stellwerk_app;--> statement-breakpoint
-- An edit that wrote a wording in can be taken back while its version is in work.
GRANT DELETE ON take_over TO stellwerk_app;--> statement-breakpoint

-- A sentence that one text made for several points tells all of them, outside too.
CREATE OR REPLACE VIEW public_window.incorporation AS
  SELECT i.procedure_id, i.id, i.point_id, i.topic_id, i.version_id, i.section_key, i.change, i.before, i.after,
    i.action_office, i.action_due, i.note, i.done_at, '00000000-0000-0000-0000-000000000000'::uuid AS created_by,
    i.created_at, i.version, i.take_over_id
  FROM public.incorporation i
  JOIN public_window.version w ON w.procedure_id = i.procedure_id AND w.id = i.version_id;--> statement-breakpoint

-- A written vote is never changed or removed: a later one counts. What is taken off an agenda stays with the votes on it.
REVOKE UPDATE, DELETE ON written_vote FROM stellwerk_app;--> statement-breakpoint
REVOKE DELETE ON agenda_item FROM stellwerk_app;
