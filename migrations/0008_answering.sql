CREATE TABLE "anchor_result" (
	"procedure_id" uuid NOT NULL,
	"point_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"result" text NOT NULL,
	"section_key" text,
	"quote" jsonb,
	"rule_version" integer NOT NULL,
	CONSTRAINT "anchor_result_procedure_id_point_id_version_id_pk" PRIMARY KEY("procedure_id","point_id","version_id"),
	CONSTRAINT "anchor_result_word" CHECK ("anchor_result"."result" in ('found', 'moved', 'changed', 'gone')),
	CONSTRAINT "anchor_result_place" CHECK (("anchor_result"."result" = 'gone') = ("anchor_result"."section_key" is null))
);
--> statement-breakpoint
CREATE TABLE "take_over" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"section_key" text NOT NULL,
	"edit" jsonb NOT NULL,
	"replaced" jsonb NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "take_over_procedure_id_id_pk" PRIMARY KEY("procedure_id","id")
);
--> statement-breakpoint
CREATE TABLE "interim_answer" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"position_id" uuid NOT NULL,
	"body" text NOT NULL,
	"office" text NOT NULL,
	"written_by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "interim_answer_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "interim_answer_body" CHECK (btrim("interim_answer"."body", E' 
	') <> '')
);
--> statement-breakpoint
CREATE TABLE "letter" (
	"procedure_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"position_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"undecided" integer NOT NULL,
	"docx" "bytea",
	"pdf" "bytea",
	"made_at" timestamp with time zone,
	CONSTRAINT "letter_procedure_id_run_id_place_pk" PRIMARY KEY("procedure_id","run_id","place"),
	CONSTRAINT "letter_of_position" UNIQUE("procedure_id","run_id","position_id")
);
--> statement-breakpoint
CREATE TABLE "letter_run" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"template_id" uuid NOT NULL,
	"template_version" integer NOT NULL,
	"round_id" uuid NOT NULL,
	"partly" boolean NOT NULL,
	"status" text NOT NULL,
	"left_out" jsonb NOT NULL,
	"started_by" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "letter_run_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "letter_run_status" CHECK ("letter_run"."status" in ('running', 'done', 'cancelled', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "letter_template" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "letter_template_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "letter_template_name" UNIQUE("procedure_id","name")
);
--> statement-breakpoint
CREATE TABLE "letter_template_version" (
	"procedure_id" uuid NOT NULL,
	"template_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"file_name" text NOT NULL,
	"content" "bytea" NOT NULL,
	"placeholders" jsonb NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "letter_template_version_procedure_id_template_id_version_pk" PRIMARY KEY("procedure_id","template_id","version")
);
--> statement-breakpoint
CREATE TABLE "text_block_use" (
	"procedure_id" uuid NOT NULL,
	"block_id" uuid NOT NULL,
	"block_version" integer NOT NULL,
	"disposition_id" uuid NOT NULL,
	"disposition_version" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "text_block_use_procedure_id_disposition_id_disposition_version_block_id_pk" PRIMARY KEY("procedure_id","disposition_id","disposition_version","block_id")
);
--> statement-breakpoint
CREATE TABLE "text_block" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"version" integer NOT NULL,
	"retired" boolean NOT NULL,
	CONSTRAINT "text_block_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "text_block_number" UNIQUE("procedure_id","number")
);
--> statement-breakpoint
CREATE TABLE "text_block_approval" (
	"procedure_id" uuid NOT NULL,
	"block_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"person_hand" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "text_block_approval_procedure_id_block_id_version_pk" PRIMARY KEY("procedure_id","block_id","version"),
	CONSTRAINT "text_block_approval_hand" CHECK ("text_block_approval"."person_hand" in ('approver'))
);
--> statement-breakpoint
CREATE TABLE "text_block_hand" (
	"procedure_id" uuid NOT NULL,
	"block_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"hand" text NOT NULL,
	CONSTRAINT "text_block_four_eyes" PRIMARY KEY("procedure_id","block_id","version","person_id"),
	CONSTRAINT "text_block_hand_as" UNIQUE("procedure_id","block_id","version","person_id","hand"),
	CONSTRAINT "text_block_hand_word" CHECK ("text_block_hand"."hand" in ('author', 'approver'))
);
--> statement-breakpoint
CREATE TABLE "text_block_version" (
	"procedure_id" uuid NOT NULL,
	"block_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"outcomes" jsonb NOT NULL,
	"author_id" uuid NOT NULL,
	"author_hand" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "text_block_version_procedure_id_block_id_version_pk" PRIMARY KEY("procedure_id","block_id","version"),
	CONSTRAINT "text_block_version_hand" CHECK ("text_block_version"."author_hand" in ('author'))
);
--> statement-breakpoint
DROP INDEX "agenda_item_once";--> statement-breakpoint
ALTER TABLE "written_vote" DROP CONSTRAINT "written_vote_procedure_id_item_id_seat_id_pk";--> statement-breakpoint
ALTER TABLE "advice_request" ALTER COLUMN "adviser_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "written_vote" ALTER COLUMN "vote" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "written_vote" ADD CONSTRAINT "written_vote_procedure_id_item_id_seat_id_at_pk" PRIMARY KEY("procedure_id","item_id","seat_id","at");--> statement-breakpoint
ALTER TABLE "advice_answer" ADD COLUMN "answered_by" uuid;--> statement-breakpoint
ALTER TABLE "advice_request" ADD COLUMN "office_id" uuid;--> statement-breakpoint
ALTER TABLE "incorporation" ADD COLUMN "take_over_id" uuid;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD COLUMN "taken_off_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tag" ADD COLUMN "retired" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "tag" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "anchor_result" ADD CONSTRAINT "anchor_result_procedure_id_point_id_point_procedure_id_id_fk" FOREIGN KEY ("procedure_id","point_id") REFERENCES "public"."point"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anchor_result" ADD CONSTRAINT "anchor_result_procedure_id_version_id_version_procedure_id_id_fk" FOREIGN KEY ("procedure_id","version_id") REFERENCES "public"."version"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "take_over" ADD CONSTRAINT "take_over_procedure_id_version_id_version_procedure_id_id_fk" FOREIGN KEY ("procedure_id","version_id") REFERENCES "public"."version"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interim_answer" ADD CONSTRAINT "interim_answer_written_by_person_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interim_answer" ADD CONSTRAINT "interim_answer_procedure_id_position_id_position_procedure_id_id_fk" FOREIGN KEY ("procedure_id","position_id") REFERENCES "public"."position"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_procedure_id_run_id_letter_run_procedure_id_id_fk" FOREIGN KEY ("procedure_id","run_id") REFERENCES "public"."letter_run"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_procedure_id_position_id_position_procedure_id_id_fk" FOREIGN KEY ("procedure_id","position_id") REFERENCES "public"."position"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_run" ADD CONSTRAINT "letter_run_started_by_person_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_run" ADD CONSTRAINT "letter_run_of_template" FOREIGN KEY ("procedure_id","template_id","template_version") REFERENCES "public"."letter_template_version"("procedure_id","template_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_run" ADD CONSTRAINT "letter_run_procedure_id_round_id_round_procedure_id_id_fk" FOREIGN KEY ("procedure_id","round_id") REFERENCES "public"."round"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_template_version" ADD CONSTRAINT "letter_template_version_uploaded_by_person_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_template_version" ADD CONSTRAINT "letter_template_version_procedure_id_template_id_letter_template_procedure_id_id_fk" FOREIGN KEY ("procedure_id","template_id") REFERENCES "public"."letter_template"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_block_use" ADD CONSTRAINT "text_block_use_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_block_use" ADD CONSTRAINT "text_block_use_of_version" FOREIGN KEY ("procedure_id","block_id","block_version") REFERENCES "public"."text_block_version"("procedure_id","block_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_block_use" ADD CONSTRAINT "text_block_use_in_proposal" FOREIGN KEY ("procedure_id","disposition_id","disposition_version") REFERENCES "public"."disposition_version"("procedure_id","disposition_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_block_approval" ADD CONSTRAINT "text_block_approval_of_version" FOREIGN KEY ("procedure_id","block_id","version") REFERENCES "public"."text_block_version"("procedure_id","block_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_block_approval" ADD CONSTRAINT "text_block_approval_by_second_person" FOREIGN KEY ("procedure_id","block_id","version","person_id","person_hand") REFERENCES "public"."text_block_hand"("procedure_id","block_id","version","person_id","hand") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_block_hand" ADD CONSTRAINT "text_block_hand_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_block_hand" ADD CONSTRAINT "text_block_hand_procedure_id_block_id_text_block_procedure_id_id_fk" FOREIGN KEY ("procedure_id","block_id") REFERENCES "public"."text_block"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_block_version" ADD CONSTRAINT "text_block_version_has_author" FOREIGN KEY ("procedure_id","block_id","version","author_id","author_hand") REFERENCES "public"."text_block_hand"("procedure_id","block_id","version","person_id","hand") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "anchor_result_version" ON "anchor_result" USING btree ("procedure_id","version_id","section_key");--> statement-breakpoint
CREATE INDEX "take_over_version" ON "take_over" USING btree ("procedure_id","version_id");--> statement-breakpoint
CREATE INDEX "interim_answer_position" ON "interim_answer" USING btree ("procedure_id","position_id");--> statement-breakpoint
CREATE INDEX "letter_position" ON "letter" USING btree ("procedure_id","position_id");--> statement-breakpoint
CREATE INDEX "text_block_use_block" ON "text_block_use" USING btree ("procedure_id","block_id");--> statement-breakpoint
ALTER TABLE "advice_answer" ADD CONSTRAINT "advice_answer_answered_by_person_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advice_request" ADD CONSTRAINT "advice_request_office_id_organisation_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incorporation" ADD CONSTRAINT "incorporation_procedure_id_take_over_id_take_over_procedure_id_id_fk" FOREIGN KEY ("procedure_id","take_over_id") REFERENCES "public"."take_over"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "advice_request_office" ON "advice_request" USING btree ("procedure_id","office_id");--> statement-breakpoint
CREATE INDEX "incorporation_take_over" ON "incorporation" USING btree ("procedure_id","take_over_id");--> statement-breakpoint
CREATE UNIQUE INDEX "agenda_item_once" ON "agenda_item" USING btree ("procedure_id","meeting_id","disposition_id") WHERE "agenda_item"."taken_off_at" is null;--> statement-breakpoint
ALTER TABLE "advice_request" ADD CONSTRAINT "advice_request_asked" CHECK (num_nonnulls("advice_request"."adviser_id", "advice_request"."office_id") = 1);--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_taken_off_undecided" CHECK ("agenda_item"."taken_off_at" is null or "agenda_item"."result" is null);