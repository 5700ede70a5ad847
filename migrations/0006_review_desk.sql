CREATE TABLE "advice_answer" (
	"procedure_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"body" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "advice_answer_procedure_id_request_id_pk" PRIMARY KEY("procedure_id","request_id"),
	CONSTRAINT "advice_answer_body" CHECK (btrim("advice_answer"."body", E' 
	') <> '')
);
--> statement-breakpoint
CREATE TABLE "advice_request" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"point_id" uuid,
	"topic_id" uuid,
	"adviser_id" uuid NOT NULL,
	"question" text NOT NULL,
	"due_on" date,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "advice_request_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "advice_request_subject" CHECK (num_nonnulls("advice_request"."point_id", "advice_request"."topic_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "bulk_act" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"act" jsonb NOT NULL,
	"points" jsonb NOT NULL,
	CONSTRAINT "bulk_act_procedure_id_id_pk" PRIMARY KEY("procedure_id","id")
);
--> statement-breakpoint
CREATE TABLE "bulk_undone" (
	"procedure_id" uuid NOT NULL,
	"bulk_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "bulk_undone_procedure_id_bulk_id_pk" PRIMARY KEY("procedure_id","bulk_id")
);
--> statement-breakpoint
CREATE TABLE "agenda_item" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"disposition_id" uuid NOT NULL,
	"version" integer,
	"result" text,
	"way" text,
	"yes" integer,
	"no" integer,
	"abstained" integer,
	"in_writing" integer DEFAULT 0 NOT NULL,
	"remark" text DEFAULT '' NOT NULL,
	"recorded_by" uuid,
	"confirmed_by" uuid,
	"not_voting" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "agenda_item_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "agenda_item_second_person" CHECK ("agenda_item"."confirmed_by" is null or "agenda_item"."confirmed_by" <> "agenda_item"."recorded_by"),
	CONSTRAINT "agenda_item_result" CHECK ("agenda_item"."result" in ('adopted', 'rejected', 'returned')),
	CONSTRAINT "agenda_item_way" CHECK ("agenda_item"."way" in ('consensus', 'votes')),
	CONSTRAINT "agenda_item_decided" CHECK (("agenda_item"."result" is null) = ("agenda_item"."version" is null) and ("agenda_item"."result" is null) = ("agenda_item"."recorded_by" is null)),
	CONSTRAINT "agenda_item_votes" CHECK ((coalesce("agenda_item"."way", '') = 'votes') = ("agenda_item"."yes" is not null)),
	CONSTRAINT "agenda_item_no_bare_adoption" CHECK ("agenda_item"."result" is distinct from 'adopted' or "agenda_item"."way" is not null)
);
--> statement-breakpoint
CREATE TABLE "written_vote" (
	"procedure_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"vote" text NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "written_vote_procedure_id_item_id_seat_id_pk" PRIMARY KEY("procedure_id","item_id","seat_id"),
	CONSTRAINT "written_vote_vote" CHECK ("written_vote"."vote" in ('yes', 'no', 'abstained'))
);
--> statement-breakpoint
CREATE TABLE "disposition_return" (
	"procedure_id" uuid NOT NULL,
	"disposition_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"remark" text NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "disposition_return_procedure_id_disposition_id_version_pk" PRIMARY KEY("procedure_id","disposition_id","version"),
	CONSTRAINT "disposition_return_remark" CHECK (btrim("disposition_return"."remark", E' 
	') <> '')
);
--> statement-breakpoint
CREATE TABLE "point_print" (
	"procedure_id" uuid NOT NULL,
	"point_id" uuid NOT NULL,
	"runs" "bytea" NOT NULL,
	"bands" integer[],
	"cluster_id" uuid NOT NULL,
	"likeness" double precision NOT NULL,
	CONSTRAINT "point_print_procedure_id_point_id_pk" PRIMARY KEY("procedure_id","point_id")
);
--> statement-breakpoint
CREATE TABLE "digest_sent" (
	"procedure_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "digest_sent_procedure_id_person_id_day_pk" PRIMARY KEY("procedure_id","person_id","day")
);
--> statement-breakpoint
CREATE TABLE "due_reminded" (
	"procedure_id" uuid NOT NULL,
	"point_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	CONSTRAINT "due_reminded_procedure_id_point_id_person_id_due_on_pk" PRIMARY KEY("procedure_id","point_id","person_id","due_on")
);
--> statement-breakpoint
CREATE TABLE "point_note" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"point_id" uuid NOT NULL,
	"body" text NOT NULL,
	"author_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "point_note_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "point_note_body" CHECK (btrim("point_note"."body", E' 
	') <> '')
);
--> statement-breakpoint
CREATE TABLE "saved_view" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"search" jsonb NOT NULL,
	"is_shared" boolean NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "saved_view_procedure_id_id_pk" PRIMARY KEY("procedure_id","id")
);
--> statement-breakpoint
CREATE TABLE "tag" (
	"procedure_id" uuid NOT NULL,
	"tag" text NOT NULL,
	"theme" text NOT NULL,
	"assignee_id" uuid,
	CONSTRAINT "tag_procedure_id_tag_pk" PRIMARY KEY("procedure_id","tag")
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"held_on" date NOT NULL,
	"begins_at" text NOT NULL,
	"ends_at" text NOT NULL,
	"place" text NOT NULL,
	"status" text NOT NULL,
	"confirmed_by" uuid,
	"confirmed_at" timestamp with time zone,
	"calendar_sequence" integer,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "meeting_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "meeting_status" CHECK ("meeting"."status" in ('planned', 'held', 'confirmed', 'cancelled')),
	CONSTRAINT "meeting_confirmed" CHECK (("meeting"."status" = 'confirmed') = ("meeting"."confirmed_by" is not null))
);
--> statement-breakpoint
CREATE TABLE "meeting_seat" (
	"procedure_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"organisation_id" uuid,
	"function" text NOT NULL,
	"is_voting" boolean NOT NULL,
	"is_present" boolean NOT NULL,
	CONSTRAINT "meeting_seat_procedure_id_meeting_id_seat_id_pk" PRIMARY KEY("procedure_id","meeting_id","seat_id")
);
--> statement-breakpoint
DROP INDEX "point_search_words";--> statement-breakpoint
ALTER TABLE "adoption" ADD COLUMN "meeting_id" uuid;--> statement-breakpoint
ALTER TABLE "adoption" ADD COLUMN "yes" integer;--> statement-breakpoint
ALTER TABLE "adoption" ADD COLUMN "no" integer;--> statement-breakpoint
ALTER TABLE "adoption" ADD COLUMN "abstained" integer;--> statement-breakpoint
ALTER TABLE "point_search" ADD COLUMN "slot" serial NOT NULL;--> statement-breakpoint
ALTER TABLE "point_state" ADD COLUMN "changed" "xid8" DEFAULT pg_current_xact_id() NOT NULL;--> statement-breakpoint
ALTER TABLE "point_triage" ADD COLUMN "due_on" date;--> statement-breakpoint
ALTER TABLE "group_seat" ADD COLUMN "person_id" uuid;--> statement-breakpoint
ALTER TABLE "working_group" ADD COLUMN "majority" text DEFAULT 'votes_cast' NOT NULL;--> statement-breakpoint
ALTER TABLE "advice_answer" ADD CONSTRAINT "advice_answer_procedure_id_request_id_advice_request_procedure_id_id_fk" FOREIGN KEY ("procedure_id","request_id") REFERENCES "public"."advice_request"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advice_request" ADD CONSTRAINT "advice_request_adviser_id_person_id_fk" FOREIGN KEY ("adviser_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advice_request" ADD CONSTRAINT "advice_request_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advice_request" ADD CONSTRAINT "advice_request_procedure_id_point_id_point_procedure_id_id_fk" FOREIGN KEY ("procedure_id","point_id") REFERENCES "public"."point"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advice_request" ADD CONSTRAINT "advice_request_procedure_id_topic_id_topic_procedure_id_id_fk" FOREIGN KEY ("procedure_id","topic_id") REFERENCES "public"."topic"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_act" ADD CONSTRAINT "bulk_act_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_undone" ADD CONSTRAINT "bulk_undone_procedure_id_bulk_id_bulk_act_procedure_id_id_fk" FOREIGN KEY ("procedure_id","bulk_id") REFERENCES "public"."bulk_act"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_confirmed_by_person_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_procedure_id_meeting_id_meeting_procedure_id_id_fk" FOREIGN KEY ("procedure_id","meeting_id") REFERENCES "public"."meeting"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_procedure_id_disposition_id_disposition_procedure_id_id_fk" FOREIGN KEY ("procedure_id","disposition_id") REFERENCES "public"."disposition"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_version" FOREIGN KEY ("procedure_id","disposition_id","version") REFERENCES "public"."disposition_version"("procedure_id","disposition_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "written_vote" ADD CONSTRAINT "written_vote_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "written_vote" ADD CONSTRAINT "written_vote_procedure_id_item_id_agenda_item_procedure_id_id_fk" FOREIGN KEY ("procedure_id","item_id") REFERENCES "public"."agenda_item"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disposition_return" ADD CONSTRAINT "disposition_return_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disposition_return" ADD CONSTRAINT "disposition_return_of_version" FOREIGN KEY ("procedure_id","disposition_id","version") REFERENCES "public"."disposition_version"("procedure_id","disposition_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_print" ADD CONSTRAINT "point_print_procedure_id_point_id_point_procedure_id_id_fk" FOREIGN KEY ("procedure_id","point_id") REFERENCES "public"."point"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_sent" ADD CONSTRAINT "digest_sent_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "due_reminded" ADD CONSTRAINT "due_reminded_procedure_id_point_id_point_procedure_id_id_fk" FOREIGN KEY ("procedure_id","point_id") REFERENCES "public"."point"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "due_reminded" ADD CONSTRAINT "due_reminded_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_note" ADD CONSTRAINT "point_note_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_note" ADD CONSTRAINT "point_note_procedure_id_point_id_point_procedure_id_id_fk" FOREIGN KEY ("procedure_id","point_id") REFERENCES "public"."point"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tag" ADD CONSTRAINT "tag_assignee_id_person_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_confirmed_by_person_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_procedure_id_procedure_id_fk" FOREIGN KEY ("procedure_id") REFERENCES "public"."procedure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_seat" ADD CONSTRAINT "meeting_seat_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_seat" ADD CONSTRAINT "meeting_seat_procedure_id_meeting_id_meeting_procedure_id_id_fk" FOREIGN KEY ("procedure_id","meeting_id") REFERENCES "public"."meeting"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "advice_request_point" ON "advice_request" USING btree ("procedure_id","point_id");--> statement-breakpoint
CREATE INDEX "advice_request_topic" ON "advice_request" USING btree ("procedure_id","topic_id");--> statement-breakpoint
CREATE INDEX "advice_request_adviser" ON "advice_request" USING btree ("procedure_id","adviser_id");--> statement-breakpoint
CREATE INDEX "bulk_act_person" ON "bulk_act" USING btree ("procedure_id","person_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "agenda_item_once" ON "agenda_item" USING btree ("procedure_id","meeting_id","disposition_id");--> statement-breakpoint
CREATE INDEX "agenda_item_disposition" ON "agenda_item" USING btree ("procedure_id","disposition_id");--> statement-breakpoint
CREATE INDEX "point_print_cluster" ON "point_print" USING btree ("procedure_id","cluster_id","likeness" DESC NULLS FIRST,"point_id");--> statement-breakpoint
CREATE INDEX "point_print_leads" ON "point_print" USING btree ("procedure_id","cluster_id") WHERE "point_print"."bands" is not null;--> statement-breakpoint
CREATE INDEX "point_print_bands" ON "point_print" USING gin ("bands") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "point_note_point" ON "point_note" USING btree ("procedure_id","point_id","id");--> statement-breakpoint
CREATE INDEX "saved_view_person" ON "saved_view" USING btree ("procedure_id","person_id");--> statement-breakpoint
CREATE INDEX "saved_view_shared" ON "saved_view" USING btree ("procedure_id") WHERE "saved_view"."is_shared";--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_number" ON "meeting" USING btree ("procedure_id","number");--> statement-breakpoint
ALTER TABLE "adoption" ADD CONSTRAINT "adoption_procedure_id_meeting_id_meeting_procedure_id_id_fk" FOREIGN KEY ("procedure_id","meeting_id") REFERENCES "public"."meeting"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_seat" ADD CONSTRAINT "group_seat_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "point_state_changed" ON "point_state" USING btree ("procedure_id","changed");--> statement-breakpoint
CREATE INDEX "point_triage_due" ON "point_triage" USING btree ("due_on") WHERE "point_triage"."due_on" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "group_seat_person" ON "group_seat" USING btree ("procedure_id","person_id");--> statement-breakpoint
ALTER TABLE "adoption" ADD CONSTRAINT "adoption_votes" CHECK (num_nonnulls("adoption"."yes", "adoption"."no", "adoption"."abstained") in (0, 3) and ("adoption"."yes" is null or "adoption"."meeting_id" is not null));--> statement-breakpoint
ALTER TABLE "working_group" ADD CONSTRAINT "working_group_majority" CHECK ("working_group"."majority" in ('consensus', 'votes_cast', 'seats'));