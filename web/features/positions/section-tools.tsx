import { Trans } from '@lingui/react/macro';
import type { RefObject } from 'react';
import { Button } from '../../ui/button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { Section } from '../documents/queries.ts';
import type { Writing } from './writing.ts';

interface SectionToolsProps {
  section: Section;
  title: string;
  writing: Writing;
  suggestButton: RefObject<HTMLButtonElement | null>;
  /** Left out while the text is being changed. */
  onSuggest?: () => void;
}

/** Says something about a section without marking anything in it, or changes its text. The section is part of both names. */
export function SectionTools({ section: { key, number, heading }, title, writing, ...suggest }: SectionToolsProps) {
  const name = number ?? title;
  const rest = number === null ? '' : heading;
  return (
    <div className="write-section__tools">
      <Button
        look="tertiary"
        icon="add"
        isBusy={writing.isBusy}
        disabledBecause={writing.refusal}
        onClick={() => void writing.add({ kind: 'change', sectionKey: key })}
      >
        <Trans>Anmerkung zu {name}</Trans>
        <VisuallyHidden>{rest}</VisuallyHidden>
      </Button>
      {writing.refusal === undefined && suggest.onSuggest !== undefined && (
        <Button
          ref={suggest.suggestButton}
          look="tertiary"
          icon="edit"
          isBusy={writing.isBusy}
          onClick={suggest.onSuggest}
        >
          <Trans>Text selbst ändern</Trans>
          <VisuallyHidden>
            <Trans>in {title}</Trans>
          </VisuallyHidden>
        </Button>
      )}
    </div>
  );
}
