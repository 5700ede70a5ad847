import { and, asc, eq, inArray, max, type SQL, sql } from 'drizzle-orm';
import { can } from '../../../shared/access.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import { closingOf, type listExtensions as endpoint, extensionLifecycle } from '../../../shared/extensions.ts';
import type { ReadContext } from '../../platform/context.ts';
import { prepared, type Reader } from '../../platform/db.ts';
import { i18n, say } from '../../platform/i18n.ts';
import { extension } from '../../tables/extensions.ts';
import { organisation } from '../../tables/organisations.ts';
import { getRoundFor, type RoundRow } from './queries.ts';

export type Extension = Output<typeof endpoint>['items'][number];
export type ExtensionRow = typeof extension.$inferSelect;
export type Granted = Pick<ExtensionRow, 'roundId' | 'organisationId' | 'until'>;

/** Until when an organisation has more time in a round, exclusive; null where nothing was granted (R10). */
export async function extendedUntil(
  reader: Reader,
  procedureId: string,
  roundId: string,
  organisationId: string,
): Promise<Date | null> {
  const [found] = await prepared(reader, 'extended_until', selectUntil).execute({
    procedureId,
    roundId,
    organisationId,
  });
  return found?.until ?? null;
}

const selectUntil = (reader: Reader, name: string) =>
  reader
    .select({ until: max(extension.until) })
    .from(extension)
    .where(
      and(
        eq(extension.procedureId, sql.placeholder('procedureId')),
        eq(extension.roundId, sql.placeholder('roundId')),
        eq(extension.organisationId, sql.placeholder('organisationId')),
        eq(extension.status, 'granted'),
      ),
    )
    .prepare(name);

/** When an organisation's time in a round ends. */
export const closingFor = async (reader: Reader, round: RoundRow, organisationId: string): Promise<Date> =>
  closingOf(round, await extendedUntil(reader, round.procedureId, round.id, organisationId));

/** The longest time granted to each organisation and round that the caller may know of: its own, or to staff all. */
export const listGranted = (
  reader: Reader,
  { isStaff, organisationIds }: Pick<ReadContext, 'isStaff' | 'organisationIds'>,
  procedureId: string,
): Promise<Granted[]> =>
  reader
    .select({
      roundId: extension.roundId,
      organisationId: extension.organisationId,
      until: sql`max(${extension.until})`.mapWith(extension.until),
    })
    .from(extension)
    .where(
      and(
        eq(extension.procedureId, procedureId),
        eq(extension.status, 'granted'),
        isStaff ? undefined : inArray(extension.organisationId, organisationIds),
      ),
    )
    .groupBy(extension.roundId, extension.organisationId);

/** Extensions of a round in the order in which they came; an organisation sees its own. */
export async function listExtensions(
  context: ReadContext,
  { params }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { db, isStaff, organisationIds } = context;
  const { procedureId, roundId } = params;
  await getRoundFor(db, context, procedureId, roundId);
  const rows = await selectExtensions(
    db,
    and(
      eq(extension.procedureId, procedureId),
      eq(extension.roundId, roundId),
      isStaff ? undefined : inArray(extension.organisationId, organisationIds),
    ),
  );
  return { items: rows.map((row) => presentExtension(context, row)), next: null };
}

/** Extensions with the names of their organisations. */
export const selectExtensions = (reader: Reader, where: SQL | undefined) =>
  reader
    .select({ extension, organisationName: organisation.name })
    .from(extension)
    .innerJoin(organisation, eq(organisation.id, extension.organisationId))
    .where(where)
    .orderBy(asc(extension.id));

/** What a decision says that was taken already. */
export const decidedAlready = i18n.t(
  'Darüber ist schon entschieden. Braucht die Organisation noch mehr Zeit, gewähren Sie sie neu.',
);

/** An extension as it is answered. */
export function presentExtension(
  { actor, language }: Pick<ReadContext, 'actor' | 'language'>,
  { extension: row, organisationName }: { extension: ExtensionRow; organisationName: string },
): Extension {
  const { procedureId: _, askedBy: __, decidedBy: ___, ...shown } = row;
  const isOpen = (extensionLifecycle.decide as readonly ExtensionRow['status'][]).includes(row.status);
  const refusal = { code: 'wrong_state', detail: say(decidedAlready, language) };
  return {
    ...shown,
    organisationName,
    can: { ...(can(actor.roles, 'extension.decide') && { decide: isOpen || refusal }) },
  };
}
