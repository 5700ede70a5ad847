-- Deny by default: every right of the application's roles is named here.
REVOKE ALL ON SCHEMA public FROM PUBLIC;--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO stellwerk_app, stellwerk_read;--> statement-breakpoint

-- Reading.
GRANT SELECT ON ALL TABLES IN SCHEMA public TO stellwerk_app, stellwerk_read;--> statement-breakpoint

-- Everything can be added to.
GRANT INSERT ON ALL TABLES IN SCHEMA public TO stellwerk_app;--> statement-breakpoint

-- What may change afterwards. Tables that do not stand here are insert-only:
-- event, event_seal, participation_step, section, unit, unit_origin, unit_deletion, draft_revision,
-- position, position_step, evidence_text, point, point_span, text_cleared, disposition_hand, disposition_version,
-- adoption, reopening, response, promise_explanation.
GRANT UPDATE ON
  event_detail, chain_head, counter, outbox, person, session, refresh_token, api_token, procedure_role, membership,
  invitation, organisation, procedure, paper, deliberation, participation, working_group, document, version,
  section_draft, round, draft, draft_answer, draft_point, point_triage, topic, disposition, point_state, point_search,
  incorporation
TO stellwerk_app;--> statement-breakpoint
GRANT UPDATE (left_at, left_by) ON topic_member TO stellwerk_app;--> statement-breakpoint
GRANT DELETE ON
  event_detail, event_pending, idempotency, refresh_token, procedure_role, group_seat, section_draft, text_source,
  question, draft, draft_answer, draft_point, receipt_nonce, point_tag, point_state, point_search, incorporation
TO stellwerk_app;
