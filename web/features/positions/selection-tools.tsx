import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../../ui/button.tsx';
import { type MarkedPassage, useMarkedPassage } from './marked-passage.ts';
import { goToPoint, usePassages } from './section-passages.tsx';

/** Goes on an empty element behind a section text: there the tools for what is marked in it appear, next in the order of Tab. */
export const selectionHostAttribute = 'data-selection-host';

interface SelectionToolsProps {
  /** Whether points can be written on the section. */
  canWriteOn: (sectionKey: string) => boolean;
  isBusy: boolean;
  onComment: (passage: MarkedPassage) => void;
  onSuggest: (passage: MarkedPassage) => void;
}

/** What can be done with the words marked in a section, close to them; by mouse, finger and keyboard. */
export function SelectionTools({ canWriteOn, isBusy, onComment, onSuggest }: SelectionToolsProps) {
  const { t } = useLingui();
  const passages = usePassages();
  const marked = useMarkedPassage();
  const back = useRef<HTMLButtonElement>(null);
  const [quoted, setQuoted] = useState<{ pointId: string; isReturn: boolean } | null>(null);
  const host =
    marked === null ? null : document.querySelector<HTMLElement>(`[${selectionHostAttribute}="${marked.sectionKey}"]`);
  useEffect(() => {
    if (marked === null) return setQuoted(null);
    const selection = getSelection();
    const cameFrom = passages?.takeShown() ?? null;
    const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    const pointId = cameFrom ?? (range && (passages?.pointAt(range) ?? null));
    setQuoted(pointId === null ? null : { pointId, isReturn: cameFrom !== null });
  }, [marked, passages]);
  useEffect(() => {
    if (quoted?.isReturn) back.current?.focus({ preventScroll: true });
  }, [quoted]);
  useEffect(() => {
    if (marked === null) return;
    const leave = (event: KeyboardEvent) => event.key === 'Escape' && getSelection()?.removeAllRanges();
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [marked]);
  if (marked === null || host === null) return null;
  const canWrite = canWriteOn(marked.sectionKey);
  if (!canWrite && quoted === null) return null;
  return createPortal(
    <div
      className="selection-tools"
      role="toolbar"
      aria-label={t`Markierte Stelle`}
      style={placeBeside(host)}
      onPointerDown={(event) => event.preventDefault()}
    >
      {canWrite && (
        <>
          <Button look="primary" icon="add" isBusy={isBusy} onClick={() => onComment(marked)}>
            <Trans>Anmerkung zu dieser Stelle</Trans>
          </Button>
          <Button icon="edit" isBusy={isBusy} onClick={() => onSuggest(marked)}>
            <Trans>Wortlaut vorschlagen</Trans>
          </Button>
        </>
      )}
      {quoted !== null && (
        <Button ref={back} icon="reply" onClick={() => goToPoint(quoted.pointId)}>
          <Trans>Zu Ihrer Anmerkung</Trans>
        </Button>
      )}
    </div>,
    host,
  );
}

/** Just below the last marked line, measured from the element the host stands in. */
function placeBeside(host: HTMLElement): { insetBlockStart: string; left: string } | undefined {
  const selection = getSelection();
  const around = host.parentElement?.getBoundingClientRect();
  if (selection === null || selection.rangeCount === 0 || around === undefined) return undefined;
  const lines = selection.getRangeAt(0).getClientRects();
  const last = lines[lines.length - 1];
  if (last === undefined) return undefined;
  return {
    insetBlockStart: `${Math.round(last.bottom - around.top + 8)}px`,
    left: `max(0px, min(${Math.round(last.left - around.left)}px, 100% - 32rem))`,
  };
}
