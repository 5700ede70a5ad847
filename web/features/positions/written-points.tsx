import { Trans, useLingui } from '@lingui/react/macro';
import { wordDiff } from '../../../shared/text/word-diff.ts';
import { Diff } from '../../ui/diff.tsx';
import type { Section } from '../documents/queries.ts';
import { useSectionTitle } from '../documents/section-title.ts';
import { DisputesNote } from './disputes-note.tsx';
import type { DraftPoint, Position } from './queries.ts';
import { kindWords } from './words.ts';

/** The points of somebody else's position, to be read before or after signing it. */
export function WrittenPoints({ position, sections }: { position: Position; sections: readonly Section[] }) {
  const { points, language } = position;
  return (
    <section aria-labelledby="punkte">
      <h2 id="punkte">
        <Trans>Anmerkungen</Trans>
      </h2>
      {points.length === 0 ? (
        <p className="st-muted">
          <Trans>Es gibt keine Anmerkungen zum Text.</Trans>
        </p>
      ) : (
        <ol className="written-points">
          {points.map((point) => (
            <li key={point.id}>
              <WrittenPoint
                procedureId={position.procedureId}
                point={point}
                lang={language}
                section={sections.find(({ key }) => key === point.sectionKey)}
              />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

interface WrittenPointProps {
  procedureId: string;
  point: DraftPoint;
  lang: string;
  section: Section | undefined;
}

function WrittenPoint({ procedureId, point, lang, section }: WrittenPointProps) {
  const { t, i18n } = useLingui();
  const titleOf = useSectionTitle();
  const { kind, quote, comment, proposedText } = point;
  const original = quote?.exact ?? section?.plainText;
  return (
    <>
      <h3>
        {i18n._(kindWords[kind].word)} · {section === undefined ? t`zum Ganzen` : titleOf(section)}
      </h3>
      <DisputesNote procedureId={procedureId} disputes={point.disputes} />
      {quote !== null && (
        <blockquote className="point-card__quote" lang="de">
          {quote.exact}
        </blockquote>
      )}
      {comment !== '' && (
        <p className="st-written" lang={lang} dir="auto">
          {comment}
        </p>
      )}
      {proposedText !== '' && (
        <>
          <h4>
            <Trans>So soll es heißen</Trans>
          </h4>
          <Diff parts={wordDiff(original ?? '', proposedText)} lang={lang} />
        </>
      )}
    </>
  );
}
