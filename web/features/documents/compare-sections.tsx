import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { sectionAnchor } from '../../../shared/text/section-reference.ts';
import { Diff } from '../../ui/diff.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ChangeBadge } from './change-badge.tsx';
import { MovingDiff, type MovingDiffProps } from './moving-diff.tsx';
import type { ComparedSection, Comparison } from './queries.ts';
import { useSectionTitle } from './section-title.ts';

/** The compared sections in order; runs of unchanged ones are folded. */
export function CompareSections({ comparison, isSideBySide }: { comparison: Comparison; isSideBySide: boolean }) {
  const { t } = useLingui();
  const { sections, moves, from, to } = comparison;
  const nameOf = useSectionTitle();
  const titleOf = (key: string) => {
    const found = sections.find((section) => section.key === key);
    return found ? nameOf(found) : '';
  };
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
              moves={moves}
              titleOf={titleOf}
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

interface ComparedTextProps extends Pick<MovingDiffProps, 'moves' | 'titleOf'> {
  section: ComparedSection;
  titles: [string, string] | null;
}

function ComparedText({ section, titles, moves, titleOf }: ComparedTextProps) {
  const { key, change, movedFrom, parts } = section;
  const difference = { parts, moves, titleOf };
  return (
    <section className="compare__section" id={sectionAnchor(key)}>
      <div className="compare__head">
        <h2 lang="de">{titleOf(key)}</h2>
        <ChangeBadge change={change} />
        {movedFrom && change !== 'moved' && <ChangeBadge change="moved" />}
      </div>
      {movedFrom && <FormerPlace behind={movedFrom.behind} />}
      {titles === null ? (
        <MovingDiff {...difference} />
      ) : (
        <div className="st-sides">
          <section>
            <h3>{titles[0]}</h3>
            <MovingDiff {...difference} side="old" />
          </section>
          <section>
            <h3>{titles[1]}</h3>
            <MovingDiff {...difference} side="new" />
          </section>
        </div>
      )}
    </section>
  );
}

function FormerPlace({ behind }: { behind: string | null }) {
  return (
    <p className="st-muted">
      {behind === null ? (
        <Trans>Der Abschnitt stand bisher ganz am Anfang.</Trans>
      ) : (
        <Trans>Der Abschnitt stand bisher hinter „{behind}“.</Trans>
      )}
    </p>
  );
}
