import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { sectionAnchor } from '../../../shared/text/section-reference.ts';
import { Diff, SideBySide } from '../../ui/diff.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ChangeBadge } from './change-badge.tsx';
import type { ComparedSection, Comparison } from './queries.ts';
import { useSectionTitle } from './section-title.ts';

/** The compared sections in order; runs of unchanged ones are folded. */
export function CompareSections({ comparison, isSideBySide }: { comparison: Comparison; isSideBySide: boolean }) {
  const { t } = useLingui();
  const { sections, from, to } = comparison;
  const changed = sections.filter(({ change }) => change !== 'same').length;
  if (changed === 0) {
    return (
      <EmptyState icon="check" title={t`Die beiden Fassungen sind gleich`}>
        <Trans>Kein Abschnitt ist anders.</Trans>
      </EmptyState>
    );
  }
  return (
    <div className="compare">
      <p role="status">
        <Plural
          value={changed}
          one="# Abschnitt ist anders. Unveränderte sind eingeklappt."
          other="# Abschnitte sind anders. Unveränderte sind eingeklappt."
        />
      </p>
      {inRuns(sections).map((run) =>
        run[0]?.change === 'same' ? (
          <Unchanged key={run[0].key} sections={run} />
        ) : (
          run.map((section) => (
            <ComparedText
              key={section.key}
              section={section}
              titles={isSideBySide ? [t`Fassung ${from.number}`, t`Fassung ${to.number}`] : null}
            />
          ))
        ),
      )}
    </div>
  );
}

/** Neighbouring sections that are all unchanged, or all not. */
function inRuns(sections: readonly ComparedSection[]): ComparedSection[][] {
  const runs: ComparedSection[][] = [];
  for (const section of sections) {
    const run = runs.at(-1);
    if (run !== undefined && (run[0]?.change === 'same') === (section.change === 'same')) run.push(section);
    else runs.push([section]);
  }
  return runs;
}

function Unchanged({ sections }: { sections: ComparedSection[] }) {
  const titleOf = useSectionTitle();
  return (
    <Disclosure
      summary={<Plural value={sections.length} one="# unveränderter Abschnitt" other="# unveränderte Abschnitte" />}
    >
      {sections.map((section) => (
        <section key={section.key} className="compare__section">
          <h2 lang="de">{titleOf(section)}</h2>
          <Diff parts={section.parts} lang="de" />
        </section>
      ))}
    </Disclosure>
  );
}

function ComparedText({ section, titles }: { section: ComparedSection; titles: [string, string] | null }) {
  const titleOf = useSectionTitle();
  return (
    <section className="compare__section" id={sectionAnchor(section.key)}>
      <div className="compare__head">
        <h2 lang="de">{titleOf(section)}</h2>
        <ChangeBadge change={section.change} />
      </div>
      {titles === null ? (
        <Diff parts={section.parts} lang="de" />
      ) : (
        <SideBySide parts={section.parts} lang="de" oldTitle={titles[0]} newTitle={titles[1]} />
      )}
    </section>
  );
}
