ALTER TABLE "unit" ADD COLUMN "continues_id" uuid;--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_continues" FOREIGN KEY ("procedure_id","continues_id") REFERENCES "public"."unit"("procedure_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "unit_changed" ON "unit" USING btree ("procedure_id","version_id") WHERE "unit"."origin" <> 'same';