import { Trans, useLingui } from '@lingui/react/macro';
import { memo } from 'react';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { Block, Piece, Proposal, Sentence } from './split-model.ts';
import { kindWords } from './words.ts';

interface SplitBlockProps {
  block: Block;
  listId: string;
  language: string;
  /** The chosen sentences inside this block, and the one the keyboard is at; -1 for none. */
  from: number;
  to: number;
  active: number;
}

export const sentenceId = (listId: string, index: number): string => `${listId}-${index}`;

/** A paragraph of the text. Of thousands only those are drawn again in which something changed. */
export const SplitBlock = memo(
  function SplitBlock({ block, listId, language, from, to, active }: SplitBlockProps) {
    return (
      <div className="split__block">
        {block.before !== '' && (
          <span className="split__between" aria-hidden="true">
            {block.before}
          </span>
        )}
        {block.sentences.map((sentence) => (
          <span key={sentence.start}>
            <span
              role="option"
              id={sentenceId(listId, sentence.index)}
              data-index={sentence.index}
              aria-selected={sentence.index >= from && sentence.index <= to}
              className={`split__sentence${sentence.index === active ? ' split__sentence--active' : ''}`}
              tabIndex={-1}
            >
              {sentence.proposal && <Proposed proposal={sentence.proposal} />}
              <span lang={language}>
                {sentence.pieces.map((piece) => (
                  <Words key={piece.start} piece={piece} />
                ))}
              </span>
              <State sentence={sentence} />
            </span>
            {sentence.gap}
          </span>
        ))}
      </div>
    );
  },
  (old, next) =>
    old.block.signature === next.block.signature &&
    old.block.key === next.block.key &&
    old.listId === next.listId &&
    old.from === next.from &&
    old.to === next.to &&
    old.active === next.active,
);

function Words({ piece: { start, text, mark, isEnd } }: { piece: Piece }) {
  if (mark === null) return <span data-start={start}>{text}</span>;
  return (
    <>
      <span data-start={start} className={`split__words split__words--${mark.kind}`}>
        {text}
      </span>
      {isEnd && (
        <span className={`split__tag split__tag--${mark.kind}`}>
          {mark.pointReference ?? <Trans>kein Punkt</Trans>}
        </span>
      )}
    </>
  );
}

/** What the colours say, for those who hear the text; what is named visibly is not said twice. */
function State({ sentence: { state, pieces } }: { sentence: Sentence }) {
  if (state === 'open' || state === 'partly') {
    return (
      <VisuallyHidden>
        {state === 'open' ? <Trans>(noch offen)</Trans> : <Trans>(zum Teil noch offen)</Trans>}
      </VisuallyHidden>
    );
  }
  const mark = pieces[0]?.mark;
  if (!mark || pieces.some(({ isEnd }) => isEnd)) return null;
  return <VisuallyHidden>{mark.pointReference ?? <Trans>kein Punkt</Trans>}</VisuallyHidden>;
}

function Proposed({ proposal: { does, kind, sectionTitle } }: { proposal: Proposal }) {
  const { t, i18n } = useLingui();
  const words = {
    point: i18n._(kindWords[kind]),
    heading: t`kein Punkt (Überschrift)`,
    frame: t`kein Punkt (Briefrahmen)`,
  };
  return (
    <span className={`split__proposal split__proposal--${does}`}>
      <Trans>Vorschlag: {words[does]}</Trans>
      {does === 'point' && sectionTitle !== '' && ` · ${sectionTitle}`}
    </span>
  );
}
