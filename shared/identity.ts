import { z } from 'zod';
import { organisationRoles, staffRoles } from './access.ts';
import { endpoint } from './endpoint.ts';
import { email, id, instant, line, listOf, nothing, text } from './values.ts';

export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

/** Languages the interface speaks; mails and the server's own sentences come in one of `languages`. */
export const interfaceLanguages = [...languages, 'ar', 'fr', 'ru', 'tr', 'uk', 'vi'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

export const password = text(200).refine((value) => [...value].length >= 12, {
  params: { code: 'password_too_short', min: 12 },
});

export const person = z.object({
  id,
  name: z.string(),
  email: z.string(),
  language: z.enum(languages),
  isAdministrator: z.boolean(),
});

const session = z.object({ accessToken: z.string(), expiresIn: z.int(), person });

export const about = endpoint({
  operationId: 'getAbout',
  method: 'GET',
  path: '/api/v1/about',
  action: 'about.read',
  summary: 'Name and version of this installation, and whether it holds demonstration data',
  result: z.object({
    name: z.string(),
    version: z.string(),
    demo: z.boolean(),
    /** Demonstration sign-ins by function; empty unless `demo`. */
    signIns: z.array(z.object({ email: z.string(), password: z.string(), function: z.string() })),
  }),
});

export const createSession = endpoint({
  operationId: 'createSession',
  method: 'POST',
  path: '/api/v1/session',
  action: 'session.create',
  summary: 'Sign in with address and password',
  body: z.strictObject({ email, password: text(200) }),
  result: session,
  owes: 'bookkeeping',
  secret: true,
  perMinute: 10,
});

export const refreshSession = endpoint({
  operationId: 'refreshSession',
  method: 'POST',
  path: '/api/v1/session/refresh',
  action: 'session.refresh',
  summary: 'Exchange the refresh cookie for a new access token',
  result: session,
  owes: 'bookkeeping',
  secret: true,
  perMinute: 60,
});

export const requestSignInLink = endpoint({
  operationId: 'requestSignInLink',
  method: 'POST',
  path: '/api/v1/session/link',
  action: 'session.create',
  summary: 'Ask for a link by mail that signs in; answers the same whether or not the address is known',
  body: z.strictObject({ email }),
  result: z.object({ validMinutes: z.int() }),
  status: 202,
  owes: 'bookkeeping',
  perMinute: 5,
});

export const getSignInLink = endpoint({
  operationId: 'getSignInLink',
  method: 'GET',
  path: '/api/v1/session/link/:secret',
  action: 'session.create',
  summary: 'Whom a mailed link can sign in; looking at it does not use it up',
  result: z.object({ people: z.array(z.object({ id, name: z.string() })), expiresAt: instant }),
  perMinute: 60,
});

export const signInByLink = endpoint({
  operationId: 'signInByLink',
  method: 'POST',
  path: '/api/v1/session/link/:secret',
  action: 'session.create',
  summary: 'Sign in with a mailed link; it works once',
  body: z.strictObject({ personId: id }),
  result: session,
  owes: 'bookkeeping',
  secret: true,
  perMinute: 20,
});

export const endSession = endpoint({
  operationId: 'endSession',
  method: 'DELETE',
  path: '/api/v1/session',
  action: 'session.end',
  summary: 'Sign out: end this session and its refresh tokens',
  result: nothing,
  status: 204,
  owes: 'bookkeeping',
});

export const getMe = endpoint({
  operationId: 'getMe',
  method: 'GET',
  path: '/api/v1/me',
  action: 'me.read',
  summary: 'Who I am, my organisations and my roles in procedures',
  result: z.object({
    person,
    memberships: z.array(
      z.object({
        organisationId: id,
        organisationName: z.string(),
        role: z.enum(organisationRoles),
        /** A membership is of the organisation: it reaches every procedure in which that takes part. */
        procedures: z.array(z.object({ procedureId: id, title: z.string() })),
      }),
    ),
    procedures: z.array(z.object({ procedureId: id, title: z.string(), slug: z.string(), roles: z.array(z.string()) })),
  }),
});

const token = z.object({
  id,
  name: z.string(),
  scopes: z.array(z.enum(['read', 'write'])),
  procedureId: id.nullable(),
  createdAt: instant,
  expiresAt: instant.nullable(),
});

export const listTokens = endpoint({
  operationId: 'listTokens',
  method: 'GET',
  path: '/api/v1/tokens',
  action: 'token.list',
  summary: 'My tokens for scripts, without their secrets',
  result: listOf(token),
});

export const createToken = endpoint({
  operationId: 'createToken',
  method: 'POST',
  path: '/api/v1/tokens',
  action: 'token.create',
  summary: 'Make a token for scripts; its secret is shown once',
  body: z.strictObject({
    name: line(120),
    scopes: z
      .array(z.enum(['read', 'write']))
      .min(1)
      .max(2),
    procedureId: id.optional(),
    expiresAt: instant.optional(),
  }),
  result: token.extend({ secret: z.string() }),
  status: 201,
  secret: true,
});

export const deleteToken = endpoint({
  operationId: 'deleteToken',
  method: 'DELETE',
  path: '/api/v1/tokens/:tokenId',
  action: 'token.delete',
  summary: 'Revoke one of my tokens at once',
  result: nothing,
  status: 204,
});

/** What the person behind a mailed link sees before accepting. Opening it changes nothing: mail scanners open links too. */
export const getInvitation = endpoint({
  operationId: 'getInvitation',
  method: 'GET',
  path: '/api/v1/invitations/:secret',
  action: 'invitation.read',
  summary: 'What an invitation link invites to',
  result: z.object({
    procedureTitle: z.string(),
    organisationName: z.string().nullable(),
    role: z.enum([...organisationRoles, ...staffRoles]),
    email: z.string(),
    expiresAt: instant,
    /** The address already has a password: accepting then asks for that one. */
    knownPerson: z.boolean(),
  }),
  perMinute: 60,
});

export const acceptInvitation = endpoint({
  operationId: 'acceptInvitation',
  method: 'POST',
  path: '/api/v1/invitations/:secret/accept',
  action: 'invitation.accept',
  summary: 'Accept an invitation with name and password; the link works once',
  body: z.strictObject({
    name: line(200),
    password: text(200),
    language: z.enum(languages).default('de'),
    /** Somebody else already uses this mailbox: a person of its own comes into being. */
    anotherPerson: z.boolean().default(false),
  }),
  result: session,
  secret: true,
  perMinute: 20,
});

const role = z.enum([...organisationRoles, ...staffRoles]);

const invitation = z.object({
  id,
  organisationId: id.nullable(),
  email: z.string(),
  role,
  status: z.enum(['sent', 'accepted', 'expired']),
  createdAt: instant,
  expiresAt: instant,
});

export const listInvitations = endpoint({
  operationId: 'listInvitations',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/invitations',
  action: 'invitation.list',
  summary: 'Invitations of this procedure and what became of them',
  result: listOf(invitation),
});

export const createInvitation = endpoint({
  operationId: 'createInvitation',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/invitations',
  action: 'invitation.create',
  summary: 'Invite a person by mail: for an organisation, or without one for a staff role',
  body: z.strictObject({ organisationId: id.nullable().default(null), email, role }),
  result: invitation,
  status: 201,
});

export const listPeople = endpoint({
  operationId: 'listPeople',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/people',
  action: 'people.list',
  summary: 'People with a staff role in this procedure',
  result: listOf(z.object({ id, name: z.string(), roles: z.array(z.enum(staffRoles)) })),
});

export const grantRole = endpoint({
  operationId: 'grantRole',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/roles',
  action: 'role.grant',
  summary: 'Give a person who is already known in this procedure a further staff role',
  body: z.strictObject({ personId: id, role: z.enum(staffRoles) }),
  result: z.object({ personId: id, role: z.enum(staffRoles) }),
  status: 201,
});
