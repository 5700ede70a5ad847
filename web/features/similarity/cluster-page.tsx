import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { massLetterFrom } from '../../../shared/similarity.ts';
import { paths } from '../../paths.ts';
import { useMay } from '../../platform/me.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { GroupDialog } from '../review/group-dialog.tsx';
import { ClusterPoints } from './cluster-points.tsx';
import { type Cluster, clusterQuery } from './queries.ts';
import { wordsOf } from './similarity.tsx';
import '../../styles/review.css';

const route = getRouteApi(`/signed-in${paths.cluster}`);

/** One cluster: a text, and every point that says nearly the same with what is different in it. */
export function ClusterPage() {
  const { t } = useLingui();
  const { procedureId, clusterId } = route.useParams();
  const query = useQuery(clusterQuery(procedureId, clusterId));
  usePageTitle(query.data ? t`Punkte wie ${query.data.representative.reference}` : t`Ähnliche Punkte`);
  if (query.isPending) return <Loading lines={8} />;
  if (query.error) return <Alert kind="danger">{query.error.message}</Alert>;
  return <Opened procedureId={procedureId} cluster={query.data} key={clusterId} />;
}

function Opened({ procedureId, cluster }: { procedureId: string; cluster: Cluster }) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isGrouping, setGrouping] = useState(false);
  const canGroup = useMay(procedureId, 'topic.edit');
  const { points, senders, openPointIds, representative } = cluster;
  const isMass = points >= massLetterFrom;
  return (
    <>
      <PageHeader
        title={isMass ? <Trans>Massenschreiben mit {points} Punkten</Trans> : <Trans>{points} ähnliche Punkte</Trans>}
        breadcrumb={
          <Link
            to={paths.clusters}
            params={{ procedureId }}
            search={isMass ? { ansicht: 'massenschreiben' } : {}}
            className="kern-link"
          >
            {isMass ? <Trans>Alle Massenschreiben</Trans> : <Trans>Alle ähnlichen Punkte</Trans>}
          </Link>
        }
        lead={<Plural value={senders} one="Von # Organisation" other="Von # Organisationen" />}
      />
      <Callout title={t`Vergleichspunkt ${representative.reference}, ${representative.organisationName}`}>
        <p className="st-written" lang={representative.language}>
          {wordsOf(representative)}
        </p>
      </Callout>
      {canGroup && (
        <div className="desk__bar">
          <p role="status">
            {chosen.size > 0 && <Plural value={chosen.size} one="# ausgewählt" other="# ausgewählt" />}
          </p>
          <div className="st-actions">
            {openPointIds.length > 0 && (
              <Button look="tertiary" onClick={() => setChosen(new Set(openPointIds))}>
                <Plural
                  value={openPointIds.length}
                  one="Den offenen Punkt auswählen"
                  other="Alle # offenen Punkte auswählen"
                />
              </Button>
            )}
            <Button
              look="primary"
              onClick={() => setGrouping(true)}
              disabledBecause={chosen.size === 0 ? t`Bitte wählen Sie zuerst Punkte aus.` : undefined}
            >
              <Trans>Als Argumentgruppe zusammenfassen</Trans>
            </Button>
          </div>
        </div>
      )}
      <ClusterPoints
        procedureId={procedureId}
        cluster={cluster}
        isCompact={isMass}
        {...(canGroup && { chosen, onChoose: setChosen })}
      />
      <GroupDialog
        procedureId={procedureId}
        pointIds={[...chosen]}
        isOpen={isGrouping}
        onClose={(isDone) => {
          setGrouping(false);
          if (isDone) setChosen(new Set());
        }}
      />
    </>
  );
}
