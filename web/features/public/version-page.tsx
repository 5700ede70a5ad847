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
import { SectionText } from '../../ui/section-text.tsx';
import { publicProcedureQuery, publicVersionQuery } from './queries.ts';
import '../../styles/public.css';

const route = getRouteApi(paths.publicVersion);

/** A released version to read, with a table of contents; each sentence's origin is one link away. */
export function PublicVersionPage() {
  const { t } = useLingui();
  const { slug, documentId, number } = route.useParams();
  const procedure = useQuery(publicProcedureQuery(slug)).data;
  const { data: version, error } = useQuery(publicVersionQuery(slug, documentId, Number(number)));
  const format = useFormat(procedure?.timeZone);
  usePageTitle(version ? t`${version.documentTitle}, Fassung ${version.number}` : t`Fassung`, procedure?.title);
  if (error) return <Alert kind="danger">{error.message}</Alert>;
  if (!version) return <Loading lines={8} />;
  const titled = version.sections.filter(({ number: own, heading }) => own !== null || heading !== '');
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
        title={t`${version.documentTitle}, Fassung ${version.number}`}
        meta={version.frozenAt && <Trans>Festgeschrieben am {format.date(version.frozenAt)}</Trans>}
        lead={version.note}
      />
      <p>
        <Link to={paths.publicProvenance} params={{ slug, versionId: version.id }} className="kern-link">
          <Trans>Woher kommt jeder Satz?</Trans>
        </Link>
      </p>
      {titled.length > 1 && (
        <nav className="contents" aria-label={t`Inhalt`}>
          <h2>
            <Trans>Inhalt</Trans>
          </h2>
          <ol>
            {titled.map((section) => (
              <li key={section.key}>
                <a className="kern-link" href={`#${section.key}`}>
                  {[section.number, section.heading].filter(Boolean).join(' ')}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <article className="st-reading" lang="de">
        {version.sections.map((section) => (
          <section key={section.key} id={section.key}>
            {(section.number !== null || section.heading !== '') && (
              <h2>{[section.number, section.heading].filter(Boolean).join(' ')}</h2>
            )}
            <SectionText html={section.html} />
          </section>
        ))}
      </article>
    </>
  );
}
