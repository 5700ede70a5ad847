import { Trans } from '@lingui/react/macro';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ChangeBadge } from '../documents/change-badge.tsx';
import { useSectionTitle } from '../documents/section-title.ts';
import { sectionAnchor } from '../documents/section-tree.ts';
import { CauseList, type LinkPoint } from './cause-list.tsx';
import type { Provenance, ProvenUnit } from './queries.ts';

export interface ProvenanceTextProps {
  provenance: Provenance;
  /** The sentence the address names. */
  openedUnit?: string | undefined;
  linkPoint: LinkPoint;
}

/** The text sentence by sentence; what has a history can be opened. */
export function ProvenanceText({ provenance, openedUnit, linkPoint }: ProvenanceTextProps) {
  const titleOf = useSectionTitle();
  return (
    <div className="provenance">
      {provenance.sections.map((section) => (
        <section key={section.key} id={sectionAnchor(section.key)}>
          <h2 lang="de">{titleOf(section)}</h2>
          {section.units
            .filter((unit) => unit.kind !== 'heading' || unit.causes.length > 0)
            .map((unit) => (
              <Sentence key={unit.id} unit={unit} isOpened={unit.id === openedUnit} linkPoint={linkPoint} />
            ))}
        </section>
      ))}
    </div>
  );
}

const origins = { same: 'same', moved: 'moved', changed: 'changed', new: 'inserted' } as const;

function Sentence({ unit, isOpened, linkPoint }: { unit: ProvenUnit; isOpened: boolean; linkPoint: LinkPoint }) {
  if (unit.causes.length === 0) {
    return (
      <p className="provenance__sentence" id={`satz-${unit.id}`} lang="de">
        {unit.text}
      </p>
    );
  }
  return (
    <div id={`satz-${unit.id}`} ref={isOpened ? arrive : undefined}>
      <Disclosure
        open={isOpened}
        summary={
          <>
            <span lang="de">{unit.text}</span> {unit.origin !== 'same' && <ChangeBadge change={origins[unit.origin]} />}
          </>
        }
      >
        <p className="st-muted">
          <Trans>In diesen Worten seit Fassung {unit.sinceVersion}</Trans>
        </p>
        <CauseList causes={unit.causes} linkPoint={linkPoint} />
      </Disclosure>
    </div>
  );
}

const arrive = (sentence: HTMLElement | null): void => sentence?.scrollIntoView({ block: 'center' });
