import type { ReactNode } from 'react';

export interface PageHeaderProps {
  /** The one h1 of the page. */
  title: ReactNode;
  breadcrumb?: ReactNode;
  /** States, dates: under the title. */
  meta?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}

/** Beginning of every screen: where I am, what this is, what I can do. */
export function PageHeader({ title, breadcrumb, meta, lead, actions }: PageHeaderProps) {
  return (
    <header className="st-page-header">
      {breadcrumb}
      <div className="st-page-header__row">
        <div>
          <h1>{title}</h1>
          {meta && <div className="st-meta">{meta}</div>}
        </div>
        {actions && <div className="st-actions">{actions}</div>}
      </div>
      {lead && <div className="st-lead">{lead}</div>}
    </header>
  );
}
