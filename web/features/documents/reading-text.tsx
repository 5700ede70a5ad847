import { sectionAnchor } from '../../../shared/text/section-reference.ts';
import { SectionText } from '../../ui/section-text.tsx';
import type { Section } from './queries.ts';
import { useSectionTitle } from './section-title.ts';
import { depths } from './section-tree.ts';

/** What of a section is needed to read it. */
export type ReadSection = Pick<Section, 'key' | 'parentKey' | 'kind' | 'number' | 'heading' | 'html'>;

/** The sections of a version one after the other, each to be linked to. */
export function ReadingText({ sections }: { sections: readonly ReadSection[] }) {
  const titleOf = useSectionTitle();
  const depthOf = depths(sections);
  return (
    <div className="document__text">
      {sections.map((section) => (
        <section
          key={section.key}
          id={sectionAnchor(section.key)}
          ref={arriveByAddress}
          tabIndex={-1}
          aria-label={titleOf(section)}
        >
          {(section.heading !== '' || section.number !== null) && (
            <SectionHeading depth={depthOf.get(section.key) ?? 0}>{titleOf(section)}</SectionHeading>
          )}
          <SectionText html={section.html} />
        </section>
      ))}
    </div>
  );
}

function SectionHeading({ depth, children }: { depth: number; children: string }) {
  if (depth === 0) return <h2 lang="de">{children}</h2>;
  if (depth === 1) return <h3 lang="de">{children}</h3>;
  return <h4 lang="de">{children}</h4>;
}

/** The text arrives after the address was read: the section it names is brought into view when it is there. */
export function arriveByAddress(section: HTMLElement | null): void {
  if (section === null || window.location.hash !== `#${section.id}`) return;
  section.scrollIntoView();
  section.focus({ preventScroll: true });
}
