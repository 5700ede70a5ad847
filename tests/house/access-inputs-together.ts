import { newSecret, sha256 } from '../../server/platform/ids.ts';
import { signInLink } from '../../server/tables/identity.ts';
import { organisationRoles, type Role } from '../../shared/access.ts';
import * as coWriting from '../../shared/co-writing.ts';
import { createExtension } from '../../shared/extensions.ts';
import { createPosition } from '../../shared/positions.ts';
import * as signing from '../../shared/signing.ts';
import type { MakeCell } from './access-inputs.ts';
import type { World } from './access-world.ts';

const isOrganisation = (role: Role) => (organisationRoles as readonly string[]).includes(role);

/** A sign-in link of a person without a role. */
async function signInLinkIn({ test, stage }: World) {
  const secret = newSecret();
  const now = test.clock.now();
  const expiresAt = new Date(now.getTime() + 900_000);
  const { email } = stage.stranger;
  await test.db.transaction((tx) =>
    tx.insert(signInLink).values({ hash: sha256(secret), email, createdAt: now, expiresAt }),
  );
  return { secret };
}

const c = (version: number) => `"c${version}"`;

/** A draft of the own organisation that is marked as ready. */
async function ready(world: World) {
  const { params, position } = await world.draft('organisation');
  const { contentVersion } = position;
  await world.stage.contributor.client.ok(coWriting.markReady, { params, match: c(contentVersion) });
  return { params, position };
}

async function remarked(world: World) {
  const { params } = await world.draft('organisation');
  const body = { body: 'Ist das so gemeint?' };
  const remark = await world.stage.contributor.client.ok(coWriting.addRemark, { params, body });
  return { params: { ...params, remarkId: remark.id }, remark };
}

/** A draft that a role may write, with its newest saved state. */
async function saved(world: World, role: Role) {
  const isOwn = isOrganisation(role);
  const { params, position } = await world.draft(isOwn ? 'organisation' : 'staff');
  const { client } = isOwn ? world.stage.representative : world.stage.clerk;
  const { items } = await client.ok(coWriting.listHistory, { params });
  const state = items.find(({ part }) => part === 'point');
  return { params: { ...params, revisionId: state?.id ?? '' }, position };
}

/** A draft of the other organisation that the own one is asked to sign. */
async function shown(world: World) {
  const { params: place } = await world.round();
  const { otherRepresentative, organisations } = world.stage;
  const position = await otherRepresentative.client.ok(createPosition, {
    params: place,
    body: { organisationId: organisations.other.id, coverText: 'Gemeinsam.' },
  });
  const params = { procedureId: world.procedureId, positionId: position.id };
  const body = { organisationId: organisations.own.id };
  const request = await otherRepresentative.client.ok(signing.requestSignature, { params, body });
  return { params, position, requestId: request.id };
}

/** The own draft shown to the other organisation. */
async function showing(world: World) {
  const { params } = await world.draft('organisation');
  const body = { organisationId: world.stage.organisations.other.id };
  const request = await world.stage.representative.client.ok(signing.requestSignature, { params, body });
  return { ...params, requestId: request.id };
}

/** More time than the round gives. */
const more = ({ test, stage }: World) => ({
  organisationId: stage.organisations.own.id,
  until: new Date(test.clock.now().getTime() + 5 * 86_400_000).toISOString(),
  reason: 'Die Sitzung ist erst nächste Woche.',
});

/** Inputs for signing in by link, for writing and signing together, and for more time. */
export const togetherInputs: Record<string, MakeCell> = {
  requestSignInLink: async () => ({ options: { body: { email: 'niemand@example.org' } } }),
  getSignInLink: async (world) => ({ options: { params: await signInLinkIn(world) } }),
  signInByLink: async (world) => ({
    options: { params: await signInLinkIn(world), body: { personId: world.stage.stranger.id } },
  }),
  markReady: async (world) => {
    const { params, position } = await world.draft('organisation');
    return { options: { params, match: c(position.contentVersion) } };
  },
  returnDraft: async (world) => {
    const { params, position } = await ready(world);
    return { options: { params, match: c(position.contentVersion), body: { remark: 'Bitte kürzen.' } } };
  },
  listRemarks: async (world) => ({ options: { params: (await world.draft('organisation')).params } }),
  addRemark: async (world) => ({
    options: { params: (await world.draft('organisation')).params, body: { body: 'Ist das so gemeint?' } },
  }),
  resolveRemark: async (world) => ({
    options: { params: (await remarked(world)).params, match: '"v1"', body: { resolved: true } },
  }),
  listHistory: async (world, role) => {
    const { params } = await world.draft(isOrganisation(role) ? 'organisation' : 'staff');
    return { options: { params } };
  },
  getHistoryState: async (world, role) => ({ options: { params: (await saved(world, role)).params } }),
  restoreState: async (world, role) => {
    const { params, position } = await saved(world, role);
    return { options: { params, match: c(position.contentVersion) } };
  },
  listSignatures: async (world) => ({ options: { params: (await shown(world)).params } }),
  listSignatureRequests: async ({ procedureId }) => ({ options: { params: { procedureId } } }),
  requestSignature: async (world) => {
    const { params } = await world.draft('organisation');
    return { options: { params, body: { organisationId: world.stage.organisations.other.id } } };
  },
  revokeSignature: async (world) => ({ options: { params: await showing(world) } }),
  answerSignature: async (world) => {
    const { params, position, requestId } = await shown(world);
    return {
      options: { params: { ...params, requestId }, match: c(position.contentVersion), body: { approved: true } },
    };
  },
  listExtensions: async (world) => ({ options: { params: (await world.round()).params } }),
  createExtension: async (world) => ({ options: { params: (await world.round()).params, body: more(world) } }),
  decideExtension: async (world) => {
    const { params } = await world.round();
    const asked = await world.stage.representative.client.ok(createExtension, { params, body: more(world) });
    return {
      options: {
        params: { ...params, extensionId: asked.id },
        match: '"v1"',
        body: { granted: true, reason: 'Das sehen wir ein.' },
      },
    };
  },
};
