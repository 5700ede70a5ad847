import { Trans } from '@lingui/react/macro';
import { useDeferredValue, useMemo } from 'react';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import { wordDiff } from '../../../shared/text/word-diff.ts';
import { Diff } from '../../ui/diff.tsx';

/** The difference of what is being typed, word by word; computed when the typing pauses. */
export function SectionDifference({ label, before, after }: { label: string; before: string; after: string }) {
  const settled = useDeferredValue(after);
  const parts = useMemo(() => wordDiff(toPlainText(before), toPlainText(settled)), [before, settled]);
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
      <Diff parts={parts} lang="de" />
    </section>
  );
}
