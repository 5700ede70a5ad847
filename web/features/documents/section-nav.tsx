import type { ReactNode } from 'react';
import { sectionAnchor } from '../../../shared/text/section-reference.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import type { ReadSection } from './reading-text.tsx';
import { useSectionTitle } from './section-title.ts';
import { type SectionNode, sectionTree } from './section-tree.ts';

export interface SectionNavProps<Row extends ReadSection> {
  label: string;
  sections: readonly Row[];
  /** A word behind a section: what is to be done there. */
  mark?: (section: Row) => ReactNode;
}

/** Table of contents: beside the text where there is room, folded above it on a phone. */
export function SectionNav<Row extends ReadSection>({ label, sections, mark }: SectionNavProps<Row>) {
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

interface BranchProps<Row extends ReadSection> {
  nodes: SectionNode<Row>[];
  mark: SectionNavProps<Row>['mark'];
}

function Branch<Row extends ReadSection>({ nodes, mark }: BranchProps<Row>) {
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
