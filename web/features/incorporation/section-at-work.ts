import { useQueryClient } from '@tanstack/react-query';
import { type Section, sectionInCache, takeSection, type VersionAddress } from '../documents/queries.ts';

/** A section in the editor, for acts that write into it beside what is typed. */
export interface SectionAtWork {
  address: VersionAddress;
  versionId: string;
  section: Section;
  /** Saves what is typed. */
  flush: () => Promise<void>;
}

/** Reads the section once all that is typed is saved, and takes what the server made of it. */
export function useSavedSection({ address, section, flush }: Pick<SectionAtWork, 'address' | 'section' | 'flush'>) {
  const client = useQueryClient();
  return {
    saved: async (): Promise<Section> => {
      await flush();
      return sectionInCache(client, address, section.key) ?? section;
    },
    take: (changed: Section) => takeSection(client, address, changed),
  };
}
