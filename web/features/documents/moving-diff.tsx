import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { MovedPassage } from '../../../shared/text/text-diff.ts';
import type { DiffPart } from '../../../shared/text/word-diff.ts';
import { Diff } from '../../ui/diff.tsx';
import { Icon } from '../../ui/icon.tsx';

export interface MovingDiffProps {
  parts: readonly DiffPart[];
  moves: readonly MovedPassage[];
  /** How sections are called: where a paragraph came from, where it went. */
  titleOf: (key: string) => string;
  /** `inline`: one text with both; `old`/`new`: one side of a comparison. */
  side?: 'inline' | 'old' | 'new';
}

/** The difference of a section, in which a paragraph that went elsewhere is told as a move at both places, with the words changed in it. */
export function MovingDiff({ parts, moves, titleOf, side = 'inline' }: MovingDiffProps) {
  const runs = useMemo(() => inRuns(parts), [parts]);
  const hidden = side === 'old' ? 'inserted' : side === 'new' ? 'deleted' : undefined;
  return (
    <div className="moving-diff">
      {runs.map(({ at, parts: run }) => {
        const [first] = run;
        const move = moves.find((one) => one.move === first?.move);
        if (first === undefined || move === undefined) return <Diff key={at} parts={run} side={side} lang="de" />;
        if (first.kind === hidden) return null;
        const isHere = first.kind === 'inserted';
        return (
          <div key={at} className="moving-diff__passage" id={placeOf(move, isHere)}>
            <p className="moving-diff__where">
              <Icon name={isHere ? 'arrowForward' : 'arrowBack'} size={16} />{' '}
              <a href={`#${placeOf(move, !isHere)}`}>
                <Where move={move} isHere={isHere} titleOf={titleOf} />
              </a>
            </p>
            {isHere ? (
              <Diff parts={move.parts} side={side} lang="de" />
            ) : (
              <p className="moving-diff__old" lang="de">
                {side === 'old' ? first.text : beginningOf(first.text)}
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}

const placeOf = ({ move }: MovedPassage, isHere: boolean) => `verschoben-${move}-${isHere ? 'nach' : 'von'}`;

interface WhereProps extends Pick<MovingDiffProps, 'titleOf'> {
  move: MovedPassage;
  isHere: boolean;
}

function Where({ move: { fromKey, toKey }, isHere, titleOf }: WhereProps) {
  const [from, to] = [titleOf(fromKey), titleOf(toKey)];
  if (fromKey === toKey) {
    return isHere ? <Trans>Absatz steht jetzt hier</Trans> : <Trans>Absatz stand bisher hier</Trans>;
  }
  return isHere ? <Trans>Absatz verschoben aus: {from}</Trans> : <Trans>Absatz verschoben nach: {to}</Trans>;
}

function beginningOf(text: string): string {
  const words = [...text.trim()];
  return words.length > 80 ? `${words.slice(0, 80).join('')}…` : words.join('');
}

/** Parts in the order of the text: those of one paragraph that moved alone, the others together; without what is only white space. */
function inRuns(parts: readonly DiffPart[]): { at: number; parts: DiffPart[] }[] {
  const runs: { at: number; parts: DiffPart[] }[] = [];
  for (const [at, part] of parts.entries()) {
    const run = runs.at(-1);
    if (part.move === undefined && run !== undefined && run.parts[0]?.move === undefined) run.parts.push(part);
    else runs.push({ at, parts: [part] });
  }
  return runs
    .map(({ at, parts: run }) => ({ at, parts: withoutEmptyEnds(run) }))
    .filter(({ parts: run }) => run.length > 0);
}

/** Without the line breaks that were set or taken away only because a paragraph came or went beside them. */
function withoutEmptyEnds(parts: readonly DiffPart[]): DiffPart[] {
  const isWritten = ({ text }: DiffPart) => text.trim() !== '';
  return parts.slice(parts.findIndex(isWritten), parts.findLastIndex(isWritten) + 1);
}
