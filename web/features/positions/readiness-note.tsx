import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Badge } from '../../ui/badge.tsx';
import type { Position } from './queries.ts';

type Readiness = NonNullable<Position['readiness']>;

/** In a list: whether a draft waits for its representative, or came back. */
export function ReadinessBadge({ readiness }: { readiness: Readiness }) {
  return readiness.state === 'ready' ? (
    <Badge tone="info" icon="check">
      <Trans>Bereit zur Einreichung</Trans>
    </Badge>
  ) : (
    <Badge tone="warning" icon="arrowBack">
      <Trans>Zurück zur Überarbeitung</Trans>
    </Badge>
  );
}

/** Who marked a draft as ready, or gave it back with which remark. */
export function ReadinessNote({ draft }: { draft: Pick<Position, 'readiness'> }) {
  const { t } = useLingui();
  const format = useFormat();
  const { readiness } = draft;
  if (readiness === null) return null;
  const { state, byName, at, remark } = readiness;
  return state === 'ready' ? (
    <Alert kind="info" isLive={false} title={t`Bereit zur Einreichung`}>
      <Trans>
        {byName} hat den Entwurf am {format.dateTime(at)} so gekennzeichnet. Die Vertretung kann ihn jetzt einreichen
        oder zurückgeben.
      </Trans>
    </Alert>
  ) : (
    <Alert kind="warning" isLive={false} title={t`Zurück zur Überarbeitung`}>
      <p>
        <Trans>
          {byName} hat den Entwurf am {format.dateTime(at)} zurückgegeben:
        </Trans>
      </p>
      <p className="st-written" dir="auto">
        {remark}
      </p>
    </Alert>
  );
}
