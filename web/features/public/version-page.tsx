import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Breadcrumb } from '../../ui/breadcrumb.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { ReadingText } from '../documents/reading-text.tsx';
import { SectionNav } from '../documents/section-nav.tsx';
import { PublicAgreement } from './public-agreement.tsx';
import { publicProcedureQuery, publicVersionQuery } from './queries.ts';
import '../../styles/documents.css';

const route = getRouteApi(paths.publicVersion);

/** A released version to read, with its table of contents; where each sentence comes from is one link away. */
export function PublicVersionPage() {
  const { t } = useLingui();
  const { slug, documentId, number } = route.useParams();
  const procedure = useQuery(publicProcedureQuery(slug)).data;
  const { data: version, error } = useQuery(publicVersionQuery(slug, documentId, Number(number)));
  const format = useFormat(procedure?.timeZone);
  const title = version ? t`${version.documentTitle}, Fassung ${version.number}` : t`Fassung ${number}`;
  usePageTitle(title, procedure?.title);
  if (error) return <Alert kind="danger">{error.message}</Alert>;
  if (!version) return <Loading lines={8} />;
  const versions = procedure?.documents.find(({ id }) => id === documentId)?.versions ?? [];
  const newest = versions.at(-1);
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb>
            <Link to={paths.publicProcedure} params={{ slug }}>
              {procedure?.title ?? t`Verfahren`}
            </Link>
            {t`Fassung ${version.number}`}
          </Breadcrumb>
        }
        title={title}
        meta={
          <>
            <StatusBadge of="version" status={version.status} />
            {version.frozenAt !== null && (
              <span className="st-muted">
                <Trans>Eingefroren am {format.date(version.frozenAt)}</Trans>
              </span>
            )}
          </>
        }
        lead={version.note}
        actions={
          <Link
            to={paths.publicProvenance}
            params={{ slug, versionId: version.id }}
            className={buttonClass('secondary')}
          >
            <span className="kern-label">
              <Trans>Woher kommt jeder Satz?</Trans>
            </span>
          </Link>
        }
      />
      {newest !== undefined && newest.number > version.number && (
        <Alert kind="info" isLive={false}>
          <Trans>Das ist eine frühere Fassung.</Trans>{' '}
          <Link to={paths.publicVersion} params={{ slug, documentId, number: String(newest.number) }}>
            <Trans>Fassung {newest.number} lesen</Trans>
          </Link>
        </Alert>
      )}
      {version.resolution && (
        <Callout
          title={t`Beschlossen: ${version.resolution.body}, ${format.date(version.resolution.heldOn)}, Beschluss ${version.resolution.reference}`}
        >
          <p className="st-written" lang="de">
            {version.resolution.wording}
          </p>
        </Callout>
      )}
      {(version.status === 'agreed' || version.status === 'resolved') && (
        <PublicAgreement slug={slug} versionId={version.id} timeZone={procedure?.timeZone} />
      )}
      <div className="document">
        <SectionNav label={t`Inhalt`} sections={version.sections} />
        <ReadingText sections={version.sections} />
      </div>
    </>
  );
}
