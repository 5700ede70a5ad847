import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** The error of one field, directly under it; nothing when there is none. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <p className="st-field-error" id={id}>
      <Icon name="error" />
      <span>{children}</span>
    </p>
  );
}
