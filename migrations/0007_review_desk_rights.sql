-- Rights on what the review desk needs. As everywhere: read and add to, unless a line here says more.
GRANT SELECT ON ALL TABLES IN SCHEMA public TO stellwerk_app, stellwerk_read;--> statement-breakpoint
GRANT INSERT ON ALL TABLES IN SCHEMA public TO stellwerk_app;--> statement-breakpoint

-- A decision that is taken anew stands beside the new one in public too (R18).
CREATE VIEW public_window.reopening AS
  SELECT r.procedure_id, r.disposition_id, r.version, r.reason, '00000000-0000-0000-0000-000000000000'::uuid AS person_id, r.at
  FROM public.reopening r
  JOIN public_window.adoption a
    ON a.procedure_id = r.procedure_id AND a.disposition_id = r.disposition_id AND a.version = r.version;--> statement-breakpoint
GRANT SELECT ON public_window.reopening TO stellwerk_public;--> statement-breakpoint

-- Tags are listed anew by each file; insert-only: due_reminded, digest_sent.
GRANT UPDATE ON tag TO stellwerk_app;--> statement-breakpoint

-- Named views of the desk; insert-only: point_note.
GRANT UPDATE, DELETE ON saved_view TO stellwerk_app;--> statement-breakpoint

-- Rows of the search are numbered.
GRANT USAGE ON SEQUENCE point_search_slot_seq TO stellwerk_app;
--> statement-breakpoint

-- Meetings are planned and recorded until the minutes are confirmed; written votes change until then.
GRANT UPDATE ON meeting, meeting_seat, written_vote TO stellwerk_app;--> statement-breakpoint
GRANT UPDATE, DELETE ON agenda_item TO stellwerk_app;--> statement-breakpoint
GRANT DELETE ON written_vote TO stellwerk_app;--> statement-breakpoint

-- How the working group decided is told outside, in which meeting is not.
CREATE OR REPLACE VIEW public_window.adoption AS
  SELECT a.procedure_id, a.disposition_id, a.version, '00000000-0000-0000-0000-000000000000'::uuid AS person_id,
    a.person_hand, a.decided_by, a.at, NULL::uuid AS meeting_id, a.yes, a.no, a.abstained
  FROM public.adoption a
  JOIN public_window.disposition d ON d.procedure_id = a.procedure_id AND d.id = a.disposition_id;
