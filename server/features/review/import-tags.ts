import { eq, sql } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { importTags as endpoint } from '../../../shared/tags.ts';
import type { WriteContext } from '../../platform/context.ts';
import type { Tx } from '../../platform/db.ts';
import { AppError } from '../../platform/errors.ts';
import { i18n, say } from '../../platform/i18n.ts';
import { person, procedureRole } from '../../tables/identity.ts';
import { tag } from '../../tables/triage.ts';
import type { RawRow } from '../imports/index.ts';
import { readTags } from './read-tags.ts';

/**
 * Takes tags with their theme and default assignee from a file, all of them or none; a dry run only tells what would happen. The
 * same file taken again changes nothing (R15), and no tag is ever taken away.
 */
export async function importTags(
  context: WriteContext,
  { params, query }: Input<typeof endpoint>,
  rows: RawRow[] | AppError,
): Promise<Output<typeof endpoint>> {
  const { tx, language } = context;
  const { procedureId } = params;
  if (rows instanceof AppError) throw rows;
  const { lines, problems } = readTags(rows, await staffByAddress(tx, procedureId));
  if (problems.length > 0 && !query.dryRun) throw notTaken(problems);
  const listed = await tx.select().from(tag).where(eq(tag.procedureId, procedureId)).for('update');
  const known = new Map(listed.map((row) => [row.tag, row]));
  const judged = lines.map((line) => {
    const before = known.get(line.tag);
    const after = { theme: before?.theme ?? '', assigneeId: before?.assigneeId ?? null, ...line };
    const isSame = before?.theme === after.theme && before.assigneeId === after.assigneeId;
    return { before, after, isSame };
  });
  const counted = {
    added: judged.filter(({ before }) => !before).length,
    changed: judged.filter(({ before, isSame }) => before && !isSame).length,
    unchanged: judged.filter(({ isSame }) => isSame).length,
  };
  const writing = query.dryRun ? [] : judged.filter(({ isSame }) => !isSame);
  if (writing.length === 0) context.unchanged();
  else {
    await tx
      .insert(tag)
      .values(writing.map(({ after }) => ({ procedureId, ...after })))
      .onConflictDoUpdate({
        target: [tag.procedureId, tag.tag],
        set: {
          theme: sql`excluded.theme`,
          assigneeId: sql`excluded.assignee_id`,
          version: sql`${tag.version} + 1`,
        },
      });
    const { added, changed } = counted;
    context.record({
      action: 'tag.import',
      subject: { type: 'procedure', id: procedureId },
      after: { added, changed },
    });
  }
  return {
    taken: !query.dryRun,
    ...counted,
    problems: problems.map(({ detail, ...place }) => ({ ...place, detail: say(detail, language) })),
  };
}

/** People with a role in the procedure, by their address in small letters. */
async function staffByAddress(tx: Tx, procedureId: string): Promise<Map<string, string>> {
  const rows = await tx
    .selectDistinct({ id: person.id, email: person.email })
    .from(procedureRole)
    .innerJoin(person, eq(person.id, procedureRole.personId))
    .where(eq(procedureRole.procedureId, procedureId));
  return new Map(rows.map(({ id, email }) => [email.toLowerCase(), id]));
}

const notTaken = (problems: ReturnType<typeof readTags>['problems']) =>
  new AppError(
    'malformed',
    i18n.t(
      'Die Datei wurde nicht übernommen: {count, plural, one {eine Stelle passt} other {# Stellen passen}} nicht. Ein Probelauf zeigt alle.',
      { count: problems.length },
    ),
    {
      errors: problems.slice(0, 50).map(({ row, column, detail }) => ({
        pointer: `/${row}/${column.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        code: 'not_taken',
        message: detail,
      })),
    },
  );
