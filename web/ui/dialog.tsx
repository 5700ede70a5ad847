import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon } from './icon.tsx';

export interface DialogProps {
  isOpen: boolean;
  title: string;
  /** Escape or the cross; leave out where a decision is required. */
  onClose?: (() => void) | undefined;
  children: ReactNode;
  /** Buttons, the most important one last. */
  footer?: ReactNode;
}

/** The browser's modal dialog: keeps the focus inside and the page behind it still, gives the focus back, closes on Escape. */
export function Dialog({ isOpen, title, onClose, children, footer }: DialogProps) {
  const { t } = useLingui();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!isOpen || element === null) return;
    element.showModal();
    document.body.classList.add('st-still');
    return () => {
      element.close();
      document.body.classList.toggle('st-still', document.querySelector('dialog:modal') !== null);
    };
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      className="kern-dialog st-dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose?.();
      }}
    >
      {isOpen && (
        <>
          <header className="kern-dialog__header">
            <h2 className="st-dialog__title" id={titleId}>
              {title}
            </h2>
            {onClose && (
              <button type="button" className="st-icon-button" aria-label={t`Schließen`} onClick={onClose}>
                <Icon name="close" size={24} />
              </button>
            )}
          </header>
          <div className="kern-dialog__body">{children}</div>
          {footer && <footer className="kern-dialog__footer">{footer}</footer>}
        </>
      )}
    </dialog>
  );
}
