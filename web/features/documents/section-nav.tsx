import type { ReactNode } from 'react';
import { Disclosure } from '../../ui/disclosure.tsx';
import type { Section } from './queries.ts';
import { useSectionTitle } from './section-title.ts';
import { type SectionNode, sectionAnchor, sectionTree } from './section-tree.ts';

export interface SectionNavProps {
  label: string;
  sections: readonly Section[];
  /** A word behind a section: what is to be done there. */
  mark?: (section: Section) => ReactNode;
}

/** Table of contents: beside the text where there is room, folded above it on a phone. */
export function SectionNav({ label, sections, mark }: SectionNavProps) {
  const tree = sectionTree(sections);
  return (
    <div className="document__nav">
      <nav aria-label={label} className="document__nav-beside">
        <h2>{label}</h2>
        <Branch nodes={tree} mark={mark} />
      </nav>
      <div className="document__nav-above">
        <Disclosure summary={label}>
          <nav aria-label={label}>
            <Branch nodes={tree} mark={mark} />
          </nav>
        </Disclosure>
      </div>
    </div>
  );
}

function Branch({ nodes, mark }: { nodes: SectionNode<Section>[]; mark: SectionNavProps['mark'] }) {
  const titleOf = useSectionTitle();
  return (
    <ul>
      {nodes.map(({ section, children }) => (
        <li key={section.key}>
          <a href={`#${sectionAnchor(section.key)}`}>{titleOf(section)}</a>
          {mark?.(section)}
          {children.length > 0 && <Branch nodes={children} mark={mark} />}
        </li>
      ))}
    </ul>
  );
}
