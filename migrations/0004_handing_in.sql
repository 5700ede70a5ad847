CREATE TABLE "draft_attachment" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"is_encrypted" boolean NOT NULL,
	"draft_id" uuid NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "draft_attachment_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "draft_attachment_media_type" CHECK ("draft_attachment"."media_type" in ('application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.oasis.opendocument.text', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'image/png', 'image/jpeg', 'image/webp', 'image/heic', 'text/plain')),
	CONSTRAINT "draft_attachment_name" CHECK (char_length("draft_attachment"."name") <= 200)
);
--> statement-breakpoint
CREATE TABLE "position_attachment" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"is_encrypted" boolean NOT NULL,
	"position_id" uuid NOT NULL,
	"place" integer NOT NULL,
	CONSTRAINT "position_attachment_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "position_attachment_media_type" CHECK ("position_attachment"."media_type" in ('application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.oasis.opendocument.text', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'image/png', 'image/jpeg', 'image/webp', 'image/heic', 'text/plain')),
	CONSTRAINT "position_attachment_name" CHECK (char_length("position_attachment"."name") <= 200)
);
--> statement-breakpoint
CREATE TABLE "draft_remark" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"position_id" uuid NOT NULL,
	"point_id" uuid,
	"author_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"body" text NOT NULL,
	"resolved_at" timestamp with time zone,
	"resolved_by" uuid,
	"version" integer NOT NULL,
	CONSTRAINT "draft_remark_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "draft_remark_body" CHECK (char_length("draft_remark"."body") <= 4000)
);
--> statement-breakpoint
CREATE TABLE "draft_signature" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"content_version" integer NOT NULL,
	"is_approved" boolean NOT NULL,
	"note" text NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "draft_signature_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "draft_signature_note" CHECK (char_length("draft_signature"."note") <= 4000)
);
--> statement-breakpoint
CREATE TABLE "position_signatory" (
	"procedure_id" uuid NOT NULL,
	"position_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"organisation_name" text NOT NULL,
	"approved_at" timestamp with time zone NOT NULL,
	"approved_by" uuid NOT NULL,
	CONSTRAINT "position_signatory_procedure_id_position_id_organisation_id_pk" PRIMARY KEY("procedure_id","position_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "signature_request" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"draft_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"asked_again_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "signature_request_procedure_id_id_pk" PRIMARY KEY("procedure_id","id")
);
--> statement-breakpoint
CREATE TABLE "counter_draft" (
	"procedure_id" uuid NOT NULL,
	"position_id" uuid NOT NULL,
	"whole_point_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	CONSTRAINT "counter_draft_procedure_id_position_id_pk" PRIMARY KEY("procedure_id","position_id")
);
--> statement-breakpoint
CREATE TABLE "counter_draft_mapping" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"section_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"choice" text NOT NULL,
	"section_key" text,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "counter_draft_mapping_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "counter_draft_mapping_choice" CHECK ("counter_draft_mapping"."choice" in ('section', 'none', 'whole', 'no_point'))
);
--> statement-breakpoint
CREATE TABLE "counter_draft_section" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"position_id" uuid NOT NULL,
	"text_id" uuid NOT NULL,
	"parent_id" uuid,
	"place" integer NOT NULL,
	"kind" text NOT NULL,
	"number" text,
	"heading" text NOT NULL,
	"body_start" integer NOT NULL,
	CONSTRAINT "counter_draft_section_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "counter_draft_section_kind" CHECK ("counter_draft_section"."kind" in ('preamble', 'chapter', 'section', 'item'))
);
--> statement-breakpoint
CREATE TABLE "counter_draft_text" (
	"procedure_id" uuid NOT NULL,
	"draft_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"sections" jsonb NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "counter_draft_text_procedure_id_draft_id_pk" PRIMARY KEY("procedure_id","draft_id")
);
--> statement-breakpoint
CREATE TABLE "extension" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"status" text NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"asked_by" uuid,
	"asked_at" timestamp with time zone,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"decision_reason" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "extension_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "extension_status" CHECK ("extension"."status" in ('requested', 'granted', 'refused')),
	CONSTRAINT "extension_decided" CHECK (("extension"."status" = 'requested') = ("extension"."decided_at" is null))
);
--> statement-breakpoint
CREATE TABLE "sign_in_link" (
	"hash" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "import_source" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"round_id" uuid,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"source_id" text NOT NULL,
	"content_hash" text NOT NULL,
	"position_id" uuid NOT NULL,
	"point_id" uuid,
	"imported_at" timestamp with time zone NOT NULL,
	"imported_by" uuid NOT NULL,
	CONSTRAINT "import_source_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "import_source_once" UNIQUE NULLS NOT DISTINCT("procedure_id","round_id","organisation_id","kind","source_id"),
	CONSTRAINT "import_source_kind" CHECK ("import_source"."kind" in ('text', 'point'))
);
--> statement-breakpoint
CREATE TABLE "stored_file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"scan" text NOT NULL,
	"scanned_at" timestamp with time zone,
	"finding" text,
	CONSTRAINT "stored_file_scan" CHECK ("stored_file"."scan" in ('not_scanned', 'pending', 'clean', 'infected'))
);
--> statement-breakpoint
CREATE TABLE "clearing_undone" (
	"procedure_id" uuid NOT NULL,
	"clearing_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "clearing_undone_procedure_id_clearing_id_pk" PRIMARY KEY("procedure_id","clearing_id")
);
--> statement-breakpoint
CREATE TABLE "point_step" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"point_id" uuid NOT NULL,
	"step" text NOT NULL,
	"note" text NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "point_step_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "point_step_word" CHECK ("point_step"."step" in ('undone', 'split', 'rejoined'))
);
--> statement-breakpoint
CREATE TABLE "text_opened" (
	"procedure_id" uuid NOT NULL,
	"text_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "text_opened_procedure_id_text_id_person_id_pk" PRIMARY KEY("procedure_id","text_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "translation" (
	"procedure_id" uuid NOT NULL,
	"text_id" uuid NOT NULL,
	"language" text NOT NULL,
	"state" text NOT NULL,
	"body" text NOT NULL,
	"made_by" text NOT NULL,
	"person_id" uuid NOT NULL,
	"service" text,
	"source_sha256" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "translation_procedure_id_text_id_language_pk" PRIMARY KEY("procedure_id","text_id","language"),
	CONSTRAINT "translation_state" CHECK ("translation"."state" in ('done', 'requested', 'failed')),
	CONSTRAINT "translation_made_by" CHECK ("translation"."made_by" in ('person', 'service')),
	CONSTRAINT "translation_body" CHECK (char_length("translation"."body") <= 300000)
);
--> statement-breakpoint
ALTER TABLE "evidence_text" DROP CONSTRAINT "evidence_text_kind";--> statement-breakpoint
ALTER TABLE "question" DROP CONSTRAINT "question_kind";--> statement-breakpoint
DROP INDEX "person_email";--> statement-breakpoint
DROP INDEX "point_number";--> statement-breakpoint
ALTER TABLE "draft_revision" ADD COLUMN "state" jsonb;--> statement-breakpoint
ALTER TABLE "point" ADD COLUMN "parent_id" uuid;--> statement-breakpoint
ALTER TABLE "procedure" ADD COLUMN "receipt_mail" text DEFAULT 'text' NOT NULL;--> statement-breakpoint
ALTER TABLE "question" ADD COLUMN "is_encouraged" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "question" ADD COLUMN "scale" jsonb;--> statement-breakpoint
ALTER TABLE "question" ADD COLUMN "range" jsonb;--> statement-breakpoint
ALTER TABLE "question" ADD COLUMN "shown_if" jsonb;--> statement-breakpoint
ALTER TABLE "draft_attachment" ADD CONSTRAINT "draft_attachment_file_id_stored_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."stored_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_attachment" ADD CONSTRAINT "draft_attachment_procedure_id_draft_id_draft_procedure_id_id_fk" FOREIGN KEY ("procedure_id","draft_id") REFERENCES "public"."draft"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "position_attachment" ADD CONSTRAINT "position_attachment_file_id_stored_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."stored_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "position_attachment" ADD CONSTRAINT "position_attachment_procedure_id_position_id_position_procedure_id_id_fk" FOREIGN KEY ("procedure_id","position_id") REFERENCES "public"."position"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_signature" ADD CONSTRAINT "draft_signature_procedure_id_request_id_signature_request_procedure_id_id_fk" FOREIGN KEY ("procedure_id","request_id") REFERENCES "public"."signature_request"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "position_signatory" ADD CONSTRAINT "position_signatory_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "position_signatory" ADD CONSTRAINT "position_signatory_procedure_id_position_id_position_procedure_id_id_fk" FOREIGN KEY ("procedure_id","position_id") REFERENCES "public"."position"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_request" ADD CONSTRAINT "signature_request_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counter_draft" ADD CONSTRAINT "counter_draft_procedure_id_position_id_position_procedure_id_id_fk" FOREIGN KEY ("procedure_id","position_id") REFERENCES "public"."position"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counter_draft" ADD CONSTRAINT "counter_draft_procedure_id_whole_point_id_point_procedure_id_id_fk" FOREIGN KEY ("procedure_id","whole_point_id") REFERENCES "public"."point"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counter_draft_mapping" ADD CONSTRAINT "counter_draft_mapping_procedure_id_section_id_counter_draft_section_procedure_id_id_fk" FOREIGN KEY ("procedure_id","section_id") REFERENCES "public"."counter_draft_section"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counter_draft_mapping" ADD CONSTRAINT "counter_draft_mapping_procedure_id_version_id_version_procedure_id_id_fk" FOREIGN KEY ("procedure_id","version_id") REFERENCES "public"."version"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counter_draft_section" ADD CONSTRAINT "counter_draft_section_procedure_id_position_id_counter_draft_procedure_id_position_id_fk" FOREIGN KEY ("procedure_id","position_id") REFERENCES "public"."counter_draft"("procedure_id","position_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counter_draft_section" ADD CONSTRAINT "counter_draft_section_procedure_id_text_id_evidence_text_procedure_id_id_fk" FOREIGN KEY ("procedure_id","text_id") REFERENCES "public"."evidence_text"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counter_draft_section" ADD CONSTRAINT "counter_draft_section_procedure_id_parent_id_counter_draft_section_procedure_id_id_fk" FOREIGN KEY ("procedure_id","parent_id") REFERENCES "public"."counter_draft_section"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counter_draft_text" ADD CONSTRAINT "counter_draft_text_procedure_id_draft_id_draft_procedure_id_id_fk" FOREIGN KEY ("procedure_id","draft_id") REFERENCES "public"."draft"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension" ADD CONSTRAINT "extension_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension" ADD CONSTRAINT "extension_procedure_id_round_id_round_procedure_id_id_fk" FOREIGN KEY ("procedure_id","round_id") REFERENCES "public"."round"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_source" ADD CONSTRAINT "import_source_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_source" ADD CONSTRAINT "import_source_procedure_id_round_id_round_procedure_id_id_fk" FOREIGN KEY ("procedure_id","round_id") REFERENCES "public"."round"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clearing_undone" ADD CONSTRAINT "clearing_undone_procedure_id_clearing_id_text_cleared_procedure_id_id_fk" FOREIGN KEY ("procedure_id","clearing_id") REFERENCES "public"."text_cleared"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_step" ADD CONSTRAINT "point_step_procedure_id_point_id_point_procedure_id_id_fk" FOREIGN KEY ("procedure_id","point_id") REFERENCES "public"."point"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_opened" ADD CONSTRAINT "text_opened_procedure_id_text_id_evidence_text_procedure_id_id_fk" FOREIGN KEY ("procedure_id","text_id") REFERENCES "public"."evidence_text"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translation" ADD CONSTRAINT "translation_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translation" ADD CONSTRAINT "translation_procedure_id_text_id_evidence_text_procedure_id_id_fk" FOREIGN KEY ("procedure_id","text_id") REFERENCES "public"."evidence_text"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draft_attachment_draft" ON "draft_attachment" USING btree ("procedure_id","draft_id");--> statement-breakpoint
CREATE INDEX "draft_attachment_file" ON "draft_attachment" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "position_attachment_position" ON "position_attachment" USING btree ("procedure_id","position_id","place");--> statement-breakpoint
CREATE INDEX "position_attachment_file" ON "position_attachment" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "draft_remark_position" ON "draft_remark" USING btree ("procedure_id","position_id","id");--> statement-breakpoint
CREATE INDEX "draft_signature_request" ON "draft_signature" USING btree ("procedure_id","request_id","id");--> statement-breakpoint
CREATE INDEX "position_signatory_organisation" ON "position_signatory" USING btree ("organisation_id","procedure_id");--> statement-breakpoint
CREATE UNIQUE INDEX "signature_request_standing" ON "signature_request" USING btree ("procedure_id","draft_id","organisation_id") WHERE "signature_request"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "signature_request_organisation" ON "signature_request" USING btree ("organisation_id","procedure_id");--> statement-breakpoint
CREATE INDEX "counter_draft_mapping_section" ON "counter_draft_mapping" USING btree ("procedure_id","section_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "counter_draft_section_place" ON "counter_draft_section" USING btree ("procedure_id","position_id","place");--> statement-breakpoint
CREATE UNIQUE INDEX "extension_one_request" ON "extension" USING btree ("procedure_id","round_id","organisation_id") WHERE "extension"."status" = 'requested';--> statement-breakpoint
CREATE INDEX "extension_round" ON "extension" USING btree ("procedure_id","round_id","organisation_id");--> statement-breakpoint
CREATE INDEX "sign_in_link_mailbox" ON "sign_in_link" USING btree (lower("email"),"created_at");--> statement-breakpoint
CREATE INDEX "import_source_position" ON "import_source" USING btree ("procedure_id","position_id");--> statement-breakpoint
CREATE INDEX "stored_file_unscanned" ON "stored_file" USING btree ("created_at") WHERE "stored_file"."scan" in ('not_scanned', 'pending');--> statement-breakpoint
CREATE INDEX "point_step_point" ON "point_step" USING btree ("procedure_id","point_id","id");--> statement-breakpoint
ALTER TABLE "point" ADD CONSTRAINT "point_procedure_id_parent_id_point_procedure_id_id_fk" FOREIGN KEY ("procedure_id","parent_id") REFERENCES "public"."point"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draft_revision_mark" ON "draft_revision" USING btree ("procedure_id","draft_id","id") WHERE "draft_revision"."part" in ('ready', 'returned');--> statement-breakpoint
CREATE INDEX "person_mailbox" ON "person" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "position_sha256" ON "position" USING btree ("sha256");--> statement-breakpoint
ALTER TABLE "point" ADD CONSTRAINT "point_place" UNIQUE NULLS NOT DISTINCT("procedure_id","position_id","parent_id","number");--> statement-breakpoint
ALTER TABLE "evidence_text" ADD CONSTRAINT "evidence_text_kind" CHECK ("evidence_text"."kind" in ('comment', 'proposed_text', 'cover', 'answer', 'imported', 'attachment', 'counter_draft'));--> statement-breakpoint
ALTER TABLE "procedure" ADD CONSTRAINT "procedure_receipt_mail" CHECK ("procedure"."receipt_mail" in ('text', 'notice'));--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_demand" CHECK (not ("question"."is_required" and "question"."is_encouraged"));--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_kind" CHECK ("question"."kind" in ('text', 'single_choice', 'multiple_choice', 'scale', 'yes_no', 'date', 'number', 'file', 'section_agreement'));