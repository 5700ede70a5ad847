import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useId, useRef, useState } from 'react';
import { Alert } from '../../ui/alert.tsx';
import { SectionText } from '../../ui/section-text.tsx';
import type { Comparison, Section } from '../documents/queries.ts';
import { ChangedSince } from './changed-since.tsx';
import { sectionTextAttribute } from './marked-passage.ts';
import { PointList } from './point-list.tsx';
import { useQuoteHighlights } from './quote-highlights.ts';
import { goToPoint } from './section-passages.tsx';
import { SectionTools } from './section-tools.tsx';
import { selectionHostAttribute } from './selection-tools.tsx';
import { findSuggestion } from './suggest-point.ts';
import { SuggestWording } from './suggest-wording.tsx';
import type { Writing } from './writing.ts';

export interface WriteSectionProps {
  section: Section;
  title: string;
  writing: Writing;
  /** The text of the round before, where there was one. */
  since: Comparison | undefined;
  /** Shown alone on a phone. */
  isCurrent: boolean;
  /** The round asks about this section. */
  isAsked: boolean;
  /** The last marked passage could not be found again: its point stands for the whole section. */
  isWholeMeant: boolean;
  /** Its text is being changed by hand. */
  isChanging: boolean;
  onChange: () => void;
  onChanged: () => void;
}

/** A section of the draft with our points beside it; the buttons work without any marking. */
export function WriteSection({
  section,
  title,
  writing,
  since,
  isCurrent,
  isAsked,
  isWholeMeant,
  ...props
}: WriteSectionProps) {
  const headingId = useId();
  const text = useRef<HTMLDivElement>(null);
  const points = (writing.draft?.points ?? []).filter(({ sectionKey }) => sectionKey === section.key);
  useQuoteHighlights(
    text,
    points.flatMap(({ id, quote }) => (quote === null ? [] : [{ id, quote }])),
    section.html,
  );
  const isChanging = props.isChanging && isAsked && writing.draft !== undefined && writing.refusal === undefined;
  const { suggested, setSuggestionId } = useSuggestion(section, points, isChanging);
  const button = useFocusAfter(isChanging, suggested?.id);
  return (
    <section
      className={isCurrent ? 'write-section write-section--current' : 'write-section'}
      aria-labelledby={headingId}
      id={`abschnitt-${section.key}`}
    >
      <div className="write-section__text">
        <h2 id={headingId} tabIndex={-1} lang="de">
          {title}
        </h2>
        {since && <ChangedSince since={since} sectionKey={section.key} />}
        <div
          ref={text}
          className="write-section__words"
          hidden={isChanging}
          {...{ [sectionTextAttribute]: section.key }}
        >
          <SectionText html={section.html} />
        </div>
        <div {...{ [selectionHostAttribute]: section.key }} />
        {isChanging && writing.draft !== undefined && (
          <SuggestWording
            draft={writing.draft}
            section={section}
            title={title}
            point={suggested}
            onAdded={setSuggestionId}
            onDone={(isEmpty) => {
              if (isEmpty && suggested !== undefined) void writing.remove(suggested, suggested);
              props.onChanged();
            }}
          />
        )}
        {isAsked ? (
          <SectionTools
            section={section}
            title={title}
            writing={writing}
            changeButton={button}
            {...(isChanging ? {} : { onChange: props.onChange })}
          />
        ) : (
          <p className="st-muted">
            <Trans>In dieser Runde geht es nicht um diesen Abschnitt.</Trans>
          </p>
        )}
      </div>
      <div className="write-section__margin">
        {isWholeMeant && <WholeMeant />}
        <PointList
          writing={writing}
          sectionKey={section.key}
          about={title}
          original={section.plainText}
          {...(isChanging && suggested !== undefined && { openElsewhere: suggested.id })}
        />
      </div>
    </section>
  );
}

/** The point that the change of the section's text goes into; one found when the change began stays the one. */
function useSuggestion(section: Section, points: NonNullable<Writing['draft']>['points'], isChanging: boolean) {
  const [suggestionId, setSuggestionId] = useState<string | null>(null);
  const [wasChanging, setWasChanging] = useState(false);
  if (isChanging !== wasChanging) {
    setWasChanging(isChanging);
    if (isChanging) setSuggestionId(findSuggestion(points, section.plainText)?.id ?? null);
  }
  return { suggested: points.find(({ id }) => id === suggestionId), setSuggestionId };
}

/** Takes the focus to the point the change became, else back to the button it began with. */
function useFocusAfter(isChanging: boolean, pointId: string | undefined) {
  const button = useRef<HTMLButtonElement>(null);
  const wasChanging = useRef(false);
  useEffect(() => {
    if (wasChanging.current && !isChanging && !(pointId !== undefined && goToPoint(pointId))) button.current?.focus();
    wasChanging.current = isChanging;
  }, [isChanging, pointId]);
  return button;
}

function WholeMeant() {
  const { t } = useLingui();
  return (
    <Alert kind="info" title={t`Die Anmerkung gilt dem ganzen Abschnitt`}>
      <Trans>
        Die markierten Wörter ließen sich im Text nicht eindeutig wiederfinden. Schreiben Sie bitte dazu, welche Stelle
        Sie meinen.
      </Trans>
    </Alert>
  );
}
