import { startTransition, useEffect, useRef, useState } from 'react';
import { sectionAnchor } from '../../../shared/text/section-reference.ts';
import { arriveByAddress } from './reading-text.tsx';
import { SectionEditor, type SectionEditorProps } from './section-editor.tsx';
import { useSectionTitle } from './section-title.ts';

/** Sections whose fields are there at once. */
const AT_ONCE = 8;
/** Milliseconds from one of the others to the next, so that writing goes on meanwhile. */
const PAUSE = 20;

/**
 * A section of the editor. In a long text its words stand there first; its fields follow when it comes near the window, or one after
 * the other, since what was typed on this device and did not reach the server waits in them.
 */
export function SectionPlace({ index, ...editor }: SectionEditorProps & { index: number }) {
  const [hasFields, setFields] = useState(index < AT_ONCE);
  if (hasFields) return <SectionEditor {...editor} />;
  return <SectionWords index={index} section={editor.section} onTurn={() => startTransition(() => setFields(true))} />;
}

interface SectionWordsProps extends Pick<SectionEditorProps, 'section'> {
  index: number;
  onTurn: () => void;
}

function SectionWords({ section, index, onTurn }: SectionWordsProps) {
  const title = useSectionTitle()(section);
  const element = useRef<HTMLElement>(null);
  const turn = useRef(onTurn);
  useEffect(() => {
    const later = setTimeout(() => turn.current(), index * PAUSE);
    const near = new IntersectionObserver(([entry]) => entry?.isIntersecting && turn.current(), {
      rootMargin: '100% 0%',
    });
    if (element.current) near.observe(element.current);
    return () => {
      clearTimeout(later);
      near.disconnect();
    };
  }, [index]);
  const take = (found: HTMLElement | null) => {
    element.current = found;
    arriveByAddress(found);
  };
  return (
    <section
      id={sectionAnchor(section.key)}
      ref={take}
      tabIndex={-1}
      className="section-editor section-editor--waiting"
      aria-label={title}
    >
      <h2 className="section-editor__title">{title}</h2>
      <p className="section-editor__words" lang="de">
        {section.body}
      </p>
    </section>
  );
}
