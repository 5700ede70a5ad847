import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Breadcrumb } from '../../ui/breadcrumb.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { TracePath, type TraceStation } from '../../ui/trace-path.tsx';
import { AnchorList } from './anchor-list.tsx';
import { DecisionView } from './decision-view.tsx';
import { IncorporationView } from './incorporation-view.tsx';
import { PointWords } from './point-words.tsx';
import { type Trace, traceQuery } from './queries.ts';
import { kindWords } from './words.ts';
import '../../styles/positions.css';

const route = getRouteApi(`/signed-in${paths.trace}`);

/** The whole path of one point: what was said, decided, written in, and the sentence it became. */
export function TracePage() {
  const { t } = useLingui();
  const { procedureId, pointId } = route.useParams();
  const { data: trace, error } = useQuery(traceQuery(procedureId, pointId));
  usePageTitle(t`Werdegang`, trace?.point.reference);
  if (error) return <Alert kind="danger">{error.message}</Alert>;
  if (trace === undefined) return <Loading lines={8} />;
  return <Path procedureId={procedureId} trace={trace} />;
}

function Path({ procedureId, trace }: { procedureId: string; trace: Trace }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { point, incorporations, sectionLabel } = trace;
  const isDecided = point.disposition?.status === 'adopted';
  const sentences = incorporations.flatMap(({ sentences: found, sectionLabel: where, versionNumber }) =>
    found.map((sentence) => ({ ...sentence, where, versionNumber })),
  );
  const stations: TraceStation[] = [
    {
      key: 'point',
      icon: 'reply',
      title: t`Einzelpunkt ${point.reference}`,
      detail: t`${point.organisationName}, ${format.date(point.submittedAt)}`,
      isReached: true,
      body: (
        <>
          <p className="st-muted">
            {i18n._(kindWords[point.reviewKind ?? point.kind].word)} · {sectionLabel ?? t`zum Ganzen`}
          </p>
          <PointWords procedureId={procedureId} point={point} />
          <AnchorList anchors={trace.anchors} />
        </>
      ),
    },
    {
      key: 'decision',
      icon: 'checkCircle',
      title: t`Entscheidung`,
      isReached: isDecided,
      body: <DecisionView trace={trace} />,
    },
    {
      key: 'incorporation',
      icon: 'edit',
      title: t`Einarbeitung`,
      isReached: isDecided && incorporations.length > 0,
      body:
        incorporations.length === 0 ? (
          <p className="st-muted">
            <Trans>Im Text hat sich deshalb bisher nichts geändert.</Trans>
          </p>
        ) : (
          incorporations.map((incorporation) => (
            <IncorporationView
              key={incorporation.id}
              procedureId={procedureId}
              pointId={point.id}
              incorporation={incorporation}
            />
          ))
        ),
    },
    {
      key: 'sentence',
      icon: 'document',
      title: t`Im Konzept`,
      isReached: sentences.length > 0,
      body:
        sentences.length === 0 ? (
          <p className="st-muted">
            <Trans>Noch steht in keiner festgeschriebenen Fassung ein Satz, der auf diesen Punkt zurückgeht.</Trans>
          </p>
        ) : (
          sentences.map(({ unitId, text, where, versionNumber }) => (
            <figure className="trace-sentence" key={unitId}>
              <blockquote lang="de">{text}</blockquote>
              <figcaption>
                {where === null ? t`Fassung ${versionNumber}` : t`Fassung ${versionNumber}, ${where}`}
              </figcaption>
            </figure>
          ))
        ),
    },
  ];
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb>
            <Link to={paths.position} params={{ procedureId, positionId: point.positionId }}>
              <Trans>Stellungnahme {point.positionReference}</Trans>
            </Link>
            <Trans>Werdegang</Trans>
          </Breadcrumb>
        }
        title={t`Werdegang von ${point.reference}`}
        meta={<StatusBadge of="point" status={point.status} />}
        lead={<Trans>Vom Einzelpunkt über die Entscheidung bis zum Satz, der heute im Konzept steht.</Trans>}
      />
      <TracePath label={t`Werdegang von ${point.reference}`} stations={stations} />
    </>
  );
}
