import type { ApiProblem } from '../../platform/api-problem.ts';
import { Alert } from '../../ui/alert.tsx';

/** Why an act was refused, with everything that stands in its way. */
export function Refusal({ problem }: { problem: ApiProblem | null }) {
  if (problem === null) return null;
  return (
    <Alert kind="danger" title={problem.detail}>
      {problem.obstacles.length > 0 && (
        <ul>
          {problem.obstacles.map((obstacle) => (
            <li key={`${obstacle.kind}${obstacle.id}`}>{obstacle.detail}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
