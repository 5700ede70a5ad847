import type { ComponentProps } from 'react';
import { Field, type FieldProps, useFieldIds } from './field.tsx';

export interface Option {
  value: string;
  label: string;
}

export interface SelectProps extends FieldProps, Omit<ComponentProps<'select'>, 'children'> {
  options: readonly Option[];
  /** First line while nothing is chosen. */
  placeholder?: string;
}

/** One of several, in the browser's own list. */
export function Select({ label, hint, error, isOptional = false, options, placeholder, ...select }: SelectProps) {
  const ids = useFieldIds(select.id, { hint, error });
  return (
    <Field label={label} hint={hint} error={error} isOptional={isOptional} controlId={ids.control}>
      <div className="kern-form-input__select-wrapper">
        <select
          {...select}
          id={ids.control}
          className={`kern-form-input__select ${error ? 'kern-form-input__select--error' : ''}`}
          aria-invalid={error ? true : undefined}
          aria-describedby={ids.describedBy}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </Field>
  );
}
