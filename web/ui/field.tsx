import { Trans } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';
import { FieldError } from './field-error.tsx';

/** What every field has besides its control. */
export interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** A plain sentence: what is wrong and how to put it right. */
  error?: string | undefined;
  isOptional?: boolean;
}

/** Ids that tie a control to its hint and error. */
export function useFieldIds(id: string | undefined, { hint, error }: Pick<FieldProps, 'hint' | 'error'>) {
  const own = useId();
  const control = id ?? own;
  const described = [hint && `${control}-hint`, error && `${control}-error`].filter(Boolean).join(' ');
  return { control, describedBy: described === '' ? undefined : described };
}

/** Label, hint, control and error in the order in which they are read. */
export function Field(props: FieldProps & { controlId: string; children: ReactNode }) {
  const { label, hint, error, isOptional, controlId, children } = props;
  return (
    <div className={error ? 'kern-form-input kern-form-input--error' : 'kern-form-input'}>
      <label className="kern-label" htmlFor={controlId}>
        {label}
        {isOptional && (
          <span className="kern-label__optional">
            {' '}
            <Trans>(freiwillig)</Trans>
          </span>
        )}
      </label>
      {hint && (
        <div className="kern-hint" id={`${controlId}-hint`}>
          {hint}
        </div>
      )}
      {children}
      <FieldError id={`${controlId}-error`}>{error}</FieldError>
    </div>
  );
}
