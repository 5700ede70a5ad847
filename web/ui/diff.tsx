import { Trans } from '@lingui/react/macro';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface DiffPart {
  kind: 'same' | 'inserted' | 'deleted';
  text: string;
}

export interface DiffProps {
  parts: readonly DiffPart[];
  /** `inline`: one text with both; `old`/`new`: one side of a comparison. */
  side?: 'inline' | 'old' | 'new';
  /** Language of the text when it is not that of the interface. */
  lang?: string;
}

/** A difference word by word: underlined or struck through, and in words for screen readers; never colour alone. */
export function Diff({ parts, side = 'inline', lang }: DiffProps) {
  const hidden = side === 'old' ? 'inserted' : side === 'new' ? 'deleted' : undefined;
  const shown = parts.filter((part) => part.kind !== hidden).map((part, at) => ({ ...part, at }));
  return (
    <div className="st-diff" lang={lang}>
      {shown.map((part) => (
        <Part key={part.at} part={part} />
      ))}
    </div>
  );
}

function Part({ part: { kind, text } }: { part: DiffPart }) {
  if (kind === 'same') return text;
  if (kind === 'inserted') {
    return (
      <ins>
        <VisuallyHidden>
          <Trans>[eingefügt:</Trans>{' '}
        </VisuallyHidden>
        {text}
        <VisuallyHidden>] </VisuallyHidden>
      </ins>
    );
  }
  return (
    <del>
      <VisuallyHidden>
        <Trans>[gestrichen:</Trans>{' '}
      </VisuallyHidden>
      {text}
      <VisuallyHidden>] </VisuallyHidden>
    </del>
  );
}

/** Old and new wording beside each other, under each other on a phone. */
export function SideBySide({ parts, lang, oldTitle, newTitle }: Omit<DiffProps, 'side'> & SideTitles) {
  return (
    <div className="st-sides">
      <section>
        <h3>{oldTitle ?? <Trans>Bisher</Trans>}</h3>
        <Diff parts={parts} side="old" {...(lang === undefined ? {} : { lang })} />
      </section>
      <section>
        <h3>{newTitle ?? <Trans>Neu</Trans>}</h3>
        <Diff parts={parts} side="new" {...(lang === undefined ? {} : { lang })} />
      </section>
    </div>
  );
}

interface SideTitles {
  oldTitle?: string;
  newTitle?: string;
}
