import { useQueryClient } from '@tanstack/react-query';
import { editSection, section as shape } from '../../../shared/documents.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { useAutosave } from '../../platform/autosave.ts';
import { type Section, takeSection, type VersionAddress } from './queries.ts';

/** What is written in a section; its place changes by acts of its own. */
export interface SectionWords {
  number: string;
  heading: string;
  body: string;
}

const words = shape.pick({ number: true, heading: true, body: true, version: true });

const wordsOf = ({ number, heading, body }: Pick<Section, 'number' | 'heading' | 'body'>): SectionWords => ({
  number: number ?? '',
  heading,
  body,
});

/** Saves a section of the working version as it is typed, with the version it is based on (R16). */
export function useSectionAutosave(address: VersionAddress, section: Section) {
  const client = useQueryClient();
  const { procedureId, documentId, number } = address;
  return useAutosave<SectionWords>({
    key: `version:${documentId}:${number}:section:${section.key}`,
    value: wordsOf(section),
    version: section.version,
    save: async (value, base, how) => {
      const saved = await api(editSection, {
        params: { ...address, sectionKey: section.key },
        body: { ...value, number: value.number.trim() === '' ? null : value.number },
        ifMatch: ofVersion(base),
        ...how,
      });
      await takeSection(client, { procedureId, documentId, number }, saved);
      return saved;
    },
    present: (current) => {
      const found = words.safeParse(current);
      return found.success ? { value: wordsOf(found.data), version: found.data.version } : null;
    },
  });
}

/** A section in one text, for showing two of them beside each other. */
export const inOneText = ({ number, heading, body }: SectionWords): string =>
  [[number, heading].filter(Boolean).join(' '), body].filter(Boolean).join('\n\n');
