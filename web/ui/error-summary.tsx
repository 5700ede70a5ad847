import { Plural } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { Icon } from './icon.tsx';

export interface SummarisedError {
  /** Id of the control; without it the sentence stands alone. */
  fieldId?: string | undefined;
  message: string;
}

/** All errors of a form at its top, each a link to its field. Takes the focus whenever a new list arrives. */
export function ErrorSummary({ errors }: { errors: readonly SummarisedError[] }) {
  const box = useRef<HTMLDivElement>(null);
  const fingerprint = errors.map((error) => error.message).join('\n');
  useEffect(() => {
    if (fingerprint !== '') box.current?.focus();
  }, [fingerprint]);
  if (errors.length === 0) return null;
  return (
    <div className="st-error-summary" ref={box} tabIndex={-1} role="alert">
      <h2 className="st-error-summary__title">
        <Icon name="error" size={24} />
        <Plural
          value={errors.length}
          one="Eine Angabe fehlt oder passt nicht"
          other="# Angaben fehlen oder passen nicht"
        />
      </h2>
      <ul>
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId}${message}`}>
            {fieldId === undefined ? message : <FieldLink fieldId={fieldId}>{message}</FieldLink>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function FieldLink({ fieldId, children }: { fieldId: string; children: string }) {
  return (
    <a
      className="kern-link"
      href={`#${fieldId}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(fieldId)?.focus();
      }}
    >
      {children}
    </a>
  );
}
