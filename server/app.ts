import fastifyCookie from '@fastify/cookie';
import fastifyJwt from '@fastify/jwt';
import fastifyRateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { auditRoutes } from './features/audit/index.ts';
import { counterDraftRoutes } from './features/counter-drafts/index.ts';
import { documentRoutes } from './features/documents/index.ts';
import { endorsementRoutes } from './features/endorsements/index.ts';
import { exportRoutes } from './features/exports/index.ts';
import { type AccessTokens, identityRoutes, openIdentity } from './features/identity/index.ts';
import { importRoutes } from './features/imports/index.ts';
import { incorporationRoutes } from './features/incorporation/index.ts';
import { interimAnswerRoutes } from './features/interim-answers/index.ts';
import { letterRoutes } from './features/letters/index.ts';
import { meetingRoutes } from './features/meetings/index.ts';
import { organisationRoutes } from './features/organisations/index.ts';
import { positionRoutes } from './features/positions/index.ts';
import { procedureRoutes } from './features/procedures/index.ts';
import { previewRoutes, publicRoutes } from './features/public/index.ts';
import { reportRoutes } from './features/reports/index.ts';
import { resolutionRoutes } from './features/resolutions/index.ts';
import { reviewRoutes } from './features/review/index.ts';
import { roundRoutes } from './features/rounds/index.ts';
import { similarityRoutes } from './features/similarity/index.ts';
import { textBlockRoutes } from './features/text-blocks/index.ts';
import { translationRoutes } from './features/translations/index.ts';
import { workbookRoutes } from './features/workbooks/index.ts';
import { workingGroupRoutes } from './features/working-group/index.ts';
import { aboutRoute, type Installation } from './platform/about.ts';
import type { Clock } from './platform/clock.ts';
import type { Db } from './platform/db.ts';
import { serveDocs } from './platform/docs.ts';
import type { Mounted } from './platform/endpoints.ts';
import type { Files } from './platform/files/open-files.ts';
import { serveHealth } from './platform/health.ts';
import { newId } from './platform/ids.ts';
import type { Live } from './platform/live.ts';
import { handleErrors } from './platform/problems.ts';
import { secureAnswers } from './platform/security-headers.ts';
import { serveWeb } from './platform/spa.ts';

export interface AppOptions {
  db: Db;
  clock: Clock;
  files: Files;
  /** Tells what is sealed to those who follow; ended before the application closes. */
  live: Live;
  /** Signs the access tokens; at least 32 characters. */
  secret: string;
  installation: Installation;
  /** Called after a commit with the chains that have something to seal. */
  committed(procedureIds: string[]): void;
  strictAnswers: boolean;
  trustProxy: boolean;
  /** Sign-ins and the like are limited by address; load tests switch it off. */
  rateLimits: boolean;
  logLevel: string;
}

/** Every operation of the API, in the order of the spine. */
export const allRoutes = (tokens: AccessTokens, installation: Installation): Mounted[] => [
  aboutRoute(installation),
  ...identityRoutes(tokens),
  ...organisationRoutes,
  ...procedureRoutes(tokens, installation),
  ...workingGroupRoutes,
  ...documentRoutes,
  ...roundRoutes,
  ...positionRoutes,
  ...translationRoutes(installation.translates),
  ...importRoutes,
  ...reviewRoutes,
  ...workbookRoutes,
  ...interimAnswerRoutes,
  ...similarityRoutes,
  ...textBlockRoutes,
  ...meetingRoutes,
  ...counterDraftRoutes,
  ...incorporationRoutes,
  ...letterRoutes,
  ...endorsementRoutes,
  ...resolutionRoutes,
  ...reportRoutes,
  ...exportRoutes,
  ...publicRoutes,
  ...previewRoutes,
  ...auditRoutes,
];

/** Builds the application without listening: tests inject requests, `main.ts` listens. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { db, clock, installation } = options;
  const app = Fastify({
    logger: { level: options.logLevel, redact: ['req.headers.authorization', 'req.headers.cookie'] },
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy,
    genReqId: newId,
    bodyLimit: 1_000_000,
    routerOptions: { maxParamLength: 200 },
  });
  secureAnswers(app);
  handleErrors(app);
  await app.register(fastifyCookie);
  await app.register(fastifyJwt, { secret: options.secret, sign: { expiresIn: 600 }, verify: { cache: 5000 } });
  if (options.rateLimits) await app.register(fastifyRateLimit, { global: false });
  readJson(app);
  app.addContentTypeParser('text/markdown', { parseAs: 'string' }, (_request, body, done) => done(null, body));

  const tokens: AccessTokens = {
    sign: (claims) => app.jwt.sign(claims),
    verify: (token) => {
      try {
        return app.jwt.verify<{ sub: string; sid: string }>(token);
      } catch {
        return null;
      }
    },
  };
  const platform = {
    db,
    clock,
    files: options.files,
    live: options.live,
    identity: openIdentity(tokens),
    committed: options.committed,
    strictAnswers: options.strictAnswers,
    secureCookies: installation.publicUrl.startsWith('https:'),
  };
  const routes = allRoutes(tokens, installation);
  for (const route of routes) route.register(app, platform);
  serveDocs(
    app,
    routes.map((route) => route.endpoint),
    installation,
  );
  app.addHook('preClose', async () => options.live.end());
  serveHealth(app, db);
  await serveWeb(app);
  return app;
}

/** An act without a body may still name JSON, as scripts do: nothing was sent, so nothing is read. */
function readJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parse(request, body.toString(), done);
  });
}
