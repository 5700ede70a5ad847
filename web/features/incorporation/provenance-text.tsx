import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Fragment, type ReactNode } from 'react';
import { sectionAnchor } from '../../../shared/text/section-reference.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { arriveByAddress } from '../documents/reading-text.tsx';
import { useSectionTitle } from '../documents/section-title.ts';
import type { LinkPoint } from './cause-list.tsx';
import { type Passage, passagesOf } from './passages.ts';
import type { Provenance, ProvenUnit } from './queries.ts';
import { SentenceOrigin } from './sentence-origin.tsx';

/** What a sentence needs to be a link that opens its origin; without a unit the link closes it again. */
export interface SentenceLinkProps {
  unitId: string | undefined;
  id: string;
  className: string;
  'aria-expanded': boolean;
  children: ReactNode;
}

export interface ProvenanceTextProps {
  provenance: Provenance;
  /** The sentence the address names. */
  openedUnit?: string | undefined;
  linkSentence: (props: SentenceLinkProps) => ReactNode;
  linkPoint: LinkPoint;
}

/** The text to read on; every sentence is a link that opens where it comes from, right below its paragraph. */
export function ProvenanceText(props: ProvenanceTextProps) {
  const titleOf = useSectionTitle();
  const isChanged = (unit: ProvenUnit) => unit.causes.length > 0;
  const changed = props.provenance.sections.flatMap(({ units }) => units).filter(isChanged).length;
  return (
    <div className="provenance">
      <p className="provenance__legend">
        {changed === 0 ? (
          <Trans>Seit der ersten Fassung hat sich kein Satz geändert.</Trans>
        ) : (
          <Plural
            value={changed}
            one="Ein Satz hat sich seit der ersten Fassung geändert. Er ist unterstrichen."
            other="# Sätze haben sich seit der ersten Fassung geändert. Sie sind unterstrichen."
          />
        )}
      </p>
      {props.provenance.sections.map((section) => (
        <section key={section.key} id={sectionAnchor(section.key)} ref={arriveByAddress} tabIndex={-1}>
          <h2 lang="de">{titleOf(section)}</h2>
          {passagesOf(section.units).map((passage) => (
            <PassageView key={passage.units[0]?.id} passage={passage} {...props} />
          ))}
        </section>
      ))}
    </div>
  );
}

function PassageView({ passage, ...props }: ProvenanceTextProps & { passage: Passage }) {
  const { openedUnit, provenance, linkPoint, linkSentence } = props;
  const opened = passage.units.find(({ id }) => id === openedUnit);
  const sentences = passage.units.map((unit) => (
    <Fragment key={unit.id}>
      <Sentence unit={unit} isOpened={unit === opened} linkSentence={linkSentence} />{' '}
    </Fragment>
  ));
  return (
    <>
      {passage.kind === 'item' ? <p className="provenance__item">{sentences}</p> : <p lang="de">{sentences}</p>}
      {opened && (
        <SentenceOrigin
          key={opened.id}
          unit={opened}
          versionNumber={provenance.versionNumber}
          linkPoint={linkPoint}
          close={linkSentence({
            unitId: undefined,
            id: 'herkunft-schliessen',
            className: 'provenance__close',
            'aria-expanded': true,
            children: <Trans>Schließen</Trans>,
          })}
        />
      )}
    </>
  );
}

function Sentence(props: { unit: ProvenUnit; isOpened: boolean; linkSentence: ProvenanceTextProps['linkSentence'] }) {
  const { t } = useLingui();
  const { unit, isOpened, linkSentence } = props;
  const look = unit.causes.length === 0 ? 'sentence' : 'sentence sentence--changed';
  return linkSentence({
    unitId: isOpened ? undefined : unit.id,
    id: `satz-${unit.id}`,
    className: isOpened ? `${look} sentence--opened` : look,
    'aria-expanded': isOpened,
    children: (
      <>
        <span lang="de">{unit.text}</span>
        {unit.causes.length > 0 && <VisuallyHidden> {t`(geändert mit Fassung ${unit.sinceVersion})`}</VisuallyHidden>}
      </>
    ),
  });
}
