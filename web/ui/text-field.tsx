import type { ComponentProps } from 'react';
import { Field, type FieldProps, useFieldIds } from './field.tsx';

export interface TextFieldProps extends FieldProps, Omit<ComponentProps<'input'>, 'children'> {}

/** One line of text. Takes what `register()` of react-hook-form gives. */
export function TextField({ label, hint, error, isOptional = false, ...input }: TextFieldProps) {
  const ids = useFieldIds(input.id, { hint, error });
  return (
    <Field label={label} hint={hint} error={error} isOptional={isOptional} controlId={ids.control}>
      <input
        type="text"
        {...input}
        id={ids.control}
        className={`kern-form-input__input ${error ? 'kern-form-input__input--error' : ''}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={ids.describedBy}
      />
    </Field>
  );
}
