-- Rights on what handing in needs. As everywhere: read and add to, unless a line here says more.
GRANT SELECT ON ALL TABLES IN SCHEMA public TO stellwerk_app, stellwerk_read;--> statement-breakpoint
GRANT INSERT ON ALL TABLES IN SCHEMA public TO stellwerk_app;--> statement-breakpoint
GRANT UPDATE ON translation TO stellwerk_app;--> statement-breakpoint
