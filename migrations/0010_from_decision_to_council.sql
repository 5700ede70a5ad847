CREATE TABLE "agreement_entry" (
	"procedure_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"organisation_name" text NOT NULL,
	"opinion" text,
	"words" text NOT NULL,
	"publication" text NOT NULL,
	"agreed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "agreement_entry_procedure_id_version_id_organisation_id_pk" PRIMARY KEY("procedure_id","version_id","organisation_id"),
	CONSTRAINT "agreement_entry_opinion" CHECK ("agreement_entry"."opinion" in ('endorsed', 'endorsed_with_reservation', 'objected', 'abstained')),
	CONSTRAINT "agreement_entry_publication" CHECK ("agreement_entry"."publication" in ('full', 'anonymous', 'internal'))
);
--> statement-breakpoint
CREATE TABLE "endorsement" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"call_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"opinion" text NOT NULL,
	"words" text NOT NULL,
	"publication" text NOT NULL,
	"channel" text NOT NULL,
	"received_on" date,
	"given_by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "endorsement_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "endorsement_opinion" CHECK ("endorsement"."opinion" in ('endorsed', 'endorsed_with_reservation', 'objected', 'abstained')),
	CONSTRAINT "endorsement_publication" CHECK ("endorsement"."publication" in ('full', 'anonymous', 'internal')),
	CONSTRAINT "endorsement_channel" CHECK ("endorsement"."channel" in ('form', 'api', 'import', 'email', 'letter', 'in_person', 'prior')),
	CONSTRAINT "endorsement_words" CHECK (("endorsement"."opinion" in ('endorsed_with_reservation', 'objected')) = (btrim("endorsement"."words", E' 
	') <> '')),
	CONSTRAINT "endorsement_receipt" CHECK (("endorsement"."channel" = 'form') = ("endorsement"."received_on" is null)),
	CONSTRAINT "endorsement_words_length" CHECK (char_length("endorsement"."words") <= 5000)
);
--> statement-breakpoint
CREATE TABLE "endorsement_call" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"introduction" text NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"called_by" uuid NOT NULL,
	"called_at" timestamp with time zone NOT NULL,
	CONSTRAINT "endorsement_call_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "endorsement_call_introduction" CHECK (char_length("endorsement_call"."introduction") <= 5000)
);
--> statement-breakpoint
CREATE TABLE "endorsement_reminded" (
	"procedure_id" uuid NOT NULL,
	"call_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"days" integer NOT NULL,
	CONSTRAINT "endorsement_reminded_procedure_id_call_id_organisation_id_days_pk" PRIMARY KEY("procedure_id","call_id","organisation_id","days")
);
--> statement-breakpoint
CREATE TABLE "export_job" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"wanted" jsonb NOT NULL,
	"language" text NOT NULL,
	"is_office" boolean NOT NULL,
	"organisation_ids" uuid[] NOT NULL,
	"status" text NOT NULL,
	"started_by" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"progressed_at" timestamp with time zone,
	"version" integer NOT NULL,
	"total" integer NOT NULL,
	"made" integer NOT NULL,
	"file_id" uuid,
	"file_name" text,
	"bytes" bigint,
	"made_at" timestamp with time zone,
	CONSTRAINT "export_job_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "export_job_status" CHECK ("export_job"."status" in ('running', 'done', 'cancelled', 'failed')),
	CONSTRAINT "export_job_language" CHECK ("export_job"."language" in ('de', 'en'))
);
--> statement-breakpoint
CREATE TABLE "resolution" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"deliberation_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"wording" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "resolution_procedure_id_id_pk" PRIMARY KEY("procedure_id","id")
);
--> statement-breakpoint
CREATE TABLE "sign_off" (
	"procedure_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"opinion" text NOT NULL,
	"remark" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "sign_off_procedure_id_request_id_pk" PRIMARY KEY("procedure_id","request_id"),
	CONSTRAINT "sign_off_opinion" CHECK ("sign_off"."opinion" in ('agreed', 'agreed_with_remark', 'not_agreed')),
	CONSTRAINT "sign_off_remark" CHECK (("sign_off"."opinion" = 'agreed') = (btrim("sign_off"."remark", E' 
	') = '')),
	CONSTRAINT "sign_off_remark_length" CHECK (char_length("sign_off"."remark") <= 5000)
);
--> statement-breakpoint
CREATE TABLE "sign_off_request" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"due_on" date,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sign_off_request_procedure_id_id_pk" PRIMARY KEY("procedure_id","id")
);
--> statement-breakpoint
ALTER TABLE "text_source" ADD COLUMN "resolution_id" uuid;--> statement-breakpoint
ALTER TABLE "unit" ADD COLUMN "continues_id" uuid;--> statement-breakpoint
ALTER TABLE "version" ADD COLUMN "resolution_id" uuid;--> statement-breakpoint
ALTER TABLE "draft_point" ADD COLUMN "disputes_point_id" uuid;--> statement-breakpoint
ALTER TABLE "letter_run" ADD COLUMN "progressed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "point" ADD COLUMN "disputes_point_id" uuid;--> statement-breakpoint
ALTER TABLE "agreement_entry" ADD CONSTRAINT "agreement_entry_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_entry" ADD CONSTRAINT "agreement_entry_procedure_id_version_id_version_procedure_id_id_fk" FOREIGN KEY ("procedure_id","version_id") REFERENCES "public"."version"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endorsement" ADD CONSTRAINT "endorsement_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endorsement" ADD CONSTRAINT "endorsement_given_by_person_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endorsement" ADD CONSTRAINT "endorsement_procedure_id_call_id_endorsement_call_procedure_id_id_fk" FOREIGN KEY ("procedure_id","call_id") REFERENCES "public"."endorsement_call"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endorsement_call" ADD CONSTRAINT "endorsement_call_called_by_person_id_fk" FOREIGN KEY ("called_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endorsement_call" ADD CONSTRAINT "endorsement_call_procedure_id_version_id_version_procedure_id_id_fk" FOREIGN KEY ("procedure_id","version_id") REFERENCES "public"."version"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endorsement_reminded" ADD CONSTRAINT "endorsement_reminded_procedure_id_call_id_endorsement_call_procedure_id_id_fk" FOREIGN KEY ("procedure_id","call_id") REFERENCES "public"."endorsement_call"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endorsement_reminded" ADD CONSTRAINT "endorsement_reminded_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "export_job" ADD CONSTRAINT "export_job_started_by_person_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "export_job" ADD CONSTRAINT "export_job_file_id_stored_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."stored_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_procedure_id_deliberation_id_deliberation_procedure_id_id_fk" FOREIGN KEY ("procedure_id","deliberation_id") REFERENCES "public"."deliberation"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_procedure_id_request_id_sign_off_request_procedure_id_id_fk" FOREIGN KEY ("procedure_id","request_id") REFERENCES "public"."sign_off_request"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_off_request" ADD CONSTRAINT "sign_off_request_office_id_person_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_off_request" ADD CONSTRAINT "sign_off_request_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_off_request" ADD CONSTRAINT "sign_off_request_procedure_id_version_id_version_procedure_id_id_fk" FOREIGN KEY ("procedure_id","version_id") REFERENCES "public"."version"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "endorsement_by_call" ON "endorsement" USING btree ("procedure_id","call_id","organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "endorsement_call_version" ON "endorsement_call" USING btree ("procedure_id","version_id");--> statement-breakpoint
CREATE INDEX "export_job_file" ON "export_job" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "resolution_deliberation" ON "resolution" USING btree ("procedure_id","deliberation_id");--> statement-breakpoint
CREATE INDEX "sign_off_request_version" ON "sign_off_request" USING btree ("procedure_id","version_id");--> statement-breakpoint
CREATE INDEX "sign_off_request_office" ON "sign_off_request" USING btree ("procedure_id","office_id");--> statement-breakpoint
ALTER TABLE "text_source" ADD CONSTRAINT "text_source_procedure_id_resolution_id_resolution_procedure_id_id_fk" FOREIGN KEY ("procedure_id","resolution_id") REFERENCES "public"."resolution"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_continues" FOREIGN KEY ("procedure_id","continues_id") REFERENCES "public"."unit"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version" ADD CONSTRAINT "version_procedure_id_resolution_id_resolution_procedure_id_id_fk" FOREIGN KEY ("procedure_id","resolution_id") REFERENCES "public"."resolution"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_point" ADD CONSTRAINT "draft_point_disputes_fk" FOREIGN KEY ("procedure_id","disputes_point_id") REFERENCES "public"."point"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point" ADD CONSTRAINT "point_disputes_fk" FOREIGN KEY ("procedure_id","disputes_point_id") REFERENCES "public"."point"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "unit_changed" ON "unit" USING btree ("procedure_id","version_id") WHERE "unit"."origin" <> 'same';--> statement-breakpoint
CREATE INDEX "point_disputes" ON "point" USING btree ("procedure_id","disputes_point_id") WHERE "point"."disputes_point_id" is not null;--> statement-breakpoint
ALTER TABLE "text_source" ADD CONSTRAINT "text_source_resolution" CHECK ("text_source"."resolution_id" is null or "text_source"."kind" = 'resolution');--> statement-breakpoint
ALTER TABLE "version" ADD CONSTRAINT "version_resolved" CHECK (("version"."status" = 'resolved') = ("version"."resolution_id" is not null));