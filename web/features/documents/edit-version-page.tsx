import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Breadcrumb } from '../../ui/breadcrumb.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProofDialogs } from '../incorporation/proof-dialogs.tsx';
import { UnplacedPromises } from '../incorporation/unplaced-promises.tsx';
import { AddSection } from './add-section.tsx';
import { ImportVersion } from './import-version.tsx';
import { NumberAnew } from './number-anew.tsx';
import { documentsQuery, type Section, type Version, type VersionAddress, versionQuery } from './queries.ts';
import { SectionNav } from './section-nav.tsx';
import { SectionPlace } from './section-place.tsx';
import { VersionBadges } from './version-badges.tsx';
import '../../styles/documents.css';

const route = getRouteApi(`/signed-in${paths.editVersion}`);

/** The editor of the working version: every section is saved as it is typed, beside it what is still to be written in. */
export function EditVersionPage() {
  const { t } = useLingui();
  const { procedureId, documentId, number } = route.useParams();
  const address = { procedureId, documentId, number: Number(number) };
  const version = useQuery({ ...versionQuery(address), refetchOnWindowFocus: 'always' });
  const title = useQuery(documentsQuery(procedureId)).data?.items.find(({ id }) => id === documentId)?.title;
  usePageTitle(t`Fassung ${number} bearbeiten`, title);
  if (version.error) return <Alert kind="danger">{version.error.message}</Alert>;
  if (version.isPending) return <Loading lines={8} />;
  const { edit } = version.data.can;
  if (edit === true) {
    return (
      <ProofDialogs address={address}>
        <Editor address={address} version={version.data} title={title} />
      </ProofDialogs>
    );
  }
  return (
    <Alert kind="info" isLive={false} title={<Trans>Fassung {address.number} lässt sich nicht bearbeiten</Trans>}>
      <p>{edit?.detail ?? <Trans>Die Arbeitsfassung schreibt die Koordination mit der Sachbearbeitung.</Trans>}</p>
      <Link to={paths.documents} params={{ procedureId }} className="kern-link">
        <Trans>Zu den Fassungen</Trans>
      </Link>
    </Alert>
  );
}

interface EditorProps {
  address: VersionAddress;
  version: Version;
  title: string | undefined;
}

function Editor({ address, version, title }: EditorProps) {
  const { t } = useLingui();
  const { procedureId, documentId, number } = address;
  const { unterschied: isComparing = false } = route.useSearch();
  const navigate = route.useNavigate();
  const previous = usePreviousVersion(address);
  const old = new Map(previous?.sections.map((section) => [section.key, section]));
  const { sections } = version;
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb>
            <Link to={paths.documents} params={{ procedureId }}>
              <Trans>Konzept</Trans>
            </Link>
            <Trans>Fassung {number} bearbeiten</Trans>
          </Breadcrumb>
        }
        title={title ? t`${title}: Fassung ${number} bearbeiten` : t`Fassung ${number} bearbeiten`}
        meta={<VersionBadges version={version} />}
        actions={
          <>
            <ImportVersion procedureId={procedureId} documentId={documentId} isEmpty={sections.length === 0} />
            <Link
              to={paths.promises}
              params={{ procedureId }}
              search={{ konzept: documentId }}
              className={buttonClass('primary')}
            >
              <span className="kern-label">
                <Trans>Nachweis und Einfrieren</Trans>
              </span>
            </Link>
          </>
        }
      />
      <div className="document__tools">
        <NumberAnew address={address} version={version} />
      </div>
      {previous && (
        <div className="document__tools">
          <Checkbox
            label={t`Unterschied zu Fassung ${previous.number} unter jedem Abschnitt zeigen`}
            checked={isComparing}
            onChange={(event) =>
              void navigate({
                search: event.target.checked ? { unterschied: true } : {},
                replace: true,
                resetScroll: false,
              })
            }
          />
          <Removed sections={previous.sections.filter(({ key }) => !sections.some((section) => section.key === key))} />
        </div>
      )}
      <UnplacedPromises address={address} sectionKeys={sections.map(({ key }) => key)} />
      <div className="document">
        <SectionNav
          label={t`Abschnitte`}
          sections={sections}
          mark={(section) => previous && <ChangeMark section={section} old={old.get(section.key)} />}
        />
        <div className="document__sections">
          {sections.map((section, index) => (
            <SectionPlace
              key={section.key}
              index={index}
              address={address}
              version={version}
              section={section}
              previous={previous === undefined ? undefined : (old.get(section.key) ?? null)}
              isComparing={isComparing}
            />
          ))}
          <AddSection address={address} afterKey={null} isFirst={sections.length === 0} />
        </div>
      </div>
    </>
  );
}

/** The newest frozen version before this one: what changes are measured against (R7). */
function usePreviousVersion({ procedureId, documentId, number }: VersionAddress): Version | undefined {
  const documents = useQuery(documentsQuery(procedureId)).data?.items;
  const heads = documents?.find(({ id }) => id === documentId)?.versions ?? [];
  const head = heads.filter((version) => version.number < number && version.status !== 'working').at(-1);
  return useQuery({
    ...versionQuery({ procedureId, documentId, number: head?.number ?? 0 }),
    enabled: head !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}

function ChangeMark({ section, old }: { section: Section; old: Section | undefined }) {
  if (old === undefined) {
    return (
      <span className="document__mark">
        <Trans>neu</Trans>
      </span>
    );
  }
  if (old.body === section.body && old.heading === section.heading && old.number === section.number) return null;
  return (
    <span className="document__mark">
      <Trans>geändert</Trans>
    </span>
  );
}

/** Sections of the last frozen version that are no longer in the text. */
function Removed({ sections }: { sections: readonly Section[] }) {
  if (sections.length === 0) return null;
  const names = sections.map(({ number, heading }) => [number, heading].filter(Boolean).join(' '));
  return (
    <p className="st-muted">
      <Trans>Herausgenommen: {names.join(' · ')}</Trans>
    </p>
  );
}
