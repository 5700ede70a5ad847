import { Link } from '@tanstack/react-router';
import { paths } from '../paths.ts';

/** The name of the product, and of the procedure one is in. */
export function Brand({ procedure }: { procedure: { procedureId: string; title: string } | undefined }) {
  return (
    <div className="st-brand">
      <Link to={paths.start} className="st-brand__name">
        <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
          <path d="M10 29V3M10 18c0-6 12-5 12-15" />
          <circle cx="10" cy="20" r="3.5" />
        </svg>
        <span>Stellwerk</span>
      </Link>
      {procedure && <span className="st-brand__procedure">{procedure.title}</span>}
    </div>
  );
}
