import { Trans } from '@lingui/react/macro';
import { useDeferredValue, useMemo } from 'react';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import { textDiff } from '../../../shared/text/text-diff.ts';
import { MovingDiff } from './moving-diff.tsx';

/** The difference of what is being typed, word by word; computed when the typing pauses. */
export function SectionDifference({ label, before, after }: { label: string; before: string; after: string }) {
  const settled = useDeferredValue(after);
  const { parts, moves } = useMemo(() => {
    const one = (text: string) => [{ key: label, text: toPlainText(text) }];
    const difference = textDiff(one(before), one(settled));
    return { parts: difference.parts.get(label) ?? [], moves: difference.moves };
  }, [label, before, settled]);
  if (parts.every(({ kind }) => kind === 'same')) {
    return (
      <p className="st-muted">
        <Trans>Gegenüber der letzten eingefrorenen Fassung ist kein Wort anders.</Trans>
      </p>
    );
  }
  return (
    <section className="section-editor__difference" aria-label={label}>
      <h3>{label}</h3>
      <MovingDiff parts={parts} moves={moves} titleOf={() => label} />
    </section>
  );
}
