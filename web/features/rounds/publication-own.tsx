import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Pager } from '../../ui/pager.tsx';
import { DecisionView } from '../positions/decision-view.tsx';
import { IncorporationView } from '../positions/incorporation-view.tsx';
import { PointWords } from '../positions/point-words.tsx';
import { previewedOrganisationQuery } from './publication-queries.ts';

interface PublicationOwnProps {
  procedureId: string;
  roundId: string;
  organisationId: string;
}

/** What one organisation will read on its points; it can do nothing here that it will be able to do then. */
export function PublicationOwn({ procedureId, roundId, organisationId }: PublicationOwnProps) {
  const [skip, setSkip] = useState(0);
  const { data, error } = useQuery(previewedOrganisationQuery(procedureId, roundId, organisationId, skip));
  if (error) return <Alert kind="danger">{error.message}</Alert>;
  if (data === undefined) return <Loading lines={6} />;
  const shown = skip + data.items.length;
  return (
    <>
      {data.items.map((trace) => (
        <article key={trace.point.id} className="publication__own" aria-label={trace.point.reference}>
          <h3>{trace.point.reference}</h3>
          <PointWords procedureId={procedureId} point={trace.point} />
          <DecisionView trace={trace} />
          {trace.incorporations.map((incorporation) => (
            <IncorporationView
              key={incorporation.id}
              procedureId={procedureId}
              pointId={trace.point.id}
              incorporation={{ ...incorporation, can: {} }}
            />
          ))}
        </article>
      ))}
      {(skip > 0 || shown < data.total) && (
        <Pager
          first={
            skip > 0 && (
              <Button onClick={() => setSkip(0)}>
                <Trans>Zum Anfang</Trans>
              </Button>
            )
          }
          next={
            shown < data.total && (
              <Button onClick={() => setSkip(shown)}>
                <Trans>Weitere Ergebnisse</Trans>
              </Button>
            )
          }
        />
      )}
    </>
  );
}
