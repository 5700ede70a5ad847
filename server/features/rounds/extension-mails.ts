import { eq } from 'drizzle-orm';
import type { MailInput } from '../../platform/context.ts';
import type { Tx } from '../../platform/db.ts';
import { procedure } from '../../tables/procedures.ts';
import { getPerson, listMembers } from '../identity/index.ts';
import type { ExtensionRow } from './extension-queries.ts';
import type { RoundRow } from './queries.ts';

/** Tells whoever asked how it was decided; where nobody asked, the representatives of the organisation. */
export async function extensionMails(
  tx: Tx,
  { procedureId, id: roundId, title: roundTitle }: RoundRow,
  { extension, organisationName }: { extension: ExtensionRow; organisationName: string },
): Promise<MailInput[]> {
  const { askedBy, organisationId, status, until, decisionReason: reason } = extension;
  const readers =
    askedBy === null ? await listMembers(tx, organisationId, 'representative') : [await getPerson(tx, askedBy)];
  const [found] = await tx
    .select({ procedureTitle: procedure.title, timeZone: procedure.timeZone })
    .from(procedure)
    .where(eq(procedure.id, procedureId));
  if (!found) return [];
  const link = `/verfahren/${procedureId}/runden/${roundId}`;
  const facts = { ...found, roundTitle, organisationName, until, reason, link };
  return readers.map(({ email, language }) => ({
    template: 'extension_decided',
    to: { email, language },
    payload: { ...facts, granted: status === 'granted', wasAsked: askedBy !== null },
  }));
}
