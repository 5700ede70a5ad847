import { Trans, useLingui } from '@lingui/react/macro';
import { useDeferredValue, useState } from 'react';
import type { PointKind } from '../../../shared/positions.ts';
import { wordDiff } from '../../../shared/text/word-diff.ts';
import { Button } from '../../ui/button.tsx';
import { Diff } from '../../ui/diff.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { PointText } from './part-autosave.ts';

/** Kinds that usually come with a wording of one's own. */
const withWording: readonly PointKind[] = ['change', 'addition', 'editorial'];

interface ProposedTextProps {
  text: PointText;
  original: string | null;
  lang?: string;
  onChange: (proposedText: string) => void;
}

/** How the passage should read; begun from the draft's own words on request, with the difference word by word. */
export function ProposedText({ text, original, lang, onChange }: ProposedTextProps) {
  const { t } = useLingui();
  const [isWanted, setWanted] = useState(false);
  const { kind, proposedText } = text;
  if (!(isWanted || proposedText !== '' || withWording.includes(kind))) {
    return (
      <div>
        <Button look="tertiary" icon="edit" onClick={() => setWanted(true)}>
          <Trans>Wortlaut vorschlagen</Trans>
        </Button>
      </div>
    );
  }
  return (
    <div className="proposed-text">
      <TextArea
        label={t`So soll es heißen`}
        isOptional
        rows={3}
        lang={lang}
        value={proposedText}
        onChange={(event) => onChange(event.target.value)}
      />
      {original !== null && proposedText === '' && (
        <div>
          <Button look="tertiary" icon="document" onClick={() => onChange(original)}>
            <Trans>Wortlaut übernehmen</Trans>
          </Button>
        </div>
      )}
      {original !== null && proposedText !== '' && <Difference before={original} after={proposedText} />}
    </div>
  );
}

/** Compared only while it is open: hundreds of closed ones cost nothing at a keystroke. */
function Difference({ before, after }: { before: string; after: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure
      onToggle={(event) => setOpen(event.currentTarget.open)}
      summary={<Trans>Unterschied zum Entwurf</Trans>}
    >
      {isOpen && <OpenDifference before={before} after={after} />}
    </Disclosure>
  );
}

function OpenDifference({ before, after }: { before: string; after: string }) {
  const settled = useDeferredValue(after);
  return <Diff parts={wordDiff(before, settled)} lang="de" />;
}
