import type { Input } from '../../../shared/endpoint.ts';
import type { createOrganisation as endpoint } from '../../../shared/organisations.ts';
import type { WriteContext } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { organisation } from '../../tables/organisations.ts';
import { getOrganisation } from './queries.ts';

/** Enters an organisation; it takes part in a procedure only once it is taken into one. */
export async function createOrganisation({ tx, now, record }: WriteContext, { body }: Input<typeof endpoint>) {
  if (body.memberOfId) await getOrganisation(tx, body.memberOfId);
  const id = newId();
  await tx.insert(organisation).values({ ...body, id, version: 1, createdAt: now });
  record({
    action: 'organisation.create',
    subject: { type: 'organisation', id },
    after: { name: body.name, kind: body.kind },
  });
  return getOrganisation(tx, id);
}
