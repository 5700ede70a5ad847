import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Pager } from '../../ui/pager.tsx';
import { PublishedPoint } from '../public/published-point.tsx';
import { type PublicationPreviewed, previewedPageQuery } from './publication-queries.ts';
import { procedureQuery } from './queries.ts';
import '../../styles/public.css';

interface PublicationPublicProps {
  procedureId: string;
  roundId: string;
  preview: PublicationPreviewed;
}

/** The public page as it will be, page by page. */
export function PublicationPublic({ procedureId, roundId, preview }: PublicationPublicProps) {
  const [cursor, setCursor] = useState<string | null>(null);
  const further = useQuery({
    ...previewedPageQuery(procedureId, roundId, cursor ?? ''),
    enabled: cursor !== null,
  });
  const timeZone = useQuery(procedureQuery(procedureId)).data?.timeZone;
  const points = cursor === null ? preview.points : further.data?.points;
  const next = points?.next ?? null;
  return (
    <>
      {further.error && <Alert kind="danger">{further.error.message}</Alert>}
      {cursor !== null && further.isPending && <Loading lines={6} />}
      {points?.items.length === 0 && (
        <p className="st-muted">
          <Trans>Öffentlich ist aus dieser Runde kein Einzelpunkt zu sehen.</Trans>
        </p>
      )}
      {points?.items.map((point) => (
        <PublishedPoint key={point.id} slug={null} point={point} timeZone={timeZone} />
      ))}
      {(next !== null || cursor !== null) && (
        <Pager
          first={
            cursor !== null && (
              <Button onClick={() => setCursor(null)}>
                <Trans>Zum Anfang</Trans>
              </Button>
            )
          }
          next={
            next !== null && (
              <Button onClick={() => setCursor(next)}>
                <Trans>Weitere Ergebnisse</Trans>
              </Button>
            )
          }
        />
      )}
    </>
  );
}
