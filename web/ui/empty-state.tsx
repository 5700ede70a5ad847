import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

/** Says what belongs here and offers the first step. */
export function EmptyState(props: { icon?: IconName; title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="st-empty">
      <Icon name={props.icon ?? 'document'} size={40} />
      <p className="st-empty__title">{props.title}</p>
      {props.children && <div className="st-empty__text">{props.children}</div>}
      {props.action}
    </div>
  );
}
