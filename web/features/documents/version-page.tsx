import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { getVersion } from '../../../shared/documents.ts';
import { paths } from '../../paths.ts';
import { apiFile } from '../../platform/api.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { useMay } from '../../platform/me.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Breadcrumb } from '../../ui/breadcrumb.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { DownloadButton } from './download-button.tsx';
import { type DocumentEntry, documentsQuery, type Version, versionQuery } from './queries.ts';
import { ReadingText } from './reading-text.tsx';
import { SectionNav } from './section-nav.tsx';
import { VersionBadges } from './version-badges.tsx';
import '../../styles/documents.css';

const route = getRouteApi(`/signed-in${paths.version}`);

/** One version to read, with its table of contents. */
export function VersionPage() {
  const { t } = useLingui();
  const params = route.useParams();
  const number = Number(params.number);
  const { procedureId, documentId } = params;
  const version = useQuery(versionQuery({ procedureId, documentId, number }));
  const document = useQuery(documentsQuery(procedureId)).data?.items.find(({ id }) => id === documentId);
  usePageTitle(t`Fassung ${number}`, document?.title);
  if (version.error) return <Alert kind="danger">{version.error.message}</Alert>;
  if (version.isPending) return <Loading lines={8} />;
  return <Read procedureId={procedureId} document={document} version={version.data} />;
}

interface ReadProps {
  procedureId: string;
  document: DocumentEntry | undefined;
  version: Version;
}

function Read({ procedureId, document, version }: ReadProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { documentId, number, sections, frozenAt } = version;
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb>
            <Link to={paths.documents} params={{ procedureId }}>
              <Trans>Konzept</Trans>
            </Link>
            <Trans>Fassung {number}</Trans>
          </Breadcrumb>
        }
        title={document ? t`${document.title}, Fassung ${number}` : t`Fassung ${number}`}
        meta={
          <>
            <VersionBadges version={version} />
            {frozenAt !== null && (
              <span className="st-muted">
                <Trans>Eingefroren am {format.dateTime(frozenAt)}</Trans>
              </span>
            )}
          </>
        }
        lead={document?.note}
        actions={<VersionActions procedureId={procedureId} document={document} version={version} />}
      />
      {sections.length === 0 ? (
        <EmptyState
          title={t`Diese Fassung hat noch keinen Text`}
          action={
            'edit' in version.can && (
              <Link
                to={paths.editVersion}
                params={{ procedureId, documentId, number: String(number) }}
                className={buttonClass('primary')}
              >
                <span className="kern-label">
                  <Trans>Ersten Abschnitt schreiben</Trans>
                </span>
              </Link>
            )
          }
        />
      ) : (
        <div className="document">
          <SectionNav label={t`Inhalt`} sections={sections} />
          <ReadingText sections={sections} />
        </div>
      )}
    </>
  );
}

function VersionActions({ procedureId, document, version }: ReadProps) {
  const { documentId, number, id: versionId } = version;
  const mayExport = useMay(procedureId, 'position.export');
  const previous = document?.versions.filter((other) => other.number < number).at(-1);
  return (
    <>
      {previous && (
        <Link
          to={paths.compareVersions}
          params={{ procedureId, documentId, number: String(previous.number), otherNumber: String(number) }}
          className={buttonClass('secondary')}
        >
          <span className="kern-label">
            <Trans>Mit Fassung {previous.number} vergleichen</Trans>
          </span>
        </Link>
      )}
      {mayExport && (
        <Link
          to={paths.exports}
          params={{ procedureId }}
          search={{ fassung: versionId }}
          className={buttonClass('secondary')}
        >
          <span className="kern-label">
            <Trans>Ausgaben</Trans>
          </span>
        </Link>
      )}
      {(['pdf', 'docx'] as const).map((format) => (
        <DownloadButton
          key={format}
          ask={() => apiFile(getVersion, format, { params: { procedureId, documentId, number } })}
        >
          {format === 'pdf' ? <Trans>Als PDF</Trans> : <Trans>Als Word-Datei</Trans>}
        </DownloadButton>
      ))}
      {version.status !== 'working' && (
        <Link to={paths.provenance} params={{ procedureId, versionId }} className={buttonClass('secondary')}>
          <span className="kern-label">
            <Trans>Herkunft der Sätze</Trans>
          </span>
        </Link>
      )}
      {version.can.edit === true && (
        <Link
          to={paths.editVersion}
          params={{ procedureId, documentId, number: String(number) }}
          className={buttonClass('primary')}
        >
          <span className="kern-label">
            <Trans>Text bearbeiten</Trans>
          </span>
        </Link>
      )}
    </>
  );
}
