import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

const tones = {
  neutral: 'st-badge',
  info: 'st-badge st-badge--info',
  success: 'st-badge st-badge--success',
  warning: 'st-badge st-badge--warning',
  danger: 'st-badge st-badge--danger',
} as const;

/** A short word with a colour that only supports it. */
export function Badge({ tone = 'neutral', icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={tones[tone]}>
      {icon && <Icon name={icon} size={18} />}
      <span>{children}</span>
    </span>
  );
}
