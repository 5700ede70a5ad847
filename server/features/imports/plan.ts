import { limits } from '../../../shared/positions.ts';
import { text } from '../../../shared/values.ts';
import { canonicalJson } from '../../platform/audit.ts';
import { i18n } from '../../platform/i18n.ts';
import { sha256 } from '../../platform/ids.ts';
import { type FileContent, type Item, type Problem, problem } from './item.ts';
import { type Origin, planOrigin } from './plan-origin.ts';
import { type PlannedPoint, planPoint } from './plan-point.ts';
import { codeOf, unfit } from './unfit.ts';
import type { World } from './world.ts';

/** One item on its way into a position. */
export interface Entry {
  item: Item;
  state: 'new' | 'known' | 'faulty';
  /** The id at its source; where the source gives none, what it says. */
  sourceId: string;
  contentHash: string;
  point: PlannedPoint | null;
}

/** A position to be recorded, with everything of the file that belongs to it. */
export interface PlannedPosition {
  origin: Origin;
  entries: Entry[];
}

export interface Plan {
  positions: PlannedPosition[];
  /** Items of which nobody knows whose they are. */
  homeless: Entry[];
  problems: Problem[];
}

const coverText = text(limits.coverText);

/**
 * Puts what a file says into positions: items with the number of a position together, others by organisation, day and way of
 * receipt, and a whole text by itself. Nothing is guessed: what does not fit is a problem at its place.
 */
export function planImport(content: FileContent, world: World): Plan {
  const problems: Problem[] = [];
  const homeless: Entry[] = [];
  const positions = new Map<string, PlannedPosition>();
  const identify = sourceIds();
  for (const item of content.items) {
    let isSound = true;
    const tell = (found: Problem) => {
      isSound = false;
      problems.push(found);
    };
    const origin = planOrigin(item, world, tell);
    const point = item.kind === 'point' ? planPoint(item, world, tell) : null;
    if (item.kind === 'text') checkCoverText(item, tell);
    const entry: Entry = { item, state: 'new', point, ...identify(item, origin?.organisationId ?? '', tell) };
    if (origin) addTo(positions, origin, entry, tell);
    else homeless.push(entry);
    if (!isSound) entry.state = 'faulty';
  }
  return { positions: [...positions.values()], homeless, problems };
}

function checkCoverText(item: Item, tell: (problem: Problem) => void): void {
  const parsed = coverText.safeParse(item.values.coverText?.text ?? '');
  for (const issue of parsed.error?.issues ?? []) tell(unfit(item, 'coverText', codeOf(issue)));
}

function addTo(
  positions: Map<string, PlannedPosition>,
  origin: Origin,
  entry: Entry,
  tell: (problem: Problem) => void,
): void {
  const { organisationId, receivedOn, channel } = origin;
  const { group, kind, place } = entry.item;
  const key = canonicalJson(group === null ? [organisationId, receivedOn, channel] : [group]);
  const present = positions.get(key);
  if (!present) {
    positions.set(key, { origin, entries: [entry] });
    return;
  }
  if (canonicalJson(present.origin) !== canonicalJson(origin)) {
    tell(
      problem(
        place,
        entry.item.values.position?.text ?? '',
        'contradiction',
        i18n.t(
          'Diese Zeile widerspricht einer früheren derselben Stellungnahme, bei Organisation, Eingang, Haltung, Sprache oder Veröffentlichung.',
        ),
      ),
    );
  }
  if (kind === 'text' && present.entries.some(({ item }) => item.kind === 'text')) {
    tell(
      problem(
        place,
        entry.item.values.position?.text ?? '',
        'doubled_position',
        i18n.t('Diese Stellungnahme kommt in der Datei zweimal vor. Jede braucht eine eigene Nummer.'),
      ),
    );
  }
  present.entries.push(entry);
}

/**
 * The id of each item at its source. One that is given may come once only; where none is given, the words are the id, and of
 * equal words the second is another item than the first.
 */
function sourceIds() {
  const seen = new Map<string, number>();
  return (item: Item, organisationId: string, tell: (problem: Problem) => void) => {
    const { values, kind } = item;
    const { position, sourceId } = values;
    const contentHash = sha256(canonicalJson(Object.entries(values).map(([field, value]) => [field, value.text])));
    const given = kind === 'text' ? (position ?? sourceId) : sourceId;
    const own = given && [kind === 'point' && position?.text.trim(), given.text.trim()].filter(Boolean).join(' / ');
    const key = `${organisationId} ${kind} ${own ?? contentHash}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    if (!given) return { sourceId: `#${contentHash.slice(0, 32)}${count > 1 ? `-${count}` : ''}`, contentHash };
    if (count > 1 && kind === 'point') {
      tell(
        problem(
          given.place,
          given.text,
          'doubled_source_id',
          i18n.t('Die Kennung „{sourceId}“ kommt in der Datei zweimal vor. Jeder Einzelpunkt braucht eine eigene.', {
            sourceId: given.text.trim().slice(0, 60),
          }),
        ),
      );
    }
    return { sourceId: (own ?? '').slice(0, 400), contentHash };
  };
}
