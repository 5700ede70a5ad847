import { and, eq, isNull } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { deleteToken as endpoint } from '../../../shared/identity.ts';
import type { WriteContext } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { apiToken } from '../../tables/identity.ts';

/** Revokes one of the caller's own tokens at once. */
export async function deleteToken(
  { tx, now, personId, record }: WriteContext,
  { params }: Input<typeof endpoint>,
): Promise<undefined> {
  const revoked = await tx
    .update(apiToken)
    .set({ revokedAt: now })
    .where(and(eq(apiToken.id, params.tokenId), eq(apiToken.personId, personId), isNull(apiToken.revokedAt)))
    .returning({ id: apiToken.id });
  if (revoked.length === 0) throw notFound(i18n.t('Dieses Token gibt es nicht.'));
  record({ action: 'token.delete', subject: { type: 'token', id: params.tokenId } });
}
