import type { ComponentProps } from 'react';
import { Field, type FieldProps, useFieldIds } from './field.tsx';

export interface TextAreaProps extends FieldProps, Omit<ComponentProps<'textarea'>, 'children'> {}

/** Whether the browser itself makes a text area as tall as its text. */
const sizesItself = CSS.supports('field-sizing', 'content');

/** Several lines of text; grows with what is written in it. */
export function TextArea({ label, hint, error, isOptional = false, rows = 4, ...area }: TextAreaProps) {
  const ids = useFieldIds(area.id, { hint, error });
  return (
    <Field label={label} hint={hint} error={error} isOptional={isOptional} controlId={ids.control}>
      <div className="st-grow" data-copy={!sizesItself && typeof area.value === 'string' ? area.value : undefined}>
        <textarea
          dir="auto"
          {...area}
          rows={rows}
          id={ids.control}
          className={`kern-form-input__input ${error ? 'kern-form-input__input--error' : ''}`}
          aria-invalid={error ? true : undefined}
          aria-describedby={ids.describedBy}
        />
      </div>
    </Field>
  );
}
