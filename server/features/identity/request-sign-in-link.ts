import { sql } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { requestSignInLink as endpoint } from '../../../shared/identity.ts';
import type { WriteContext } from '../../platform/context.ts';
import { LINK_MINUTES } from './send-sign-in-link.ts';

/**
 * Asks for a link by mail. Whether the address is known is looked up after the answer, so that neither its words nor
 * its time tell.
 */
export async function requestSignInLink(
  { tx, language }: WriteContext,
  { body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const payload = JSON.stringify({ email: body.email, language });
  await tx.execute(sql`select graphile_worker.add_job('send-sign-in-link', ${payload}::json, max_attempts => 5)`);
  return { validMinutes: LINK_MINUTES };
}
