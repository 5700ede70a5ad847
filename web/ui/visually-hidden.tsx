import type { ReactNode } from 'react';

/** Words for screen readers where others see a picture. */
export const VisuallyHidden = ({ children }: { children: ReactNode }) => (
  <span className="kern-sr-only">{children}</span>
);
