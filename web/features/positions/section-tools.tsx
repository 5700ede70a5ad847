import { Trans, useLingui } from '@lingui/react/macro';
import type { RefObject } from 'react';
import { Button } from '../../ui/button.tsx';
import type { Section } from '../documents/queries.ts';
import type { Writing } from './writing.ts';

interface SectionToolsProps {
  section: Section;
  title: string;
  writing: Writing;
  changeButton: RefObject<HTMLButtonElement | null>;
  /** Left out while the text is being changed. */
  onChange?: () => void;
}

/** Says something about a section without marking anything in it, or changes its text. Both names tell the section. */
export function SectionTools({ section, title, writing, changeButton, onChange }: SectionToolsProps) {
  const { t } = useLingui();
  const place = section.number ?? title;
  return (
    <div className="write-section__tools">
      <Button
        look="tertiary"
        icon="add"
        aria-label={t`Anmerkung zu ${title}`}
        isBusy={writing.isBusy}
        disabledBecause={writing.refusal}
        onClick={() => void writing.add({ kind: 'change', sectionKey: section.key })}
      >
        <Trans>Anmerkung zu {place}</Trans>
      </Button>
      {writing.refusal === undefined && onChange !== undefined && (
        <Button
          ref={changeButton}
          look="tertiary"
          icon="edit"
          aria-label={t`Text selbst ändern in ${title}`}
          isBusy={writing.isBusy}
          onClick={onChange}
        >
          <Trans>Text selbst ändern</Trans>
        </Button>
      )}
    </div>
  );
}
