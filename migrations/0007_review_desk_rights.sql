-- Rights on what the review desk needs. As everywhere: read and add to, unless a line here says more.
GRANT SELECT ON ALL TABLES IN SCHEMA public TO stellwerk_app, stellwerk_read;--> statement-breakpoint
GRANT INSERT ON ALL TABLES IN SCHEMA public TO stellwerk_app;
