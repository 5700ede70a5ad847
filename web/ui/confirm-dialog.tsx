import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Alert } from './alert.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

export interface ConfirmDialogProps {
  isOpen: boolean;
  title: string;
  /** What will happen and whether it can be undone. */
  children: ReactNode;
  /** The act in words: „Stellungnahme einreichen“, never „OK“. */
  confirmLabel: string;
  onConfirm: () => void;
  onCancel: () => void;
  isBusy?: boolean;
  problem?: string | undefined;
}

/** Asks before an act that binds or cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, title, children, confirmLabel, onConfirm, onCancel, isBusy = false, problem } = props;
  return (
    <Dialog
      isOpen={isOpen}
      title={title}
      onClose={isBusy ? undefined : onCancel}
      footer={
        <>
          <Button onClick={onCancel}>
            <Trans>Abbrechen</Trans>
          </Button>
          <Button look="primary" isBusy={isBusy} onClick={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {problem !== undefined && <Alert kind="danger">{problem}</Alert>}
      {children}
    </Dialog>
  );
}
