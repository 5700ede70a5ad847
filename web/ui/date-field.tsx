import { TextField, type TextFieldProps } from './text-field.tsx';

/** A calendar date (`YYYY-MM-DD`) or, with `withTime`, a local date and time, with the browser's own picker. */
export function DateField({ withTime = false, ...field }: Omit<TextFieldProps, 'type'> & { withTime?: boolean }) {
  return <TextField {...field} type={withTime ? 'datetime-local' : 'date'} />;
}
