-- Rights on what handing in needs. As everywhere: read and add to, unless a line here says more.
GRANT SELECT ON ALL TABLES IN SCHEMA public TO stellwerk_app, stellwerk_read;--> statement-breakpoint
GRANT INSERT ON ALL TABLES IN SCHEMA public TO stellwerk_app;--> statement-breakpoint
GRANT UPDATE ON translation TO stellwerk_app;--> statement-breakpoint

-- Writing together; insert-only: draft_signature, position_signatory.
GRANT UPDATE ON draft_remark, signature_request, extension, sign_in_link TO stellwerk_app;--> statement-breakpoint
GRANT DELETE ON sign_in_link TO stellwerk_app;--> statement-breakpoint

-- What an import took in is forgotten with the draft that was thrown away.
GRANT DELETE ON import_source TO stellwerk_app;--> statement-breakpoint

-- Files of drafts and positions; insert-only: position_attachment.
GRANT DELETE ON draft_attachment TO stellwerk_app;--> statement-breakpoint
GRANT UPDATE, DELETE ON stored_file TO stellwerk_app;--> statement-breakpoint

-- Splitting texts is insert-only: point_step, clearing_undone, text_opened.

-- Counter-drafts; insert-only: counter_draft, counter_draft_section, counter_draft_mapping.
GRANT UPDATE, DELETE ON counter_draft_text TO stellwerk_app;
