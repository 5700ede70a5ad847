-- Rights on what letters, text blocks and interim answers need. As everywhere: read and add to, unless a line here says more.
GRANT SELECT ON ALL TABLES IN SCHEMA public TO stellwerk_app, stellwerk_read;--> statement-breakpoint
GRANT INSERT ON ALL TABLES IN SCHEMA public TO stellwerk_app;--> statement-breakpoint
GRANT DELETE ON tag TO stellwerk_app;
