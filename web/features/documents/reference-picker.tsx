import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Section, type VersionAddress, versionQuery } from './queries.ts';
import { useSectionTitle } from './section-title.ts';

export interface ReferencePickerProps {
  address: VersionAddress;
  /** The section the reference is set in: it does not refer to itself. */
  sectionKey: string;
  isOpen: boolean;
  onClose: () => void;
  onPick: (section: Section) => void;
}

/** Chooses the section a text refers to, by number or words of its heading. */
export function ReferencePicker({ isOpen, onClose, ...choice }: ReferencePickerProps) {
  const { t } = useLingui();
  return (
    <Dialog isOpen={isOpen} title={t`Verweis auf einen Abschnitt`} onClose={onClose}>
      <Choice {...choice} />
    </Dialog>
  );
}

function Choice({ address, sectionKey, onPick }: Omit<ReferencePickerProps, 'isOpen' | 'onClose'>) {
  const { t } = useLingui();
  const titleOf = useSectionTitle();
  const [sought, setSought] = useState('');
  const sections = useQuery(versionQuery(address)).data?.sections ?? [];
  const words = sought.toLocaleLowerCase('de').split(/\s+/);
  const found = sections.filter((section) => {
    const title = titleOf(section).toLocaleLowerCase('de');
    return section.key !== sectionKey && words.every((word) => title.includes(word));
  });
  return (
    <>
      <TextField
        label={t`Nummer oder Überschrift`}
        autoFocus
        value={sought}
        onChange={(event) => setSought(event.target.value)}
      />
      {found.length === 0 ? (
        <p role="status">
          <Trans>Kein anderer Abschnitt heißt so.</Trans>
        </p>
      ) : (
        <ul className="reference-picker" lang="de">
          {found.map((section) => (
            <li key={section.key}>
              <button type="button" onClick={() => onPick(section)}>
                {titleOf(section)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
