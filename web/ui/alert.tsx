import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type Kind = 'info' | 'success' | 'warning' | 'danger';

const icons: Record<Kind, IconName> = { info: 'info', success: 'checkCircle', warning: 'warning', danger: 'error' };
const looks = {
  info: 'st-alert st-alert--info',
  success: 'st-alert st-alert--success',
  warning: 'st-alert st-alert--warning',
  danger: 'st-alert st-alert--danger',
} as const;

export interface AlertProps {
  kind: Kind;
  title?: ReactNode;
  children?: ReactNode;
  /** Appeared after something the person did: read out at once (danger) or at the next pause. */
  isLive?: boolean;
}

/** A message about the page or the last act: what happened, what is still there, what to do. */
export function Alert({ kind, title, children, isLive = true }: AlertProps) {
  const role = isLive ? (kind === 'danger' ? 'alert' : 'status') : undefined;
  return (
    <div className={looks[kind]} role={role}>
      <Icon name={icons[kind]} size={24} />
      <div className="st-alert__text">
        {title && <p className="st-alert__title">{title}</p>}
        {children && <div>{children}</div>}
      </div>
    </div>
  );
}
