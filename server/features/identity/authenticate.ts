import { and, eq, isNull, or, sql } from 'drizzle-orm';
import type { OrganisationRole, Role, StaffRole } from '../../../shared/access.ts';
import type { Identity } from '../../platform/auth.ts';
import type { Actor, Credentials } from '../../platform/context.ts';
import { prepared, type Reader } from '../../platform/db.ts';
import { AppError } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { sha256 } from '../../platform/ids.ts';
import { apiToken, membership, person, procedureRole, session } from '../../tables/identity.ts';
import { participation } from '../../tables/procedures.ts';
import type { AccessTokens } from './open-session.ts';

/** Answers the platform's two questions: whose request is this, and which roles does that person hold here. */
export function openIdentity(tokens: AccessTokens): Identity {
  return {
    authenticate(authorization) {
      if (authorization === undefined) return null;
      const secret = /^Bearer (\S{1,4000})$/.exec(authorization)?.[1];
      if (secret === undefined) throw unauthenticated();
      if (secret.startsWith('stw_')) return { kind: 'token', hash: sha256(secret) };
      const claims = tokens.verify(secret);
      if (!claims) throw unauthenticated();
      return { kind: 'session', personId: claims.sub, sessionId: claims.sid };
    },
    findActor: (reader, credentials, procedureId, now) => findActor(reader, credentials, procedureId, now),
  };
}

const unauthenticated = () =>
  new AppError(
    'unauthenticated',
    i18n.t('Ihre Anmeldung gilt nicht mehr. Bitte melden Sie sich wieder an; Ihr Text bleibt stehen.'),
  );

/** One statement for a session, one for a token: person, and every role held in the procedure or, without one, anywhere. */
async function findActor(
  reader: Reader,
  credentials: Credentials,
  procedureId: string | null,
  now: Date,
): Promise<Actor> {
  const row =
    credentials.kind === 'session'
      ? await prepared(reader, 'find_actor_of_session', ofSession).execute({ ...credentials, procedureId, now })
      : await prepared(reader, 'find_actor_of_token', ofToken).execute({ hash: credentials.hash, procedureId, now });
  const [found] = row;
  if (!found) throw unauthenticated();
  const isElsewhere = found.tokenProcedureId !== null && procedureId !== found.tokenProcedureId;
  const staff = isElsewhere ? [] : found.staffRoles;
  const organisations = isElsewhere ? [] : found.organisations;
  const roles: Role[] = ['public', 'person', ...staff, ...organisations.map(({ role }) => role)];
  if (found.isAdministrator && found.tokenProcedureId === null) roles.push('administrator');
  return {
    personId: found.personId,
    name: found.name,
    roles: new Set(roles),
    organisations,
    mayWrite: found.scopes === null || found.scopes.includes('write'),
  };
}

const procedure = sql`${sql.placeholder('procedureId')}::uuid`;
const now = sql`${sql.placeholder('now')}::timestamptz`;

const rolesOfPerson = {
  personId: person.id,
  name: person.name,
  isAdministrator: person.isAdministrator,
  staffRoles: sql<StaffRole[]>`coalesce((
    select json_agg(distinct ${procedureRole.role}) from ${procedureRole}
    where ${procedureRole.personId} = ${person.id} and (${procedure} is null or ${procedureRole.procedureId} = ${procedure})), '[]')`,
  organisations: sql<{ id: string; role: OrganisationRole }[]>`coalesce((
    select json_agg(json_build_object('id', ${membership.organisationId}, 'role', ${membership.role})) from ${membership}
    where ${membership.personId} = ${person.id} and ${membership.endedAt} is null
      and (${procedure} is null or exists (
        select from ${participation} where ${participation.organisationId} = ${membership.organisationId}
          and ${participation.procedureId} = ${procedure} and ${participation.status} in ('invited', 'confirmed')))), '[]')`,
};

const ofSession = (reader: Reader, name: string) =>
  reader
    .select({
      ...rolesOfPerson,
      scopes: sql<string[] | null>`null::json`,
      tokenProcedureId: sql<string | null>`null::uuid`,
    })
    .from(session)
    .innerJoin(person, eq(person.id, session.personId))
    .where(
      and(
        eq(session.id, sql.placeholder('sessionId')),
        eq(session.personId, sql.placeholder('personId')),
        isNull(session.endedAt),
        sql`${session.expiresAt} > ${now}`,
      ),
    )
    .prepare(name);

const ofToken = (reader: Reader, name: string) =>
  reader
    .select({
      ...rolesOfPerson,
      scopes: sql<string[] | null>`${apiToken.scopes}`,
      tokenProcedureId: sql<string | null>`${apiToken.procedureId}`,
    })
    .from(apiToken)
    .innerJoin(person, eq(person.id, apiToken.personId))
    .where(
      and(
        eq(apiToken.hash, sql.placeholder('hash')),
        isNull(apiToken.revokedAt),
        or(isNull(apiToken.expiresAt), sql`${apiToken.expiresAt} > ${now}`),
      ),
    )
    .prepare(name);
