import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useDeferredValue, useId, useMemo } from 'react';
import { wordDiff } from '../../shared/text/word-diff.ts';
import { Button } from './button.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

interface WordingsProps {
  /** Which field it is, where there are several. */
  label?: string;
  mine: string;
  theirs: string;
  lang?: string | undefined;
  onChoose: (choice: 'mine' | 'theirs') => void;
  /** Puts one text under the other, to make one of them. */
  onJoin?: (() => void) | undefined;
}

/** Both texts, when somebody else saved a change meanwhile: nothing is overwritten before a person has chosen (R16). */
export function TwoTexts(wordings: Omit<WordingsProps, 'label' | 'onJoin'>) {
  return (
    <TwoVersions>
      <TwoWordings {...wordings} />
    </TwoVersions>
  );
}

/** What is said once above all fields that differ. Only this is read out by itself, not every word typed below. */
export function TwoVersions({ children }: { children: ReactNode }) {
  const titleId = useId();
  return (
    <section className="st-two-texts" aria-labelledby={titleId}>
      <div role="alert">
        <p className="st-alert__title" id={titleId}>
          <Trans>Es gibt zwei Fassungen dieses Textes</Trans>
        </p>
        <p>
          <Trans>
            Der Text ist inzwischen auch an anderer Stelle geändert worden. Beide Fassungen sind noch da; was nur in
            einer steht, ist hervorgehoben. Sie können Ihre weiter bearbeiten, bevor Sie wählen.
          </Trans>
        </p>
      </div>
      {children}
    </section>
  );
}

/** One field as it stands here and there, with the words that only one of them has, and the choice. */
export function TwoWordings({ label, mine, theirs, lang, onChoose, onJoin }: WordingsProps) {
  const { t } = useLingui();
  const settled = useDeferredValue(mine);
  const [ours, others] = useMemo(() => [wordDiff(theirs, settled), wordDiff(settled, theirs)], [settled, theirs]);
  const named = (act: string) => (label === undefined ? {} : { 'aria-label': t`${label}: ${act}` });
  const [keep, take, join] = [t`Ihre Fassung behalten`, t`Andere Fassung übernehmen`, t`Beide zusammen bearbeiten`];
  return (
    <div className="st-two-texts__field">
      {label !== undefined && <p className="st-two-texts__label">{label}</p>}
      <div className="st-sides">
        <section>
          <h3>
            <Trans>Ihre Fassung</Trans>
          </h3>
          <OnlyHere parts={ours} lang={lang} />
          <Button onClick={() => onChoose('mine')} {...named(keep)}>
            {keep}
          </Button>
        </section>
        <section>
          <h3>
            <Trans>Andere Fassung</Trans>
          </h3>
          <OnlyHere parts={others} lang={lang} />
          <Button onClick={() => onChoose('theirs')} {...named(take)}>
            {take}
          </Button>
        </section>
      </div>
      {onJoin && (
        <Button look="tertiary" onClick={onJoin} {...named(join)}>
          {join}
        </Button>
      )}
    </div>
  );
}

/** A text with the words marked that the other one does not have. */
function OnlyHere({ parts, lang }: { parts: ReturnType<typeof wordDiff>; lang: string | undefined }) {
  const shown = parts.filter(({ kind }) => kind !== 'deleted').map((part, at) => ({ ...part, at }));
  return (
    <p className="st-written" lang={lang} dir="auto">
      {shown.length === 0 && (
        <span className="st-muted">
          <Trans>(leer)</Trans>
        </span>
      )}
      {shown.map(({ at, kind, text }) =>
        kind === 'same' ? (
          text
        ) : (
          <mark key={at} className="st-only-here">
            <VisuallyHidden>
              <Trans>[nur hier:</Trans>{' '}
            </VisuallyHidden>
            {text}
            <VisuallyHidden>] </VisuallyHidden>
          </mark>
        ),
      )}
    </p>
  );
}
