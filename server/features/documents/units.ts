import { sectionUnits } from '../../../shared/text/sentences.ts';
import type { PlacedUnit } from '../../../shared/text/unit-origins.ts';
import type { SectionRow } from './queries.ts';

/** The units of sections in document order. */
export const cutUnits = (sections: readonly Pick<SectionRow, 'key' | 'heading' | 'body'>[]): PlacedUnit[] =>
  sections.flatMap(({ key, heading, body }) =>
    sectionUnits({ heading, body }).map((unit) => ({ sectionKey: key, ...unit })),
  );

/** All words of a section, its heading included: what a quoted passage has to stand in. */
export const wordsOfSection = ({ heading, plainText }: Pick<SectionRow, 'heading' | 'plainText'>): string =>
  [heading, plainText].filter((text) => text !== '').join('\n');

/** How a section is called in lists: number and heading, or how it begins. */
export function sectionLabel({
  number,
  heading,
  plainText,
}: Pick<SectionRow, 'number' | 'heading' | 'plainText'>): string {
  const title = [number, heading].filter(Boolean).join(' ');
  if (title !== '') return title;
  const beginning = [...plainText.slice(0, 200).replaceAll('\n', ' ')];
  return beginning.length > 60 ? `${beginning.slice(0, 60).join('')}…` : beginning.join('');
}
