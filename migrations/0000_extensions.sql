CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS unaccent;--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION stellwerk_german (COPY = german);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION stellwerk_german
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, german_stem;
