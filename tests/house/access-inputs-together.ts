import { newSecret, sha256 } from '../../server/platform/ids.ts';
import { signInLink } from '../../server/tables/identity.ts';
import type { MakeCell } from './access-inputs.ts';
import type { World } from './access-world.ts';

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

/** Inputs for signing in by link and for writing together. */
export const togetherInputs: Record<string, MakeCell> = {
  requestSignInLink: async () => ({ options: { body: { email: 'niemand@example.org' } } }),
  getSignInLink: async (world) => ({ options: { params: await signInLinkIn(world) } }),
  signInByLink: async (world) => ({
    options: { params: await signInLinkIn(world), body: { personId: world.stage.stranger.id } },
  }),
};
