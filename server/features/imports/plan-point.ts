import type { ImportField } from '../../../shared/imports.ts';
import { addPoint, type PointKind } from '../../../shared/positions.ts';
import { findQuote, makeQuote } from '../../../shared/text/quotes.ts';
import type { Quote } from '../../../shared/values.ts';
import { i18n } from '../../platform/i18n.ts';
import { findSection, type KnownSection, meansWhole } from './find-section.ts';
import { type Item, type Problem, problem, type Value } from './item.ts';
import { kindOf } from './kinds.ts';
import { codeOf, unfit } from './unfit.ts';
import type { World } from './world.ts';

export interface PointWords {
  kind: PointKind;
  sectionKey: string | null;
  quote: Quote | null;
  comment: string;
  proposedText: string;
}

export interface PlannedPoint {
  words: PointWords;
  sectionLabel: string | null;
}

type Tell = (problem: Problem) => void;

/** A point as it will be added, within the bounds of a point; null, with the problems told, where something does not fit. */
export function planPoint(item: Item, world: World, tell: Tell): PlannedPoint | null {
  const { values } = item;
  let isSound = true;
  const object: Tell = (found) => {
    isSound = false;
    tell(found);
  };
  const kind = kindOf(values.kind?.text ?? '', values.proposedText !== undefined);
  if (kind === null && values.kind) object(unknownKind(values.kind));
  const section = sectionOf(values.section, world, object);
  const quote = quoteOf(values.quote, section, world, object);
  const inFront = [
    section ? undefined : values.section && !meansWhole(values.section.text) && values.section,
    values.line,
    values.paragraph,
    world.sections === null ? values.quote : undefined,
  ].flatMap((value) => (value ? [`${value.heading || 'Abschnitt'}: ${value.text.trim()}`] : []));
  const comment = [inFront.join('\n'), values.comment?.text.trim() ?? ''].filter(Boolean).join('\n\n');
  const parsed = addPoint.body.safeParse({
    kind: kind ?? 'concern',
    sectionKey: section?.key ?? null,
    quote,
    comment,
    proposedText: values.proposedText?.text.trim() ?? '',
  });
  if (!parsed.success) {
    for (const issue of parsed.error.issues) object(unfit(item, issue.path[0] as ImportField, codeOf(issue)));
  }
  if (!parsed.success || !isSound) return null;
  return { words: parsed.data, sectionLabel: section && labelOf(section) };
}

export const labelOf = ({ number, heading }: KnownSection): string => [number, heading].filter(Boolean).join(' ');

const unknownKind = ({ place, text }: Value): Problem =>
  problem(
    place,
    text,
    'unknown_kind',
    i18n.t(
      'Diese Art gibt es nicht. Möglich sind: Zustimmung, Bedenken, Änderung, Ergänzung, Streichung, Frage, redaktionell; oder ge, te, ed.',
    ),
  );

function sectionOf(value: Value | undefined, world: World, tell: Tell): KnownSection | null {
  if (!value || world.sections === null || meansWhole(value.text)) return null;
  const found = findSection(value.text, world.sections, value.isNumber);
  if (found === 'ambiguous') {
    tell(
      problem(
        value.place,
        value.text,
        'ambiguous_section',
        i18n.t(
          'Mehrere Abschnitte kommen in Frage. Bitte geben Sie die Nummer als Text an, oder den Schlüssel des Abschnitts.',
        ),
      ),
    );
    return null;
  }
  if (found === null && world.unknownSections === 'refuse') {
    tell(
      problem(
        value.place,
        value.text,
        'unknown_section',
        i18n.t(
          'Diesen Abschnitt gibt es in der Fassung der Beteiligungsrunde nicht. Bitte prüfen Sie Nummer oder Überschrift.',
        ),
      ),
    );
  }
  return found;
}

function quoteOf(value: Value | undefined, section: KnownSection | null, world: World, tell: Tell): Quote | null {
  if (!value || world.sections === null) return null;
  const exact = value.text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[„"“»]|["“”«]$/g, '');
  const plainText = section?.plainText ?? '';
  const span = exact === '' ? null : findQuote(plainText, { exact, prefix: '', suffix: '' });
  if (span) return makeQuote(plainText, span.start, span.end);
  tell(
    problem(
      value.place,
      value.text,
      'quote_not_found',
      section
        ? i18n.t('Diese Textstelle steht in „{section}“ nicht oder mehrmals. Bitte prüfen Sie den Wortlaut.', {
            section: labelOf(section),
          })
        : i18n.t('Zu dieser Textstelle fehlt der Abschnitt, in dem sie steht.'),
    ),
  );
  return null;
}
