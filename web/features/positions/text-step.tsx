import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { paths } from '../../paths.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import type { Section } from '../documents/queries.ts';
import { useSectionTitle } from '../documents/section-title.ts';
import { type MarkedPassage, useMarkedPassage } from './marked-passage.ts';
import { quoteMarked } from './passages.ts';
import type { Round } from './queries.ts';
import { WriteBar } from './write-bar.tsx';
import { WriteSection } from './write-section.tsx';
import type { Writing } from './writing.ts';

const route = getRouteApi(`/signed-in${paths.writePosition}`);

interface TextStepProps {
  round: Round;
  sections: Section[];
  writing: Writing;
}

/** First step: the draft with our points beside it; on a phone one section after the other. */
export function TextStep({ round, sections, writing }: TextStepProps) {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const marked = useMarkedPassage();
  const [wholeMeantIn, setWholeMeantIn] = useState<string | null>(null);
  const at = Math.max(
    0,
    sections.findIndex(({ key }) => key === search.abschnitt),
  );
  const isAsked = (key: string) => round.sectionKeys.length === 0 || round.sectionKeys.includes(key);
  useEffect(() => {
    if (search.abschnitt === undefined) return;
    const section = document.getElementById(`abschnitt-${search.abschnitt}`);
    section?.querySelector('h2')?.focus({ preventScroll: true });
    section?.scrollIntoView();
  }, [search.abschnitt]);

  const addOnPassage = async (passage: MarkedPassage) => {
    const section = sections.find(({ key }) => key === passage.sectionKey);
    if (section === undefined) return;
    const quote = quoteMarked(section.plainText, passage);
    const isAdded = await writing.add({ kind: 'change', sectionKey: section.key, quote });
    if (isAdded) setWholeMeantIn(quote === null ? section.key : null);
    getSelection()?.removeAllRanges();
  };
  const titleOf = useSectionTitle();
  const canQuote = marked !== null && isAsked(marked.sectionKey) && writing.refusal === undefined;
  const [previous, next] = [sections[at - 1], sections[at + 1]];
  return (
    <>
      <div className="write-jump">
        <Select
          label={t`Zum Abschnitt springen`}
          value={sections[at]?.key ?? ''}
          onChange={(event) =>
            void navigate({ search: { ...search, abschnitt: event.target.value }, resetScroll: false })
          }
          options={sections.map((section) => ({ value: section.key, label: titleOf(section) }))}
        />
      </div>
      {sections.map((section, index) => (
        <WriteSection
          key={section.key}
          section={section}
          title={titleOf(section)}
          writing={writing}
          isCurrent={index === at}
          isAsked={isAsked(section.key)}
          isWholeMeant={wholeMeantIn === section.key}
        />
      ))}
      <WriteBar
        writing={writing}
        place={
          <Trans>
            Abschnitt {at + 1} von {sections.length}
          </Trans>
        }
      >
        {canQuote && (
          <Button
            look="primary"
            icon="add"
            isBusy={writing.isBusy}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => void addOnPassage(marked)}
          >
            <Trans>Anmerkung zur markierten Stelle</Trans>
          </Button>
        )}
        {previous && (
          <Link
            from={paths.writePosition}
            to="."
            search={{ ...search, abschnitt: previous.key }}
            resetScroll={false}
            className={`${buttonClass('secondary')} write-bar__phone`}
          >
            <span className="kern-label">
              <Trans>Zurück</Trans>
            </span>
          </Link>
        )}
        {next && (
          <Link
            from={paths.writePosition}
            to="."
            search={{ ...search, abschnitt: next.key }}
            resetScroll={false}
            className={`${buttonClass('primary')} write-bar__phone`}
          >
            <span className="kern-label">
              <Trans>Nächster Abschnitt</Trans>
            </span>
          </Link>
        )}
        <Link
          from={paths.writePosition}
          to="."
          search={{ ...(search.fuer && { fuer: search.fuer }), schritt: 'ganzes' }}
          className={next ? `${buttonClass('secondary')} write-bar__desktop` : buttonClass('primary')}
        >
          <span className="kern-label">
            <Trans>Weiter: zum Ganzen</Trans>
          </span>
        </Link>
      </WriteBar>
    </>
  );
}
