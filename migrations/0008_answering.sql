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
ALTER TABLE "advice_request" ALTER COLUMN "adviser_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "advice_answer" ADD COLUMN "answered_by" uuid;--> statement-breakpoint
ALTER TABLE "advice_request" ADD COLUMN "office_id" uuid;--> statement-breakpoint
ALTER TABLE "incorporation" ADD COLUMN "take_over_id" uuid;--> statement-breakpoint
ALTER TABLE "tag" ADD COLUMN "retired" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "tag" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "anchor_result" ADD CONSTRAINT "anchor_result_procedure_id_point_id_point_procedure_id_id_fk" FOREIGN KEY ("procedure_id","point_id") REFERENCES "public"."point"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anchor_result" ADD CONSTRAINT "anchor_result_procedure_id_version_id_version_procedure_id_id_fk" FOREIGN KEY ("procedure_id","version_id") REFERENCES "public"."version"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "take_over" ADD CONSTRAINT "take_over_procedure_id_version_id_version_procedure_id_id_fk" FOREIGN KEY ("procedure_id","version_id") REFERENCES "public"."version"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "anchor_result_version" ON "anchor_result" USING btree ("procedure_id","version_id","section_key");--> statement-breakpoint
CREATE INDEX "take_over_version" ON "take_over" USING btree ("procedure_id","version_id");--> statement-breakpoint
ALTER TABLE "advice_answer" ADD CONSTRAINT "advice_answer_answered_by_person_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advice_request" ADD CONSTRAINT "advice_request_office_id_organisation_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incorporation" ADD CONSTRAINT "incorporation_procedure_id_take_over_id_take_over_procedure_id_id_fk" FOREIGN KEY ("procedure_id","take_over_id") REFERENCES "public"."take_over"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "advice_request_office" ON "advice_request" USING btree ("procedure_id","office_id");--> statement-breakpoint
CREATE INDEX "incorporation_take_over" ON "incorporation" USING btree ("procedure_id","take_over_id");--> statement-breakpoint
ALTER TABLE "advice_request" ADD CONSTRAINT "advice_request_asked" CHECK (num_nonnulls("advice_request"."adviser_id", "advice_request"."office_id") = 1);