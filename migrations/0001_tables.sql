CREATE TABLE "document" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"note" text NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "document_procedure_id_id_pk" PRIMARY KEY("procedure_id","id")
);
--> statement-breakpoint
CREATE TABLE "section" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"key" text NOT NULL,
	"parent_key" text,
	"kind" text NOT NULL,
	"number" text,
	"heading" text NOT NULL,
	"body" text NOT NULL,
	"position" integer NOT NULL,
	"plain_text" text NOT NULL,
	"plain_text_version" integer NOT NULL,
	CONSTRAINT "section_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "section_kind" CHECK ("section"."kind" in ('preamble', 'chapter', 'section', 'item'))
);
--> statement-breakpoint
CREATE TABLE "section_draft" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"key" text NOT NULL,
	"parent_key" text,
	"kind" text NOT NULL,
	"number" text,
	"heading" text NOT NULL,
	"body" text NOT NULL,
	"position" integer NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "section_draft_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "section_draft_kind" CHECK ("section_draft"."kind" in ('preamble', 'chapter', 'section', 'item'))
);
--> statement-breakpoint
CREATE TABLE "text_source" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"section_key" text NOT NULL,
	"kind" text NOT NULL,
	"change" text NOT NULL,
	"quote" text NOT NULL,
	"note" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "text_source_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "text_source_kind" CHECK ("text_source"."kind" in ('editorial', 'law', 'standard', 'working_group', 'resolution')),
	CONSTRAINT "text_source_change" CHECK ("text_source"."change" in ('inserted', 'changed', 'deleted', 'moved'))
);
--> statement-breakpoint
CREATE TABLE "unit" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"section_id" uuid NOT NULL,
	"section_key" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"origin" text NOT NULL,
	"since_version" integer NOT NULL,
	CONSTRAINT "unit_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "unit_kind" CHECK ("unit"."kind" in ('heading', 'sentence', 'item', 'cell', 'footnote')),
	CONSTRAINT "unit_origin_word" CHECK ("unit"."origin" in ('same', 'moved', 'changed', 'new'))
);
--> statement-breakpoint
CREATE TABLE "version" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"status" text NOT NULL,
	"content_version" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"frozen_at" timestamp with time zone,
	"frozen_by" uuid,
	"released_at" timestamp with time zone,
	"units_version" integer,
	CONSTRAINT "version_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "version_status" CHECK ("version"."status" in ('working', 'frozen', 'agreed', 'resolved'))
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"round_id" uuid,
	"organisation_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"received_on" date,
	"stance" text,
	"publication" text NOT NULL,
	"language" text NOT NULL,
	"cover_text" text NOT NULL,
	"cover_text_version" integer NOT NULL,
	"supersedes_id" uuid,
	"recorded_by_staff" boolean NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL,
	"content_version" integer NOT NULL,
	CONSTRAINT "draft_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "draft_channel" CHECK ("draft"."channel" in ('form', 'api', 'import', 'email', 'letter', 'in_person', 'prior')),
	CONSTRAINT "draft_stance" CHECK ("draft"."stance" in ('agree', 'agree_with_changes', 'object', 'no_comment')),
	CONSTRAINT "draft_publication" CHECK ("draft"."publication" in ('full', 'anonymous', 'internal')),
	CONSTRAINT "draft_cover_text" CHECK (char_length("draft"."cover_text") <= 200000)
);
--> statement-breakpoint
CREATE TABLE "draft_answer" (
	"procedure_id" uuid NOT NULL,
	"draft_id" uuid NOT NULL,
	"question_key" text NOT NULL,
	"value" jsonb NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "draft_answer_procedure_id_draft_id_question_key_pk" PRIMARY KEY("procedure_id","draft_id","question_key")
);
--> statement-breakpoint
CREATE TABLE "draft_point" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"draft_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"kind" text NOT NULL,
	"section_key" text,
	"quote" jsonb,
	"comment" text NOT NULL,
	"proposed_text" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "draft_point_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "draft_point_kind" CHECK ("draft_point"."kind" in ('support', 'concern', 'change', 'addition', 'deletion', 'question', 'editorial')),
	CONSTRAINT "draft_point_comment" CHECK (char_length("draft_point"."comment") <= 20000),
	CONSTRAINT "draft_point_proposed_text" CHECK (char_length("draft_point"."proposed_text") <= 20000)
);
--> statement-breakpoint
CREATE TABLE "draft_revision" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"draft_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"author_id" uuid NOT NULL,
	"part" text NOT NULL,
	"part_id" text,
	"text" text NOT NULL,
	CONSTRAINT "draft_revision_procedure_id_id_pk" PRIMARY KEY("procedure_id","id")
);
--> statement-breakpoint
CREATE TABLE "api_token" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	"scopes" jsonb NOT NULL,
	"procedure_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_token_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"organisation_id" uuid,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"secret_hash" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"accepted_by" uuid,
	CONSTRAINT "invitation_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "invitation_secretHash_unique" UNIQUE("secret_hash"),
	CONSTRAINT "invitation_role" CHECK ("invitation"."role" in ('representative', 'contributor', 'observer', 'coordinator', 'clerk', 'signatory', 'group_member', 'specialist'))
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "membership_organisation_id_person_id_pk" PRIMARY KEY("organisation_id","person_id"),
	CONSTRAINT "membership_role" CHECK ("membership"."role" in ('representative', 'contributor', 'observer'))
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"password_hash" text,
	"language" text NOT NULL,
	"is_administrator" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "person_language" CHECK ("person"."language" in ('de', 'en'))
);
--> statement-breakpoint
CREATE TABLE "procedure_role" (
	"procedure_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"granted_by" uuid,
	"granted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "procedure_role_procedure_id_person_id_role_pk" PRIMARY KEY("procedure_id","person_id","role"),
	CONSTRAINT "procedure_role_role" CHECK ("procedure_role"."role" in ('coordinator', 'clerk', 'signatory', 'group_member', 'specialist'))
);
--> statement-breakpoint
CREATE TABLE "refresh_token" (
	"hash" text PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"replaced_at" timestamp with time zone,
	"replaced_by" text,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "incorporation" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"point_id" uuid,
	"topic_id" uuid,
	"version_id" uuid NOT NULL,
	"section_key" text,
	"change" text NOT NULL,
	"before" text NOT NULL,
	"after" text NOT NULL,
	"action_office" text,
	"action_due" date,
	"note" text NOT NULL,
	"done_at" timestamp with time zone,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "incorporation_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "incorporation_change" CHECK ("incorporation"."change" in ('inserted', 'changed', 'deleted', 'moved', 'action')),
	CONSTRAINT "incorporation_subject" CHECK (num_nonnulls("incorporation"."point_id", "incorporation"."topic_id") = 1),
	CONSTRAINT "incorporation_action" CHECK (("incorporation"."change" = 'action') = ("incorporation"."action_office" is not null)),
	CONSTRAINT "incorporation_section" CHECK ("incorporation"."change" = 'action' or "incorporation"."section_key" is not null)
);
--> statement-breakpoint
CREATE TABLE "promise_explanation" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"point_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"explanation" text NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "promise_explanation_procedure_id_id_pk" PRIMARY KEY("procedure_id","id")
);
--> statement-breakpoint
CREATE TABLE "response" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"incorporation_id" uuid NOT NULL,
	"point_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"note" text NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "response_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "response_kind" CHECK ("response"."kind" in ('confirmed', 'disputed'))
);
--> statement-breakpoint
CREATE TABLE "unit_deletion" (
	"procedure_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"incorporation_id" uuid,
	"source_id" uuid,
	CONSTRAINT "unit_deletion_procedure_id_version_id_unit_id_pk" PRIMARY KEY("procedure_id","version_id","unit_id"),
	CONSTRAINT "unit_deletion_reason" CHECK (num_nonnulls("unit_deletion"."incorporation_id", "unit_deletion"."source_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "unit_origin" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"predecessor_id" uuid,
	"incorporation_id" uuid,
	"source_id" uuid,
	CONSTRAINT "unit_origin_procedure_id_id_pk" PRIMARY KEY("procedure_id","id")
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"short_name" text,
	"kind" text NOT NULL,
	"member_of_id" uuid,
	"represents" jsonb NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "organisation_kind" CHECK ("organisation"."kind" in ('association', 'advisory_council', 'commissioner', 'university', 'round_table', 'city_office', 'welfare', 'migrant_organisation', 'other'))
);
--> statement-breakpoint
CREATE TABLE "chain_head" (
	"procedure_id" uuid PRIMARY KEY NOT NULL,
	"sequence" integer NOT NULL,
	"hash" text
);
--> statement-breakpoint
CREATE TABLE "counter" (
	"procedure_id" uuid NOT NULL,
	"scope" text NOT NULL,
	"value" integer NOT NULL,
	CONSTRAINT "counter_procedure_id_scope_pk" PRIMARY KEY("procedure_id","scope")
);
--> statement-breakpoint
CREATE TABLE "event" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"action" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"canonical" text NOT NULL,
	CONSTRAINT "event_procedure_id_id_pk" PRIMARY KEY("procedure_id","id")
);
--> statement-breakpoint
CREATE TABLE "event_detail" (
	"procedure_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"actor_id" uuid,
	"actor_name" text,
	"before" jsonb,
	"after" jsonb,
	"salt" text NOT NULL,
	CONSTRAINT "event_detail_procedure_id_event_id_pk" PRIMARY KEY("procedure_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "event_pending" (
	"procedure_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "event_pending_procedure_id_event_id_pk" PRIMARY KEY("procedure_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "event_seal" (
	"procedure_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"event_id" uuid NOT NULL,
	"previous_hash" text,
	"hash" text NOT NULL,
	"sealed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "event_seal_procedure_id_sequence_pk" PRIMARY KEY("procedure_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"actor_key" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"status" integer NOT NULL,
	"headers" jsonb NOT NULL,
	"body" "bytea",
	"holds_secret" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_actor_key_key_pk" PRIMARY KEY("actor_key","key")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"template" text NOT NULL,
	"recipient" text NOT NULL,
	"language" text NOT NULL,
	"payload" jsonb NOT NULL,
	"status" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	"detail" text,
	CONSTRAINT "outbox_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "outbox_status" CHECK ("outbox"."status" in ('pending', 'sent', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "evidence_text" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"position_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"source_key" text,
	"place" integer NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "evidence_text_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "evidence_text_kind" CHECK ("evidence_text"."kind" in ('comment', 'proposed_text', 'cover', 'answer', 'imported'))
);
--> statement-breakpoint
CREATE TABLE "point" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"position_id" uuid NOT NULL,
	"round_id" uuid,
	"organisation_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"counted" integer[] GENERATED ALWAYS AS ((ascii("point"."reference") || string_to_array(ltrim(regexp_replace("point"."reference", '[^0-9]+', ' ', 'g')), ' ')::integer[])) STORED,
	"number" integer NOT NULL,
	"origin" text NOT NULL,
	"kind" text NOT NULL,
	"section_key" text,
	"quote" jsonb,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "point_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "point_origin" CHECK ("point"."origin" in ('submitted', 'marked')),
	CONSTRAINT "point_kind" CHECK ("point"."kind" in ('support', 'concern', 'change', 'addition', 'deletion', 'question', 'editorial'))
);
--> statement-breakpoint
CREATE TABLE "point_span" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"point_id" uuid NOT NULL,
	"text_id" uuid NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	CONSTRAINT "point_span_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "point_span_order" CHECK ("point_span"."start" >= 0 and "point_span"."end" > "point_span"."start")
);
--> statement-breakpoint
CREATE TABLE "position" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"round_id" uuid,
	"organisation_id" uuid NOT NULL,
	"organisation_name" text NOT NULL,
	"procedure_title" text NOT NULL,
	"round_title" text,
	"reference" text NOT NULL,
	"channel" text NOT NULL,
	"received_on" date,
	"stance" text,
	"publication" text NOT NULL,
	"language" text NOT NULL,
	"answers" jsonb NOT NULL,
	"is_late" boolean NOT NULL,
	"supersedes_id" uuid,
	"recorded_by_staff" boolean NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	"submitted_by" uuid NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "position_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "position_channel" CHECK ("position"."channel" in ('form', 'api', 'import', 'email', 'letter', 'in_person', 'prior')),
	CONSTRAINT "position_stance" CHECK ("position"."stance" in ('agree', 'agree_with_changes', 'object', 'no_comment')),
	CONSTRAINT "position_publication" CHECK ("position"."publication" in ('full', 'anonymous', 'internal'))
);
--> statement-breakpoint
CREATE TABLE "position_step" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"position_id" uuid NOT NULL,
	"step" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"by_position_id" uuid,
	CONSTRAINT "position_step_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "position_step_word" CHECK ("position_step"."step" in ('withdrawn', 'superseded', 'admitted', 'not_admitted'))
);
--> statement-breakpoint
CREATE TABLE "receipt_nonce" (
	"procedure_id" uuid NOT NULL,
	"position_id" uuid NOT NULL,
	"nonce" text NOT NULL,
	CONSTRAINT "receipt_nonce_procedure_id_position_id_pk" PRIMARY KEY("procedure_id","position_id")
);
--> statement-breakpoint
CREATE TABLE "text_cleared" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"text_id" uuid NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"office" text NOT NULL,
	"note" text NOT NULL,
	"cleared_by" uuid NOT NULL,
	"cleared_at" timestamp with time zone NOT NULL,
	CONSTRAINT "text_cleared_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "text_cleared_order" CHECK ("text_cleared"."start" >= 0 and "text_cleared"."end" > "text_cleared"."start")
);
--> statement-breakpoint
CREATE TABLE "deliberation" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"paper_id" uuid,
	"body" text NOT NULL,
	"held_on" date NOT NULL,
	"is_public" boolean NOT NULL,
	"released_at" timestamp with time zone,
	"capacity" text NOT NULL,
	"result" text,
	"version" integer NOT NULL,
	CONSTRAINT "deliberation_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "deliberation_capacity" CHECK ("deliberation"."capacity" in ('information', 'hearing', 'preliminary', 'decision'))
);
--> statement-breakpoint
CREATE TABLE "paper" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reference" text NOT NULL,
	"paper_type" text NOT NULL,
	"title" text NOT NULL,
	"issued_on" date,
	"department" text,
	"office" text,
	CONSTRAINT "paper_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "paper_type" CHECK ("paper"."paper_type" in ('information', 'resolution_proposal', 'motion', 'administration_statement'))
);
--> statement-breakpoint
CREATE TABLE "participation" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"status" text NOT NULL,
	"capacity" text,
	"version" integer NOT NULL,
	CONSTRAINT "participation_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "participation_status" CHECK ("participation"."status" in ('planned', 'sought', 'uninvited', 'invited', 'confirmed', 'declined', 'ended'))
);
--> statement-breakpoint
CREATE TABLE "participation_step" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"participation_id" uuid NOT NULL,
	"status" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" uuid,
	CONSTRAINT "participation_step_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "participation_step_status" CHECK ("participation_step"."status" in ('planned', 'sought', 'uninvited', 'invited', 'confirmed', 'declined', 'ended'))
);
--> statement-breakpoint
CREATE TABLE "procedure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"status" text NOT NULL,
	"time_zone" text NOT NULL,
	"file_reference" text,
	"lead_organisation_id" uuid,
	"coordinating_unit" text,
	"due_on" date,
	"due_precision" text,
	"mandate_reference" text,
	"mandate_title" text,
	"mandate_resolved_on" date,
	"mandate_body" text,
	"summary" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "procedure_status" CHECK ("procedure"."status" in ('preparing', 'running', 'concluded', 'archived'))
);
--> statement-breakpoint
CREATE TABLE "adoption" (
	"procedure_id" uuid NOT NULL,
	"disposition_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"person_hand" text NOT NULL,
	"decided_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "adoption_procedure_id_disposition_id_version_pk" PRIMARY KEY("procedure_id","disposition_id","version"),
	CONSTRAINT "adoption_hand" CHECK ("adoption"."person_hand" in ('adopter'))
);
--> statement-breakpoint
CREATE TABLE "disposition" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"point_id" uuid,
	"topic_id" uuid,
	"version" integer NOT NULL,
	CONSTRAINT "disposition_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "disposition_subject" CHECK (num_nonnulls("disposition"."point_id", "disposition"."topic_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "disposition_hand" (
	"procedure_id" uuid NOT NULL,
	"disposition_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"hand" text NOT NULL,
	CONSTRAINT "disposition_hand_four_eyes" PRIMARY KEY("procedure_id","disposition_id","version","person_id"),
	CONSTRAINT "disposition_hand_as" UNIQUE("procedure_id","disposition_id","version","person_id","hand"),
	CONSTRAINT "disposition_hand_word" CHECK ("disposition_hand"."hand" in ('author', 'adopter'))
);
--> statement-breakpoint
CREATE TABLE "disposition_version" (
	"procedure_id" uuid NOT NULL,
	"disposition_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"outcome" text NOT NULL,
	"reason" text NOT NULL,
	"not_accepted_part" text NOT NULL,
	"covered_by_section_key" text,
	"referred_to" text NOT NULL,
	"passed_on" boolean NOT NULL,
	"member_ids" jsonb,
	"author_id" uuid NOT NULL,
	"author_hand" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "disposition_version_procedure_id_disposition_id_version_pk" PRIMARY KEY("procedure_id","disposition_id","version"),
	CONSTRAINT "disposition_version_outcome" CHECK ("disposition_version"."outcome" in ('accepted', 'accepted_in_part', 'already_covered', 'not_accepted', 'noted', 'answered', 'out_of_scope', 'deferred')),
	CONSTRAINT "disposition_version_hand" CHECK ("disposition_version"."author_hand" in ('author')),
	CONSTRAINT "disposition_version_reason" CHECK ("disposition_version"."outcome" in ('accepted', 'noted') or btrim("disposition_version"."reason", E' 
	') <> ''),
	CONSTRAINT "disposition_version_not_accepted_part" CHECK ("disposition_version"."outcome" <> 'accepted_in_part' or btrim("disposition_version"."not_accepted_part", E' 
	') <> ''),
	CONSTRAINT "disposition_version_covered_by" CHECK ("disposition_version"."outcome" <> 'already_covered' or "disposition_version"."covered_by_section_key" is not null),
	CONSTRAINT "disposition_version_referred_to" CHECK ("disposition_version"."outcome" not in ('out_of_scope', 'deferred') or btrim("disposition_version"."referred_to", E' 
	') <> '')
);
--> statement-breakpoint
CREATE TABLE "point_search" (
	"procedure_id" uuid NOT NULL,
	"point_id" uuid NOT NULL,
	"words" text NOT NULL,
	"stems" "tsvector" NOT NULL,
	CONSTRAINT "point_search_procedure_id_point_id_pk" PRIMARY KEY("procedure_id","point_id")
);
--> statement-breakpoint
CREATE TABLE "point_state" (
	"procedure_id" uuid NOT NULL,
	"point_id" uuid NOT NULL,
	"topic_id" uuid,
	"disposition_id" uuid,
	"outcome" text,
	"is_triaged" boolean NOT NULL,
	"is_proposed" boolean NOT NULL,
	"is_adopted" boolean NOT NULL,
	"counts" boolean NOT NULL,
	CONSTRAINT "point_state_procedure_id_point_id_pk" PRIMARY KEY("procedure_id","point_id"),
	CONSTRAINT "point_state_outcome" CHECK ("point_state"."outcome" in ('accepted', 'accepted_in_part', 'already_covered', 'not_accepted', 'noted', 'answered', 'out_of_scope', 'deferred'))
);
--> statement-breakpoint
CREATE TABLE "point_tag" (
	"procedure_id" uuid NOT NULL,
	"point_id" uuid NOT NULL,
	"tag" text NOT NULL,
	CONSTRAINT "point_tag_procedure_id_point_id_tag_pk" PRIMARY KEY("procedure_id","point_id","tag")
);
--> statement-breakpoint
CREATE TABLE "point_triage" (
	"procedure_id" uuid NOT NULL,
	"point_id" uuid NOT NULL,
	"assignee_id" uuid,
	"review_kind" text,
	"version" integer NOT NULL,
	CONSTRAINT "point_triage_procedure_id_point_id_pk" PRIMARY KEY("procedure_id","point_id"),
	CONSTRAINT "point_triage_kind" CHECK ("point_triage"."review_kind" in ('support', 'concern', 'change', 'addition', 'deletion', 'question', 'editorial'))
);
--> statement-breakpoint
CREATE TABLE "reopening" (
	"procedure_id" uuid NOT NULL,
	"disposition_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"reason" text NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "reopening_procedure_id_disposition_id_version_pk" PRIMARY KEY("procedure_id","disposition_id","version")
);
--> statement-breakpoint
CREATE TABLE "topic" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"reference" text NOT NULL,
	"title" text NOT NULL,
	"argument" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "topic_procedure_id_id_pk" PRIMARY KEY("procedure_id","id")
);
--> statement-breakpoint
CREATE TABLE "topic_member" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"topic_id" uuid NOT NULL,
	"point_id" uuid NOT NULL,
	"remainder" text NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	"joined_by" uuid NOT NULL,
	"left_at" timestamp with time zone,
	"left_by" uuid,
	CONSTRAINT "topic_member_procedure_id_id_pk" PRIMARY KEY("procedure_id","id")
);
--> statement-breakpoint
CREATE TABLE "question" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"help" text NOT NULL,
	"is_required" boolean NOT NULL,
	"options" jsonb NOT NULL,
	"place" integer NOT NULL,
	CONSTRAINT "question_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "question_kind" CHECK ("question"."kind" in ('text', 'single_choice', 'yes_no'))
);
--> statement-breakpoint
CREATE TABLE "round" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"reference" text NOT NULL,
	"title" text NOT NULL,
	"version_id" uuid NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"closed_early_at" timestamp with time zone,
	"published_at" timestamp with time zone,
	"audience" text NOT NULL,
	"section_keys" jsonb NOT NULL,
	"opening_recorded" boolean NOT NULL,
	"closing_recorded" boolean NOT NULL,
	"content_version" integer NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "round_procedure_id_id_pk" PRIMARY KEY("procedure_id","id"),
	CONSTRAINT "round_instants" CHECK ("round"."closes_at" > "round"."opens_at"),
	CONSTRAINT "round_audience" CHECK ("round"."audience" in ('invited', 'public'))
);
--> statement-breakpoint
CREATE TABLE "group_seat" (
	"procedure_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"place" integer NOT NULL,
	"organisation_id" uuid,
	"function" text NOT NULL,
	"is_voting" boolean NOT NULL,
	CONSTRAINT "group_seat_procedure_id_id_pk" PRIMARY KEY("procedure_id","id")
);
--> statement-breakpoint
CREATE TABLE "working_group" (
	"procedure_id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"note" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_procedure_id_procedure_id_fk" FOREIGN KEY ("procedure_id") REFERENCES "public"."procedure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section" ADD CONSTRAINT "section_procedure_id_version_id_version_procedure_id_id_fk" FOREIGN KEY ("procedure_id","version_id") REFERENCES "public"."version"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_draft" ADD CONSTRAINT "section_draft_procedure_id_version_id_version_procedure_id_id_fk" FOREIGN KEY ("procedure_id","version_id") REFERENCES "public"."version"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_source" ADD CONSTRAINT "text_source_procedure_id_version_id_version_procedure_id_id_fk" FOREIGN KEY ("procedure_id","version_id") REFERENCES "public"."version"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_procedure_id_section_id_section_procedure_id_id_fk" FOREIGN KEY ("procedure_id","section_id") REFERENCES "public"."section"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version" ADD CONSTRAINT "version_procedure_id_document_id_document_procedure_id_id_fk" FOREIGN KEY ("procedure_id","document_id") REFERENCES "public"."document"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_procedure_id_round_id_round_procedure_id_id_fk" FOREIGN KEY ("procedure_id","round_id") REFERENCES "public"."round"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_answer" ADD CONSTRAINT "draft_answer_procedure_id_draft_id_draft_procedure_id_id_fk" FOREIGN KEY ("procedure_id","draft_id") REFERENCES "public"."draft"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_point" ADD CONSTRAINT "draft_point_procedure_id_draft_id_draft_procedure_id_id_fk" FOREIGN KEY ("procedure_id","draft_id") REFERENCES "public"."draft"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "procedure_role" ADD CONSTRAINT "procedure_role_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refresh_token" ADD CONSTRAINT "refresh_token_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incorporation" ADD CONSTRAINT "incorporation_procedure_id_point_id_point_procedure_id_id_fk" FOREIGN KEY ("procedure_id","point_id") REFERENCES "public"."point"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incorporation" ADD CONSTRAINT "incorporation_procedure_id_topic_id_topic_procedure_id_id_fk" FOREIGN KEY ("procedure_id","topic_id") REFERENCES "public"."topic"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incorporation" ADD CONSTRAINT "incorporation_procedure_id_version_id_version_procedure_id_id_fk" FOREIGN KEY ("procedure_id","version_id") REFERENCES "public"."version"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise_explanation" ADD CONSTRAINT "promise_explanation_procedure_id_point_id_point_procedure_id_id_fk" FOREIGN KEY ("procedure_id","point_id") REFERENCES "public"."point"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise_explanation" ADD CONSTRAINT "promise_explanation_procedure_id_version_id_version_procedure_id_id_fk" FOREIGN KEY ("procedure_id","version_id") REFERENCES "public"."version"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_procedure_id_incorporation_id_incorporation_procedure_id_id_fk" FOREIGN KEY ("procedure_id","incorporation_id") REFERENCES "public"."incorporation"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_procedure_id_point_id_point_procedure_id_id_fk" FOREIGN KEY ("procedure_id","point_id") REFERENCES "public"."point"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_deletion" ADD CONSTRAINT "unit_deletion_procedure_id_version_id_version_procedure_id_id_fk" FOREIGN KEY ("procedure_id","version_id") REFERENCES "public"."version"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_deletion" ADD CONSTRAINT "unit_deletion_procedure_id_unit_id_unit_procedure_id_id_fk" FOREIGN KEY ("procedure_id","unit_id") REFERENCES "public"."unit"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_deletion" ADD CONSTRAINT "unit_deletion_procedure_id_incorporation_id_incorporation_procedure_id_id_fk" FOREIGN KEY ("procedure_id","incorporation_id") REFERENCES "public"."incorporation"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_deletion" ADD CONSTRAINT "unit_deletion_procedure_id_source_id_text_source_procedure_id_id_fk" FOREIGN KEY ("procedure_id","source_id") REFERENCES "public"."text_source"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_origin" ADD CONSTRAINT "unit_origin_procedure_id_unit_id_unit_procedure_id_id_fk" FOREIGN KEY ("procedure_id","unit_id") REFERENCES "public"."unit"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_origin" ADD CONSTRAINT "unit_origin_procedure_id_predecessor_id_unit_procedure_id_id_fk" FOREIGN KEY ("procedure_id","predecessor_id") REFERENCES "public"."unit"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_origin" ADD CONSTRAINT "unit_origin_procedure_id_incorporation_id_incorporation_procedure_id_id_fk" FOREIGN KEY ("procedure_id","incorporation_id") REFERENCES "public"."incorporation"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_origin" ADD CONSTRAINT "unit_origin_procedure_id_source_id_text_source_procedure_id_id_fk" FOREIGN KEY ("procedure_id","source_id") REFERENCES "public"."text_source"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_text" ADD CONSTRAINT "evidence_text_procedure_id_position_id_position_procedure_id_id_fk" FOREIGN KEY ("procedure_id","position_id") REFERENCES "public"."position"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point" ADD CONSTRAINT "point_procedure_id_position_id_position_procedure_id_id_fk" FOREIGN KEY ("procedure_id","position_id") REFERENCES "public"."position"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_span" ADD CONSTRAINT "point_span_procedure_id_point_id_point_procedure_id_id_fk" FOREIGN KEY ("procedure_id","point_id") REFERENCES "public"."point"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_span" ADD CONSTRAINT "point_span_procedure_id_text_id_evidence_text_procedure_id_id_fk" FOREIGN KEY ("procedure_id","text_id") REFERENCES "public"."evidence_text"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "position" ADD CONSTRAINT "position_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "position" ADD CONSTRAINT "position_procedure_id_round_id_round_procedure_id_id_fk" FOREIGN KEY ("procedure_id","round_id") REFERENCES "public"."round"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "position" ADD CONSTRAINT "position_procedure_id_supersedes_id_position_procedure_id_id_fk" FOREIGN KEY ("procedure_id","supersedes_id") REFERENCES "public"."position"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "position_step" ADD CONSTRAINT "position_step_procedure_id_position_id_position_procedure_id_id_fk" FOREIGN KEY ("procedure_id","position_id") REFERENCES "public"."position"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt_nonce" ADD CONSTRAINT "receipt_nonce_procedure_id_position_id_position_procedure_id_id_fk" FOREIGN KEY ("procedure_id","position_id") REFERENCES "public"."position"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_cleared" ADD CONSTRAINT "text_cleared_procedure_id_text_id_evidence_text_procedure_id_id_fk" FOREIGN KEY ("procedure_id","text_id") REFERENCES "public"."evidence_text"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliberation" ADD CONSTRAINT "deliberation_procedure_id_paper_id_paper_procedure_id_id_fk" FOREIGN KEY ("procedure_id","paper_id") REFERENCES "public"."paper"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliberation" ADD CONSTRAINT "deliberation_procedure_id_procedure_id_fk" FOREIGN KEY ("procedure_id") REFERENCES "public"."procedure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper" ADD CONSTRAINT "paper_procedure_id_procedure_id_fk" FOREIGN KEY ("procedure_id") REFERENCES "public"."procedure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation" ADD CONSTRAINT "participation_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation" ADD CONSTRAINT "participation_procedure_id_procedure_id_fk" FOREIGN KEY ("procedure_id") REFERENCES "public"."procedure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation_step" ADD CONSTRAINT "participation_step_procedure_id_participation_id_participation_procedure_id_id_fk" FOREIGN KEY ("procedure_id","participation_id") REFERENCES "public"."participation"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "procedure" ADD CONSTRAINT "procedure_lead_organisation_id_organisation_id_fk" FOREIGN KEY ("lead_organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoption" ADD CONSTRAINT "adoption_procedure_id_disposition_id_version_disposition_version_procedure_id_disposition_id_version_fk" FOREIGN KEY ("procedure_id","disposition_id","version") REFERENCES "public"."disposition_version"("procedure_id","disposition_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoption" ADD CONSTRAINT "adoption_by_second_person" FOREIGN KEY ("procedure_id","disposition_id","version","person_id","person_hand") REFERENCES "public"."disposition_hand"("procedure_id","disposition_id","version","person_id","hand") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disposition" ADD CONSTRAINT "disposition_procedure_id_point_id_point_procedure_id_id_fk" FOREIGN KEY ("procedure_id","point_id") REFERENCES "public"."point"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disposition" ADD CONSTRAINT "disposition_procedure_id_topic_id_topic_procedure_id_id_fk" FOREIGN KEY ("procedure_id","topic_id") REFERENCES "public"."topic"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disposition_hand" ADD CONSTRAINT "disposition_hand_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disposition_hand" ADD CONSTRAINT "disposition_hand_procedure_id_disposition_id_disposition_procedure_id_id_fk" FOREIGN KEY ("procedure_id","disposition_id") REFERENCES "public"."disposition"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disposition_version" ADD CONSTRAINT "disposition_version_has_author" FOREIGN KEY ("procedure_id","disposition_id","version","author_id","author_hand") REFERENCES "public"."disposition_hand"("procedure_id","disposition_id","version","person_id","hand") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_search" ADD CONSTRAINT "point_search_procedure_id_point_id_point_procedure_id_id_fk" FOREIGN KEY ("procedure_id","point_id") REFERENCES "public"."point"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_state" ADD CONSTRAINT "point_state_procedure_id_point_id_point_procedure_id_id_fk" FOREIGN KEY ("procedure_id","point_id") REFERENCES "public"."point"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_tag" ADD CONSTRAINT "point_tag_procedure_id_point_id_point_procedure_id_id_fk" FOREIGN KEY ("procedure_id","point_id") REFERENCES "public"."point"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_triage" ADD CONSTRAINT "point_triage_assignee_id_person_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_triage" ADD CONSTRAINT "point_triage_procedure_id_point_id_point_procedure_id_id_fk" FOREIGN KEY ("procedure_id","point_id") REFERENCES "public"."point"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reopening" ADD CONSTRAINT "reopening_procedure_id_disposition_id_version_adoption_procedure_id_disposition_id_version_fk" FOREIGN KEY ("procedure_id","disposition_id","version") REFERENCES "public"."adoption"("procedure_id","disposition_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_member" ADD CONSTRAINT "topic_member_procedure_id_topic_id_topic_procedure_id_id_fk" FOREIGN KEY ("procedure_id","topic_id") REFERENCES "public"."topic"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_member" ADD CONSTRAINT "topic_member_procedure_id_point_id_point_procedure_id_id_fk" FOREIGN KEY ("procedure_id","point_id") REFERENCES "public"."point"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_procedure_id_round_id_round_procedure_id_id_fk" FOREIGN KEY ("procedure_id","round_id") REFERENCES "public"."round"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_procedure_id_version_id_version_procedure_id_id_fk" FOREIGN KEY ("procedure_id","version_id") REFERENCES "public"."version"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_seat" ADD CONSTRAINT "group_seat_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_seat" ADD CONSTRAINT "group_seat_procedure_id_working_group_procedure_id_fk" FOREIGN KEY ("procedure_id") REFERENCES "public"."working_group"("procedure_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_group" ADD CONSTRAINT "working_group_procedure_id_procedure_id_fk" FOREIGN KEY ("procedure_id") REFERENCES "public"."procedure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "section_key" ON "section" USING btree ("procedure_id","version_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "section_draft_key" ON "section_draft" USING btree ("procedure_id","version_id","key");--> statement-breakpoint
CREATE INDEX "text_source_version" ON "text_source" USING btree ("procedure_id","version_id");--> statement-breakpoint
CREATE UNIQUE INDEX "unit_position" ON "unit" USING btree ("procedure_id","version_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "version_number" ON "version" USING btree ("procedure_id","document_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "version_one_working" ON "version" USING btree ("procedure_id","document_id") WHERE "version"."status" = 'working';--> statement-breakpoint
CREATE UNIQUE INDEX "draft_one_per_round" ON "draft" USING btree ("procedure_id","round_id","organisation_id") WHERE not "draft"."recorded_by_staff";--> statement-breakpoint
CREATE INDEX "draft_point_draft" ON "draft_point" USING btree ("procedure_id","draft_id","place");--> statement-breakpoint
CREATE INDEX "draft_revision_draft" ON "draft_revision" USING btree ("procedure_id","draft_id","id");--> statement-breakpoint
CREATE INDEX "api_token_person" ON "api_token" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "membership_person" ON "membership" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_email" ON "person" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "procedure_role_person" ON "procedure_role" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "refresh_token_session" ON "refresh_token" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "incorporation_version" ON "incorporation" USING btree ("procedure_id","version_id");--> statement-breakpoint
CREATE INDEX "incorporation_point" ON "incorporation" USING btree ("procedure_id","point_id");--> statement-breakpoint
CREATE INDEX "incorporation_topic" ON "incorporation" USING btree ("procedure_id","topic_id");--> statement-breakpoint
CREATE UNIQUE INDEX "promise_explanation_once" ON "promise_explanation" USING btree ("procedure_id","point_id","version_id");--> statement-breakpoint
CREATE INDEX "response_incorporation" ON "response" USING btree ("procedure_id","incorporation_id");--> statement-breakpoint
CREATE INDEX "unit_origin_unit" ON "unit_origin" USING btree ("procedure_id","unit_id");--> statement-breakpoint
CREATE INDEX "unit_origin_predecessor" ON "unit_origin" USING btree ("procedure_id","predecessor_id");--> statement-breakpoint
CREATE INDEX "organisation_name" ON "organisation" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "event_subject" ON "event" USING btree ("procedure_id","subject_id");--> statement-breakpoint
CREATE INDEX "event_seal_event" ON "event_seal" USING btree ("procedure_id","event_id");--> statement-breakpoint
CREATE INDEX "idempotency_created" ON "idempotency" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "outbox_status_index" ON "outbox" USING btree ("procedure_id","status");--> statement-breakpoint
CREATE INDEX "evidence_text_position" ON "evidence_text" USING btree ("procedure_id","position_id","place");--> statement-breakpoint
CREATE UNIQUE INDEX "point_reference" ON "point" USING btree ("procedure_id","reference");--> statement-breakpoint
CREATE INDEX "point_counted" ON "point" USING btree ("procedure_id","counted");--> statement-breakpoint
CREATE UNIQUE INDEX "point_number" ON "point" USING btree ("procedure_id","position_id","number");--> statement-breakpoint
CREATE INDEX "point_organisation" ON "point" USING btree ("procedure_id","organisation_id");--> statement-breakpoint
CREATE INDEX "point_section" ON "point" USING btree ("procedure_id","section_key");--> statement-breakpoint
CREATE INDEX "point_span_point" ON "point_span" USING btree ("procedure_id","point_id");--> statement-breakpoint
CREATE INDEX "point_span_text" ON "point_span" USING btree ("procedure_id","text_id");--> statement-breakpoint
CREATE UNIQUE INDEX "position_reference" ON "position" USING btree ("procedure_id","reference");--> statement-breakpoint
CREATE INDEX "position_round" ON "position" USING btree ("procedure_id","round_id","organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "position_step_once" ON "position_step" USING btree ("procedure_id","position_id","step");--> statement-breakpoint
CREATE INDEX "text_cleared_text" ON "text_cleared" USING btree ("procedure_id","text_id");--> statement-breakpoint
CREATE UNIQUE INDEX "paper_reference" ON "paper" USING btree ("procedure_id","reference");--> statement-breakpoint
CREATE UNIQUE INDEX "participation_organisation" ON "participation" USING btree ("procedure_id","organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "procedure_slug" ON "procedure" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "disposition_point" ON "disposition" USING btree ("procedure_id","point_id");--> statement-breakpoint
CREATE UNIQUE INDEX "disposition_topic" ON "disposition" USING btree ("procedure_id","topic_id");--> statement-breakpoint
CREATE INDEX "point_search_stems" ON "point_search" USING gin ("stems");--> statement-breakpoint
CREATE INDEX "point_search_words" ON "point_search" USING gin ("words" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "point_state_topic" ON "point_state" USING btree ("procedure_id","topic_id");--> statement-breakpoint
CREATE INDEX "point_state_open" ON "point_state" USING btree ("procedure_id","is_adopted");--> statement-breakpoint
CREATE INDEX "point_tag_tag" ON "point_tag" USING btree ("procedure_id","tag");--> statement-breakpoint
CREATE UNIQUE INDEX "topic_number" ON "topic" USING btree ("procedure_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "topic_member_one_topic" ON "topic_member" USING btree ("procedure_id","point_id") WHERE "topic_member"."left_at" is null;--> statement-breakpoint
CREATE INDEX "topic_member_topic" ON "topic_member" USING btree ("procedure_id","topic_id");--> statement-breakpoint
CREATE INDEX "topic_member_point" ON "topic_member" USING btree ("procedure_id","point_id");--> statement-breakpoint
CREATE UNIQUE INDEX "question_key" ON "question" USING btree ("procedure_id","round_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "round_number" ON "round" USING btree ("procedure_id","number");