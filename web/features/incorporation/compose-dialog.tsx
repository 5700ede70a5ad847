import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Dialog } from '../../ui/dialog.tsx';
import { Loading } from '../../ui/loading.tsx';
import { versionQuery } from '../documents/queries.ts';
import { ComposeForm } from './compose-form.tsx';
import { incorporationsQuery, type OpenPromise } from './queries.ts';
import type { SectionAtWork } from './section-at-work.ts';

/** Where composing begins: at a promise whose wording cannot simply take the place of its passage. */
export interface ComposeStart {
  at: SectionAtWork;
  promise: OpenPromise;
  /** All that is still to be written into the section. */
  promises: readonly OpenPromise[];
}

export interface ComposeDialogProps {
  start: ComposeStart | null;
  onClose: () => void;
  /** It was saved. */
  onDone: () => void;
}

/** The text of a section and the wordings proposed for it beside each other: a person composes, and every promise it keeps is linked. */
export function ComposeDialog({ start, onClose, onDone }: ComposeDialogProps) {
  const { t } = useLingui();
  return (
    <Dialog isOpen={start !== null} title={t`Text zusammenstellen`} onClose={onClose}>
      {start && <Begin start={start} onClose={onClose} onDone={onDone} />}
    </Dialog>
  );
}

function Begin({ start, onClose, onDone }: ComposeDialogProps & { start: ComposeStart }) {
  const { at } = start;
  const section = useQuery(versionQuery(at.address)).data?.sections.find(({ key }) => key === at.section.key);
  const links = useQuery(incorporationsQuery(at.address.procedureId, { versionId: at.versionId })).data?.items;
  if (section === undefined || links === undefined) return <Loading lines={6} />;
  return (
    <ComposeForm
      start={start}
      section={section}
      links={links.filter(({ sectionKey }) => sectionKey === section.key)}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
