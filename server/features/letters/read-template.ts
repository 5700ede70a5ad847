import Docxtemplater from 'docxtemplater';
import InspectModule from 'docxtemplater/js/inspect-module.js';
import PizZip from 'pizzip';
import { letterPlaceholders, pointPlaceholders, pointsBlock } from '../../../shared/letters.ts';
import { nearestName } from '../../../shared/text/placeholders.ts';
import { AppError } from '../../platform/errors.ts';
import { i18n, type Text } from '../../platform/i18n.ts';
import { namesOf, openPackage, PackageError } from '../../platform/open-package.ts';

/** A value by its placeholder, or the values of each point. */
export type LetterFacts = Record<string, string | Record<string, string>[]>;

interface Tag {
  value?: string;
  subparsed?: Tag[];
}

/** What a template was found to hold. */
export interface ReadTemplate {
  placeholders: string[];
  warnings: Text[];
}

const known: readonly string[] = letterPlaceholders;
const inBlock: readonly string[] = pointPlaceholders;

/**
 * Reads a template and checks its placeholders. Throws `malformed` with every flaw at once, each with the words around it; also for
 * what is no DOCX, holds macros, or would unpack to far more than a document.
 */
export function readTemplate(bytes: Uint8Array): ReadTemplate {
  mustBeDocx(bytes);
  // Its module is a function that makes the inspector, whatever its types say.
  const inspector = (InspectModule as unknown as () => InspectModule.default)();
  try {
    open(bytes, [inspector]);
  } catch (error) {
    throw refused(flawsIn(error));
  }
  const used = new Set<string>();
  const flaws: Text[] = [];
  for (const file of inspector.getTemplatedFiles()) {
    collect(inspector.getStructuredTags(file) as Tag[], false, used, flaws);
  }
  if (flaws.length > 0) throw refused(flaws);
  const placeholders = [...known, pointsBlock, ...inBlock].filter((name) => used.has(name));
  const warnings: Text[] = [];
  if (!used.has(pointsBlock)) {
    const block = `{#${pointsBlock}} … {/${pointsBlock}}`;
    warnings.push(i18n.t('Der Block {block} fehlt: Der Brief beantwortet keinen Einzelpunkt.', { block }));
  }
  return { placeholders, warnings };
}

/** Fills a template that was read before. What it does not name is left out; nothing in it is ever run as a programme. */
export function fillTemplate(bytes: Uint8Array, facts: LetterFacts): Buffer {
  const template = open(bytes, []);
  template.render(facts);
  return template.toBuffer({ compression: 'DEFLATE' });
}

function open(bytes: Uint8Array, modules: object[]): Docxtemplater {
  return new Docxtemplater(new PizZip(bytes), {
    modules: modules as never[],
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    // A placeholder is looked up by its whole name, first in its point, then in the letter: there are no expressions.
    parser: (tag) => ({
      get: (scope: Record<string, unknown>, context) => {
        const scopes = [scope, ...context.scopeList.toReversed()] as Record<string, unknown>[];
        return scopes.find((one) => Object.hasOwn(Object(one), tag))?.[tag] ?? '';
      },
    }),
  });
}

function collect(tags: readonly Tag[], isInBlock: boolean, used: Set<string>, flaws: Text[]): void {
  for (const { value = '', subparsed } of tags) {
    const isPoints = value === pointsBlock;
    const fits = isPoints
      ? subparsed !== undefined && !isInBlock
      : known.includes(value) || (isInBlock && inBlock.includes(value));
    if (fits) used.add(value);
    else flaws.push(misplaced(value, isInBlock));
    if (subparsed) collect(subparsed, isInBlock || isPoints, used, flaws);
  }
}

function misplaced(value: string, isInBlock: boolean): Text {
  const name = `{${value}}`;
  if (inBlock.includes(value)) {
    const block = `{#${pointsBlock}} … {/${pointsBlock}}`;
    return i18n.t('{name} gilt je Einzelpunkt. Bitte setzen Sie es in den Block {block}.', { name, block });
  }
  if (value === pointsBlock) {
    const begin = `{#${pointsBlock}}`;
    return i18n.t('{name} ist ein Block: Er beginnt mit {begin} und steht in keinem anderen.', { name, begin });
  }
  const nearest = nearestName(value, isInBlock ? [...known, ...inBlock] : [...known, ...inBlock, pointsBlock]);
  if (nearest) {
    return i18n.t('Den Platzhalter {name} gibt es nicht. Meinten Sie {nearest}?', { name, nearest: `{${nearest}}` });
  }
  return i18n.t('Den Platzhalter {name} gibt es nicht. Die Mustervorlage zeigt alle.', { name });
}

interface TemplateFlaw {
  properties?: { id?: string; xtag?: string; context?: string; openingtag?: string; closingtag?: string };
}

/** The flaws of docxtemplater, in sentences that say where to look. */
function flawsIn(error: unknown): Text[] {
  const properties = (error as { properties?: { errors?: TemplateFlaw[] } } | null)?.properties;
  const flaws = properties?.errors ?? [error as TemplateFlaw];
  return flaws.map(({ properties: flaw = {} }) => {
    const place = (flaw.context ?? flaw.xtag ?? '').replaceAll(/\s+/g, ' ').slice(0, 80);
    switch (flaw.id) {
      case 'unclosed_loop':
        return i18n.t('Der Block {place} hat kein Ende. Es fehlt {end}.', {
          place: `{#${flaw.xtag ?? ''}}`,
          end: `{/${flaw.xtag ?? ''}}`,
        });
      case 'unopened_loop':
        return i18n.t('Das Ende {place} steht ohne Anfang. Es fehlt {begin}.', {
          place: `{/${flaw.xtag ?? ''}}`,
          begin: `{#${flaw.xtag ?? ''}}`,
        });
      case 'closing_tag_does_not_match_opening_tag':
        return i18n.t('Der Block {begin} endet mit {end}. Bitte beenden Sie jeden Block mit seinem eigenen Namen.', {
          begin: `{#${flaw.openingtag ?? ''}}`,
          end: `{/${flaw.closingtag ?? ''}}`,
        });
      case 'unclosed_tag':
      case 'duplicate_open_tag':
        return i18n.t('Eine geschweifte Klammer wird nicht geschlossen bei „{place}“.', { place });
      case 'unopened_tag':
      case 'duplicate_close_tag':
        return i18n.t('Eine geschweifte Klammer wird geschlossen, aber nicht geöffnet bei „{place}“.', { place });
      default:
        return i18n.t('Die Vorlage lässt sich nicht lesen bei „{place}“. Bitte prüfen Sie dort die Platzhalter.', {
          place,
        });
    }
  });
}

function refused(flaws: Text[]): AppError {
  const [first = unreadable()] = flaws;
  return new AppError('malformed', first, {
    errors: flaws.map((message) => ({ pointer: '/file', code: 'template_flaw', message })),
  });
}

const unreadable = () =>
  i18n.t('Die Datei ist kein Word-Dokument (DOCX), oder sie ist beschädigt. Bitte speichern Sie sie noch einmal.');

function mustBeDocx(bytes: Uint8Array): void {
  try {
    const names = namesOf(bytes);
    if (names.some((name) => /vbaProject\.bin$|\/activeX\//i.test(name))) {
      throw refused([i18n.t('Die Vorlage enthält Makros. Bitte speichern Sie sie ohne Makros als DOCX.')]);
    }
    const parts = openPackage(bytes, () => true);
    const types = new TextDecoder().decode(parts.get('[Content_Types].xml'));
    const isDocument = types.includes('wordprocessingml.document.main+xml') && parts.has('word/document.xml');
    const hasEntities = [...parts].some(
      ([name, part]) => name.endsWith('.xml') && Buffer.from(part).includes('<!DOCTYPE'),
    );
    if (!isDocument || hasEntities) throw refused([unreadable()]);
  } catch (error) {
    throw error instanceof PackageError ? refused([unreadable()]) : error;
  }
}
