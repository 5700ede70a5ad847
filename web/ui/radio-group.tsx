import { Trans } from '@lingui/react/macro';
import type { ComponentProps, ReactNode } from 'react';
import { type FieldProps, useFieldIds } from './field.tsx';
import { FieldError } from './field-error.tsx';

export interface RadioOption {
  value: string;
  label: string;
  hint?: ReactNode;
}

export interface RadioGroupProps extends FieldProps, Omit<ComponentProps<'input'>, 'type' | 'children' | 'value'> {
  name: string;
  options: readonly RadioOption[];
  /** Chosen value when controlled; leave out with `register()`. */
  value?: string | undefined;
  isHorizontal?: boolean;
}

/** One of a few, all visible. The first radio carries the id, so that an error summary can lead to it. */
export function RadioGroup({
  label,
  hint,
  error,
  isOptional,
  options,
  value,
  isHorizontal,
  ...input
}: RadioGroupProps) {
  const ids = useFieldIds(input.id, { hint, error });
  return (
    <fieldset
      className={error ? 'kern-fieldset kern-fieldset--error' : 'kern-fieldset'}
      aria-describedby={ids.describedBy}
    >
      <legend className="kern-label">
        {label}
        {isOptional && (
          <span className="kern-label__optional">
            {' '}
            <Trans>(freiwillig)</Trans>
          </span>
        )}
      </legend>
      {hint && (
        <div className="kern-hint" id={`${ids.control}-hint`}>
          {hint}
        </div>
      )}
      <div className={isHorizontal ? 'kern-fieldset__body kern-fieldset__body--horizontal' : 'kern-fieldset__body'}>
        {options.map((option, index) => {
          const id = index === 0 ? ids.control : `${ids.control}-${index}`;
          return (
            <div className="kern-form-check" key={option.value}>
              <input
                {...input}
                {...(value === undefined ? {} : { checked: value === option.value })}
                type="radio"
                value={option.value}
                id={id}
                className="kern-form-check__radio"
                aria-describedby={option.hint ? `${id}-hint` : undefined}
              />
              <label className="kern-label" htmlFor={id}>
                {option.label}
              </label>
              {option.hint && (
                <div className="st-check-hint" id={`${id}-hint`}>
                  {option.hint}
                </div>
              )}
            </div>
          );
        })}
      </div>
      <FieldError id={`${ids.control}-error`}>{error}</FieldError>
    </fieldset>
  );
}
