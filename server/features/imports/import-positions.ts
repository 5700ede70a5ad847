import type { Input } from '../../../shared/endpoint.ts';
import type { importPositions as endpoint } from '../../../shared/imports.ts';
import type { WriteContext } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import type { KeptFile } from '../../platform/files/mount-kept-file.ts';
import { i18n, type Text } from '../../platform/i18n.ts';
import { attempt } from './attempt.ts';
import { type Place, type Problem, problem, wholeFile } from './item.ts';
import { originalFor, unkept } from './original.ts';
import { type Entry, type PlannedPosition, planImport } from './plan.ts';
import type { ReceivedFile } from './receive.ts';
import { notTaken } from './refused.ts';
import { type Report, reportOf } from './report.ts';
import { findKnown, holdScope, type KnownSource, keyOfSource } from './sources.ts';
import { type Taken, takePosition } from './take-position.ts';
import { readWorld } from './world.ts';

type Request = Input<typeof endpoint>;

/**
 * Takes positions in from a file, as staff's recording of what came in: as drafts, or handed in at once (R1). What is known by
 * its source id is passed over (R15); each position leaves one audit event (R13). All of the file or nothing of it, in `partial`
 * mode every position that is sound. A dry run does the same and keeps nothing of it. The file itself goes with a position as
 * `original.ts` says.
 */
export async function importPositions(
  context: WriteContext,
  request: Request,
  file: ReceivedFile,
  kept: KeptFile,
  sender: AbortSignal,
): Promise<Report> {
  const { procedureId } = request.params;
  const { roundId = null, dryRun, mode } = request.query;
  const scope = { procedureId, roundId };
  await holdScope(context.tx, scope);
  const content = request.query.organisationId ? withoutMemberBodies(file.content) : file.content;
  const plan = planImport(content, await readWorld(context.tx, request));
  const problems = [...content.problems, ...plan.problems, ...unkept(kept)];
  const original = originalFor(plan, kept, content.format);
  const known = await findKnown(context, scope, plan.positions);
  for (const position of plan.positions) problems.push(...markKnown(position, known));

  const taken = new Map<PlannedPosition, Taken>();
  for (const position of plan.positions) {
    if (sender.aborted) throw brokenOff();
    if (!isReady(position)) continue;
    const earlier = position.entries
      .map((entry) => known.get(keyOfSource(position.origin.organisationId, entry.item.kind, entry.sourceId)))
      .find((source) => source?.isDraft);
    const source = { sha256: file.sha256, format: content.format };
    await attempt(context, dryRun, (own) => takePosition(own, request, position, { earlier, source, original })).then(
      (result) => taken.set(position, result),
      (error: unknown) => problems.push(...refusedBy(error, position)),
    );
  }
  const faults = problems.filter(({ isHint }) => !isHint);
  if (!dryRun && mode === 'all' && faults.length > 0) throw notTaken(faults);
  const isTaken = !dryRun && taken.size > 0;
  if (!isTaken) context.unchanged();
  return reportOf(plan, { ...file, content }, taken, problems, { isTaken, language: context.language });
}

/** The ISO form names a member body; whoever names the organisation for the whole file needs it no more. */
function withoutMemberBodies(content: ReceivedFile['content']): ReceivedFile['content'] {
  if (content.format !== 'iso_form') return content;
  return {
    ...content,
    columns: content.columns.map((column) => (column.field === 'organisation' ? { ...column, field: null } : column)),
    items: content.items.map(({ values: { organisation: _, ...values }, ...item }) => ({ ...item, values })),
  };
}

const isReady = ({ entries }: PlannedPosition): boolean =>
  entries.every(({ state }) => state !== 'faulty') && entries.some(({ state }) => state === 'new');

/** Marks what was taken in before; the same id with other words is a problem, never a silent change or loss. */
function markKnown({ origin, entries }: PlannedPosition, known: ReadonlyMap<string, KnownSource>): Problem[] {
  return entries.flatMap((entry) => {
    const source = known.get(keyOfSource(origin.organisationId, entry.item.kind, entry.sourceId));
    if (!source || entry.state === 'faulty') return [];
    entry.state = source.contentHash === entry.contentHash ? 'known' : 'faulty';
    return entry.state === 'known' ? [] : changedSource(entry);
  });
}

const changedSource = ({ item, sourceId }: Entry): Problem =>
  problem(
    (item.values.sourceId ?? item.values.position)?.place ?? item.place,
    sourceId,
    'changed_source',
    i18n.t(
      'Unter der Kennung „{sourceId}“ ist schon etwas übernommen, mit anderen Angaben. Bitte vergeben Sie eine neue Kennung.',
      { sourceId: sourceId.slice(0, 60) },
    ),
  );

/** What the verbs of positions object to, at the place in the file where it stands. Anything else is no problem of the file. */
function refusedBy(error: unknown, position: PlannedPosition): Problem[] {
  if (!(error instanceof AppError)) throw error;
  const fresh = position.entries.filter(({ state }) => state === 'new');
  for (const entry of fresh) entry.state = 'faulty';
  const place = fresh[0]?.item.place ?? wholeFile;
  const { obstacles = [], errors = [] } = error.details;
  const points = fresh.filter(({ point }) => point !== null);
  const said = (detail: Text, at: Place = place) => problem(at, position.origin.organisationName, error.code, detail);
  if (obstacles.length > 0) {
    return obstacles.map(({ kind, reference, detail }) =>
      said(
        { id: '{detail}', values: { detail } },
        kind === 'point' ? points[Number(reference) - 1]?.item.place : place,
      ),
    );
  }
  return errors.length > 0 ? errors.map(({ message }) => said(message)) : [said(error.text)];
}

const brokenOff = () => new AppError('malformed', i18n.t('Der Import wurde abgebrochen. Es wurde nichts übernommen.'));
