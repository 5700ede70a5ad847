import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useRef } from 'react';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { SectionText } from '../../ui/section-text.tsx';
import type { Section } from '../documents/queries.ts';
import { sectionTextAttribute } from './marked-passage.ts';
import { PointList } from './point-list.tsx';
import { useQuoteHighlights } from './quote-highlights.ts';
import type { Writing } from './writing.ts';

export interface WriteSectionProps {
  section: Section;
  title: string;
  writing: Writing;
  /** Shown alone on a phone. */
  isCurrent: boolean;
  /** The round asks about this section. */
  isAsked: boolean;
  /** The last marked passage could not be found again: its point stands for the whole section. */
  isWholeMeant: boolean;
}

/** A section of the draft with our points beside it; the button works without any marking. */
export function WriteSection({ section, title, writing, isCurrent, isAsked, isWholeMeant }: WriteSectionProps) {
  const { t } = useLingui();
  const headingId = useId();
  const text = useRef<HTMLDivElement>(null);
  const quotes = (writing.draft?.points ?? []).flatMap((point) =>
    point.sectionKey === section.key && point.quote !== null ? [point.quote] : [],
  );
  useQuoteHighlights(text, quotes, section.html);
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
        <div ref={text} {...{ [sectionTextAttribute]: section.key }}>
          <SectionText html={section.html} />
        </div>
        {isAsked ? (
          <div className="write-section__tools">
            <Button
              look="tertiary"
              icon="add"
              aria-describedby={headingId}
              isBusy={writing.isBusy}
              disabledBecause={writing.refusal}
              onClick={() => void writing.add({ kind: 'change', sectionKey: section.key })}
            >
              <Trans>Anmerkung zu diesem Abschnitt</Trans>
            </Button>
          </div>
        ) : (
          <p className="st-muted">
            <Trans>In dieser Runde geht es nicht um diesen Abschnitt.</Trans>
          </p>
        )}
      </div>
      <div className="write-section__margin">
        {isWholeMeant && (
          <Alert kind="info" title={t`Die Anmerkung gilt dem ganzen Abschnitt`}>
            <Trans>
              Die markierten Wörter ließen sich im Text nicht eindeutig wiederfinden. Schreiben Sie bitte dazu, welche
              Stelle Sie meinen.
            </Trans>
          </Alert>
        )}
        <PointList writing={writing} sectionKey={section.key} about={title} original={section.plainText} />
      </div>
    </section>
  );
}
