import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import '../styles/trace-path.css';
import { Icon, type IconName } from './icon.tsx';

export interface TraceStation {
  key: string;
  icon: IconName;
  title: string;
  /** Who and when, in a few words. */
  detail?: string | undefined;
  /** The path has come this far. */
  isReached: boolean;
  body: ReactNode;
}

/** The path of a point to the sentence it became: stations along one line, which is solid as far as the path has come. */
export function TracePath({ stations, label }: { stations: readonly TraceStation[]; label: string }) {
  return (
    <ol className="st-trace" aria-label={label}>
      {stations.map((station) => (
        <li
          key={station.key}
          className={station.isReached ? 'st-trace__station st-trace__station--reached' : 'st-trace__station'}
        >
          <span className="st-trace__node">
            <Icon name={station.icon} size={24} />
          </span>
          <div className="st-trace__body">
            <h2>{station.title}</h2>
            {station.detail !== undefined && <p className="st-muted">{station.detail}</p>}
            {!station.isReached && (
              <p className="kern-sr-only">
                <Trans>So weit ist es noch nicht.</Trans>
              </p>
            )}
            {station.body}
          </div>
        </li>
      ))}
    </ol>
  );
}
