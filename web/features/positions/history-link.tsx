import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Position } from './queries.ts';

/** Leads those who write to the history of their draft. */
export function HistoryLink({ position }: { position: Pick<Position, 'id' | 'procedureId'> }) {
  const params = { procedureId: position.procedureId, positionId: position.id };
  return (
    <Link to={paths.positionHistory} params={params} className={buttonClass('tertiary')}>
      <Icon name="clock" />
      <span className="kern-label">
        <Trans>Verlauf des Entwurfs</Trans>
      </span>
    </Link>
  );
}
