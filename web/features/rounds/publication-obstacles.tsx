import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Obstacle } from '../../../shared/errors.ts';
import { paths } from '../../paths.ts';
import { Disclosure } from '../../ui/disclosure.tsx';

interface PublicationObstaclesProps {
  procedureId: string;
  obstacles: readonly Obstacle[];
}

/** Everything without an answer (R3), by what has to be done; each leads to where it is done. */
export function PublicationObstacles({ procedureId, obstacles }: PublicationObstaclesProps) {
  const groups = new Map<string, Obstacle[]>();
  for (const obstacle of obstacles) groups.set(obstacle.detail, [...(groups.get(obstacle.detail) ?? []), obstacle]);
  return [...groups].map(([detail, group]) => (
    <div key={detail} className="obstacles">
      <p>{detail}</p>
      {group.length <= 10 ? (
        <ObstacleLinks procedureId={procedureId} obstacles={group} />
      ) : (
        <Disclosure summary={<Plural value={group.length} one="# Stelle zeigen" other="Alle # Stellen zeigen" />}>
          <ObstacleLinks procedureId={procedureId} obstacles={group} />
        </Disclosure>
      )}
    </div>
  ));
}

function ObstacleLinks({ procedureId, obstacles }: PublicationObstaclesProps) {
  const byReference = new Map<string, Obstacle[]>();
  for (const obstacle of obstacles) {
    const reference = obstacle.reference ?? obstacle.id;
    byReference.set(reference, [...(byReference.get(reference) ?? []), obstacle]);
  }
  return (
    <ul>
      {[...byReference].map(([reference, [obstacle, ...others]]) => (
        <li key={reference}>
          {obstacle && <ObstacleLink procedureId={procedureId} obstacle={obstacle} />}
          {others.length > 0 && (
            <>
              {' '}
              <Trans>({others.length + 1} Stellen)</Trans>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function ObstacleLink({ procedureId, obstacle }: { procedureId: string; obstacle: Obstacle }) {
  const { kind, id } = obstacle;
  const reference = obstacle.reference ?? id;
  if (kind === 'position') {
    return (
      <Link to={paths.position} params={{ procedureId, positionId: id }} className="kern-link">
        {reference}
      </Link>
    );
  }
  if (kind === 'extension') return <>{reference}</>;
  if (kind === 'text') {
    return (
      <Link to={paths.texts} params={{ procedureId }} search={{}} className="kern-link">
        {reference}
      </Link>
    );
  }
  return (
    <Link to={paths.points} params={{ procedureId }} search={{ punkt: id }} className="kern-link">
      {reference}
    </Link>
  );
}
