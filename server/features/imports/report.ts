import type { Output } from '../../../shared/endpoint.ts';
import type { Language } from '../../../shared/identity.ts';
import type { importPositions } from '../../../shared/imports.ts';
import { say } from '../../platform/i18n.ts';
import type { FileContent, Problem } from './item.ts';
import type { Entry, Plan, PlannedPosition } from './plan.ts';
import type { Taken } from './take-position.ts';
import { printable } from './unfit.ts';

export type Report = Output<typeof importPositions>;

const mostProblems = 500;

/** Tells what an import found and what became of it; problems that stand in the way come first. */
export function reportOf(
  plan: Plan,
  { content, sha256 }: { content: FileContent; sha256: string },
  taken: ReadonlyMap<PlannedPosition, Taken>,
  problems: Problem[],
  { isTaken, language }: { isTaken: boolean; language: Language },
): Report {
  const inOrder = problems.toSorted((one, other) => Number(one.isHint) - Number(other.isHint));
  const entries = [
    ...plan.positions.flatMap((position, index) => position.entries.map((entry) => presentEntry(entry, index))),
    ...plan.homeless.map((entry) => presentEntry(entry, null)),
  ];
  const order = new Map(content.items.map(({ place }, index) => [place, index]));
  return {
    taken: isTaken,
    format: content.format,
    sha256,
    columns: content.columns,
    items: entries.toSorted((one, other) => (order.get(one.place) ?? 0) - (order.get(other.place) ?? 0)),
    problems: inOrder
      .slice(0, mostProblems)
      .map(({ detail, ...problem }) => ({ ...problem, detail: say(detail, language) })),
    furtherProblems: Math.max(0, inOrder.length - mostProblems),
    positions: plan.positions.map((position) => presentPosition(position, isTaken ? taken.get(position) : undefined)),
  };
}

const presentEntry = ({ item, state, sourceId, point }: Entry, position: number | null): Report['items'][number] => ({
  place: item.place,
  state,
  position,
  sourceId,
  isText: item.kind === 'text',
  kind: point?.words.kind ?? null,
  sectionLabel: point?.sectionLabel ?? null,
  excerpt: excerptOf(item.values.comment ?? item.values.proposedText ?? item.values.coverText),
});

const excerptOf = (value: { text: string } | undefined): string =>
  printable((value?.text ?? '').replace(/\s+/g, ' ').trim().slice(0, 120));

function presentPosition({ origin, entries }: PlannedPosition, taken: Taken | undefined): Report['positions'][number] {
  const fresh = entries.filter(({ state }) => state === 'new');
  const isFaulty = entries.some(({ state }) => state === 'faulty');
  return {
    id: taken?.id ?? null,
    organisationId: origin.organisationId,
    organisationName: origin.organisationName,
    reference: taken?.reference ?? null,
    status: taken?.status ?? null,
    points: fresh.filter(({ item }) => item.kind === 'point').length,
    hasText: fresh.some(({ item }) => item.kind === 'text'),
    state: isFaulty ? 'faulty' : fresh.length > 0 ? 'new' : 'known',
  };
}
