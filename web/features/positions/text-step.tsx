import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Fragment, useEffect, useState } from 'react';
import { paths } from '../../paths.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SectionText } from '../../ui/section-text.tsx';
import { Select } from '../../ui/select.tsx';
import type { Section } from '../documents/queries.ts';
import { useSectionTitle } from '../documents/section-title.ts';
import type { MarkedPassage } from './marked-passage.ts';
import { quoteMarked } from './passages.ts';
import type { NewPoint, Round } from './queries.ts';
import { PassagesProvider } from './section-passages.tsx';
import { SelectionTools } from './selection-tools.tsx';
import { useSinceVersion } from './since-version.ts';
import { WriteBar } from './write-bar.tsx';
import { WriteSection } from './write-section.tsx';
import type { Writing } from './writing.ts';

const route = getRouteApi(`/signed-in${paths.writePosition}`);

interface TextStepProps {
  round: Round;
  sections: Section[];
  writing: Writing;
}

/**
 * The draft with our points beside it; on a phone one section after the other. Where the round is limited, the sections
 * it is about stand there, and those we have written on; the others are folded, to be read.
 */
export function TextStep({ round, sections: whole, writing }: TextStepProps) {
  const { t } = useLingui();
  const search = route.useSearch();
  const { aendern, ...place } = search;
  const navigate = route.useNavigate();
  const [wholeMeantIn, setWholeMeantIn] = useState<string | null>(null);
  const isAsked = (key: string) => round.sectionKeys.length === 0 || round.sectionKeys.includes(key);
  const isWrittenOn = (key: string) => writing.draft?.points.some(({ sectionKey }) => sectionKey === key) === true;
  const sections = whole.filter(({ key }) => isAsked(key) || isWrittenOn(key));
  const since = useSinceVersion(writing.procedureId, round);
  const at = Math.max(
    0,
    sections.findIndex(({ key }) => key === search.abschnitt),
  );
  useEffect(() => {
    if (search.abschnitt === undefined) return;
    const section = document.getElementById(`abschnitt-${search.abschnitt}`);
    section?.querySelector('h2')?.focus({ preventScroll: true });
    section?.scrollIntoView();
  }, [search.abschnitt]);

  const addOn = async (passage: MarkedPassage, pointOf: (words: string) => NewPoint) => {
    const section = sections.find(({ key }) => key === passage.sectionKey);
    if (section === undefined) return;
    const quote = quoteMarked(section.plainText, passage);
    const isAdded = await writing.add({ ...pointOf(quote?.exact ?? ''), sectionKey: section.key, quote });
    if (isAdded) setWholeMeantIn(quote === null ? section.key : null);
    getSelection()?.removeAllRanges();
  };
  const changeText = async (key: string) => {
    if (writing.draft === undefined && !(await writing.begin())) return;
    await navigate({ search: { ...place, aendern: key }, resetScroll: false });
  };
  const titleOf = useSectionTitle();
  const [previous, next] = [sections[at - 1], sections[at + 1]];
  return (
    <PassagesProvider>
      <div className="write-jump">
        <Select
          label={t`Zum Abschnitt springen`}
          value={sections[at]?.key ?? ''}
          onChange={(event) =>
            void navigate({ search: { ...place, abschnitt: event.target.value }, resetScroll: false })
          }
          options={sections.map((section) => ({ value: section.key, label: titleOf(section) }))}
        />
      </div>
      {sections.map((section, index) => (
        <Fragment key={section.key}>
          <OtherSections sections={between(whole, sections[index - 1], section)} />
          <WriteSection
            section={section}
            since={since}
            title={titleOf(section)}
            writing={writing}
            isCurrent={index === at}
            isAsked={isAsked(section.key)}
            isWholeMeant={wholeMeantIn === section.key}
            isChanging={aendern === section.key}
            onChange={() => void changeText(section.key)}
            onChanged={() => void navigate({ search: place, resetScroll: false })}
          />
        </Fragment>
      ))}
      <OtherSections sections={between(whole, sections.at(-1), undefined)} />
      <SelectionTools
        canWriteOn={(key) => isAsked(key) && writing.refusal === undefined}
        isBusy={writing.isBusy}
        onComment={(passage) => void addOn(passage, () => ({ kind: 'concern' }))}
        onSuggest={(passage) => void addOn(passage, (words) => ({ kind: 'change', proposedText: words }))}
      />
      <WriteBar
        writing={writing}
        place={
          <Trans>
            Abschnitt {at + 1} von {sections.length}
          </Trans>
        }
      >
        {previous && (
          <Link
            from={paths.writePosition}
            to="."
            search={{ ...place, abschnitt: previous.key }}
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
            search={{ ...place, abschnitt: next.key }}
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
    </PassagesProvider>
  );
}

/** What stands in the text after one section and before another. */
const between = (whole: readonly Section[], before: Section | undefined, after: Section | undefined): Section[] =>
  whole.slice(
    before === undefined ? 0 : whole.indexOf(before) + 1,
    after === undefined ? whole.length : whole.indexOf(after),
  );

/** Sections the round does not ask about, to be read. */
function OtherSections({ sections }: { sections: Section[] }) {
  const titleOf = useSectionTitle();
  if (sections.length === 0) return null;
  return (
    <Disclosure
      summary={
        <Plural
          value={sections.length}
          one="# Abschnitt, um den es in dieser Runde nicht geht"
          other="# Abschnitte, um die es in dieser Runde nicht geht"
        />
      }
    >
      {sections.map((section) => (
        <section key={section.key}>
          <h2 lang="de">{titleOf(section)}</h2>
          <SectionText html={section.html} />
        </section>
      ))}
    </Disclosure>
  );
}
