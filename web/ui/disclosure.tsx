import type { ComponentProps, ReactNode } from 'react';
import { Icon } from './icon.tsx';

export interface DisclosureProps extends Omit<ComponentProps<'details'>, 'children'> {
  summary: ReactNode;
  children: ReactNode;
}

/** Text that is folded until asked for, with the browser's own element. */
export function Disclosure({ summary, children, ...details }: DisclosureProps) {
  return (
    <details {...details} className="st-disclosure">
      <summary>
        <Icon name="chevronDown" />
        <span>{summary}</span>
      </summary>
      <div className="st-disclosure__body">{children}</div>
    </details>
  );
}
