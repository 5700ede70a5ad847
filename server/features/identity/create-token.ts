import type { Input } from '../../../shared/endpoint.ts';
import type { createToken as endpoint } from '../../../shared/identity.ts';
import type { WriteContext } from '../../platform/context.ts';
import { badInput } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId, newSecret, sha256 } from '../../platform/ids.ts';
import { apiToken } from '../../tables/identity.ts';

/** Makes a token for scripts. Only its hash is kept; it never has more rights than its owner has at that moment. */
export async function createToken({ tx, now, personId, record }: WriteContext, { body }: Input<typeof endpoint>) {
  if (body.expiresAt && body.expiresAt <= now) {
    throw badInput('/expiresAt', 'in_the_past', i18n.t('Das Ablaufdatum liegt in der Vergangenheit.'));
  }
  const secret = `stw_${newSecret()}`;
  const token = {
    id: newId(),
    personId,
    name: body.name,
    hash: sha256(secret),
    scopes: body.scopes,
    procedureId: body.procedureId ?? null,
    createdAt: now,
    expiresAt: body.expiresAt ?? null,
  };
  await tx.insert(apiToken).values(token);
  record({ action: 'token.create', subject: { type: 'token', id: token.id }, after: { scopes: body.scopes } });
  return { ...token, secret };
}
