import { createDocument, getVersion, importVersion } from '../../shared/documents.ts';
import { createIncorporation, freezeVersion } from '../../shared/incorporation.ts';
import type { Client } from '../support/client.ts';

export interface Concept {
  procedureId: string;
  documentId: string;
  /** Ids of the frozen versions, the first one first. */
  versionIds: string[];
  sectionKeys: string[];
}

const verbs = ['fördert', 'prüft', 'baut', 'sichert', 'öffnet', 'stärkt', 'ordnet', 'begleitet', 'plant', 'berät'];
const objects =
  'Sprachkurse Begegnungsorte Beratungsstellen Wohnungen Radwege Patenschaften Ausbildungsplätze Dolmetschdienste Spielplätze Werkstätten'.split(
    ' ',
  );
const places = 'Altstadt Sudenburg Buckau Neustadt Olvenstedt Stadtfeld Ottersleben Rothensee Cracau Diesdorf'.split(
  ' ',
);

/** A number below `below` that looks arbitrary and is the same in every run. */
const chosen = (seed: number, below: number): number => {
  const mixed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 12)) >>> 0) % below;
};

/** Sentence `place` of section `section`, as it reads after `revision` changes. */
export const sentenceOf = (section: number, place: number, revision: number): string => {
  const seed = section * 1009 + place * 31;
  const word = (words: readonly string[], salt: number) => words[chosen(seed + salt, words.length)] ?? '';
  return `Vorhaben ${section}/${place} ${word(verbs, 1 + revision * 7)} ${word(objects, 2 + revision * 13)} und ${word(objects, 5)} in ${word(places, 3)} mit ${200 + chosen(seed + 4 + revision, 700)} Plätzen, damit alle in ${word(places, 9)} daran teilhaben können.`;
};

/** The size of what is written, and the points behind its changes. */
export interface Size {
  sections: number;
  sentences: number;
  versions: number;
  /** Changed sentences a version, each with its link. */
  changes: number;
}

/**
 * Writes a concept through its versions, as people would by the API: every version changes some sentences of the one before, links each
 * to an accepted point of its own, and is frozen. `frozen` is told how long each freezing took; `consult` comes after the first.
 */
export async function writeVersions(
  client: Client,
  procedureId: string,
  { sections, sentences, versions, changes }: Size,
  frozen: (concept: Concept, milliseconds: number) => Promise<void>,
  consult: (concept: Concept) => Promise<void>,
  accept: (count: number) => Promise<string[]>,
): Promise<Concept> {
  const revisions = Array.from({ length: sections }, () => Array.from({ length: sentences }, () => 0));
  const text = () =>
    revisions
      .map(
        (places, section) =>
          `# ${section + 1} Handlungsfeld ${section + 1}\n\n${places.map((revision, place) => sentenceOf(section, place, revision)).join(' ')}\n`,
      )
      .join('\n');
  const { id: documentId } = await client.ok(createDocument, {
    params: { procedureId },
    body: { title: 'Konzept', markdown: text() },
  });
  const concept: Concept = { procedureId, documentId, versionIds: [], sectionKeys: [] };
  for (let number = 1; number <= versions; number++) {
    const params = { procedureId, documentId, number };
    if (number > 1) {
      const touched = Array.from({ length: changes }, (_, index) => ((number - 2) * changes + index) * 7919);
      const changed = touched.map((index) => {
        const section = index % sections;
        const place = Math.floor(index / sections) % sentences;
        const places = revisions[section] ?? [];
        const before = sentenceOf(section, place, places[place] ?? 0);
        places[place] = (places[place] ?? 0) + 1;
        return { section, before, after: sentenceOf(section, place, places[place] ?? 0) };
      });
      const pointIds = await accept(changes);
      const { id: versionId } = await client.ok(importVersion, {
        params: { procedureId, documentId },
        body: { markdown: text() },
      });
      for (const [index, { section, before, after }] of changed.entries()) {
        await client.ok(createIncorporation, {
          params: { procedureId },
          body: {
            pointId: pointIds[index] ?? null,
            versionId,
            sectionKey: concept.sectionKeys[section] ?? null,
            change: 'changed',
            before,
            after,
          },
        });
      }
    }
    const { contentVersion } = await client.ok(getVersion, { params });
    const begun = performance.now();
    const version = await client.ok(freezeVersion, { params, match: `"c${contentVersion}"` });
    const milliseconds = performance.now() - begun;
    concept.versionIds.push(version.id);
    concept.sectionKeys = version.sections.map(({ key }) => key);
    if (number === 1) {
      await consult(concept);
    }
    await frozen(concept, milliseconds);
  }
  return concept;
}
