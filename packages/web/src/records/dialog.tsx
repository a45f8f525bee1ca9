import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import styles from './records.module.css';

interface DialogProps {
  readonly title: string;
  /** Called when it is left by Esc, and after a form of it was sent. `value` is the value of the button that sent it, empty by Esc. */
  readonly onClose: (value: string) => void;
  readonly onSubmit?: () => void;
  /** The element with `data-first` takes the focus when it opens. */
  readonly children: ReactNode;
}

/** Asks one thing before anything goes on: holds the focus, and gives it back to what opened it. */
export function Dialog({ title, onClose, onSubmit, children }: DialogProps): ReactNode {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    const shown = dialog.current;
    shown?.showModal();
    shown?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={id}
      onClose={() => onClose(dialog.current?.returnValue ?? '')}
    >
      <form
        method="dialog"
        onSubmit={(event) => {
          if (onSubmit === undefined) return;
          event.preventDefault();
          onSubmit();
        }}
      >
        <h2 id={id} className={styles.dialogTitle}>
          {title}
        </h2>
        {children}
      </form>
    </dialog>
  );
}
