import type { ComponentProps } from 'react';
import { useFieldIds } from './field.tsx';
import { FieldError } from './field-error.tsx';

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'children'> {
  label: string;
  hint?: string;
  error?: string | undefined;
}

/** A yes to one sentence. */
export function Checkbox({ label, hint, error, ...input }: CheckboxProps) {
  const ids = useFieldIds(input.id, { hint, error });
  return (
    <div className={error ? 'kern-form-check kern-form-check--error' : 'kern-form-check'}>
      <input
        {...input}
        type="checkbox"
        id={ids.control}
        className={error ? 'kern-form-check__checkbox kern-form-check__checkbox--error' : 'kern-form-check__checkbox'}
        aria-invalid={error ? true : undefined}
        aria-describedby={ids.describedBy}
      />
      <label className="kern-label" htmlFor={ids.control}>
        {label}
      </label>
      {hint && (
        <div className="st-check-hint" id={`${ids.control}-hint`}>
          {hint}
        </div>
      )}
      <FieldError id={`${ids.control}-error`}>{error}</FieldError>
    </div>
  );
}
