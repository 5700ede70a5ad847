import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { useMe } from '../../platform/me.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Pager } from '../../ui/pager.tsx';
import { ChainState } from './chain-state.tsx';
import { EventList } from './event-list.tsx';
import { eventsQuery } from './queries.ts';
import '../../styles/audit.css';

const route = getRouteApi(`/signed-in${paths.events}`);

/** Everything that happened, newest first, and whether the record of it is unaltered (R13). */
export function EventsPage() {
  const { t } = useLingui();
  const { procedureId } = route.useParams();
  const { gegenstand, seite } = route.useSearch();
  const procedure = useMe()?.procedures.find((known) => known.procedureId === procedureId);
  const mayList = procedure?.roles.includes('coordinator') ?? false;
  const events = useQuery({
    ...eventsQuery(procedureId, {
      limit: 50,
      ...(gegenstand && { subjectId: gegenstand }),
      ...(seite && { cursor: seite }),
    }),
    enabled: mayList,
  });
  const filter = gegenstand === undefined ? {} : { gegenstand };
  const { items = [], next = null } = events.data ?? {};
  usePageTitle(t`Protokoll`, procedure?.title);
  return (
    <>
      <PageHeader
        title={t`Protokoll`}
        lead={
          <Trans>
            Jede Handlung in diesem Verfahren, mit Prüfsummen aneinandergereiht. Nichts darin lässt sich nachträglich
            ändern, ohne dass es auffällt.
          </Trans>
        }
      />
      <ChainState procedureId={procedureId} />
      {!mayList && procedure !== undefined && (
        <p className="st-muted">
          <Trans>Die einzelnen Einträge sieht die Koordination.</Trans>
        </p>
      )}
      {gegenstand !== undefined && (
        <p>
          <Trans>Gezeigt wird, was mit einem Gegenstand geschah.</Trans>{' '}
          <Link to={paths.events} params={{ procedureId }} className="kern-link">
            <Trans>Alles zeigen</Trans>
          </Link>
        </p>
      )}
      {mayList && events.isPending && <Loading lines={8} />}
      {events.error && <Alert kind="danger">{events.error.message}</Alert>}
      {events.data && items.length === 0 && (
        <EmptyState icon="clock" title={t`Hier steht jede Handlung, sobald sie besiegelt ist`}>
          <Trans>Das dauert nach der ersten Handlung nur einen Augenblick.</Trans>
        </EmptyState>
      )}
      {items.length > 0 && (
        <>
          <EventList procedureId={procedureId} events={items} />
          <Pager
            first={
              seite !== undefined && (
                <Link to={paths.events} params={{ procedureId }} search={filter} className="kern-link">
                  <Trans>Zu den neuesten Einträgen</Trans>
                </Link>
              )
            }
            next={
              next !== null && (
                <Link
                  to={paths.events}
                  params={{ procedureId }}
                  search={{ ...filter, seite: next }}
                  className="kern-link"
                >
                  <Trans>Ältere Einträge</Trans>
                </Link>
              )
            }
          />
        </>
      )}
    </>
  );
}
