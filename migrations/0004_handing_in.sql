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
ALTER TABLE "translation" ADD CONSTRAINT "translation_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translation" ADD CONSTRAINT "translation_procedure_id_text_id_evidence_text_procedure_id_id_fk" FOREIGN KEY ("procedure_id","text_id") REFERENCES "public"."evidence_text"("procedure_id","id") ON DELETE no action ON UPDATE no action;