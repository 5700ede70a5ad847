import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Breadcrumb } from '../../ui/breadcrumb.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Select } from '../../ui/select.tsx';
import { TabLinks } from '../../ui/tab-links.tsx';
import { CompareSections } from './compare-sections.tsx';
import { compareQuery, documentsQuery } from './queries.ts';
import '../../styles/documents.css';

const route = getRouteApi(`/signed-in${paths.compareVersions}`);

/** Two versions of a document word by word: in one text or beside each other, unchanged sections folded. */
export function ComparePage() {
  const { t } = useLingui();
  const { procedureId, documentId, ...numbers } = route.useParams();
  const [number, otherNumber] = [Number(numbers.number), Number(numbers.otherNumber)];
  const { ansicht } = route.useSearch();
  const document = useQuery(documentsQuery(procedureId)).data?.items.find(({ id }) => id === documentId);
  const comparison = useQuery(compareQuery({ procedureId, documentId, number }, otherNumber));
  usePageTitle(t`Vergleich der Fassungen ${number} und ${otherNumber}`, document?.title);
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb>
            <Link to={paths.documents} params={{ procedureId }}>
              <Trans>Konzept</Trans>
            </Link>
            <Link to={paths.version} params={{ procedureId, documentId, number: String(otherNumber) }}>
              <Trans>Fassung {otherNumber}</Trans>
            </Link>
            <Trans>Vergleich</Trans>
          </Breadcrumb>
        }
        title={
          <Trans>
            Was sich von Fassung {number} zu Fassung {otherNumber} geändert hat
          </Trans>
        }
        lead={document?.title}
      />
      <ChooseVersions numbers={document?.versions.map((version) => version.number) ?? []} />
      <TabLinks label={t`Ansicht`}>
        <Link from={paths.compareVersions} to="." search={{}} activeOptions={{ exact: true }} resetScroll={false}>
          <Trans>In einem Text</Trans>
        </Link>
        <Link
          from={paths.compareVersions}
          to="."
          search={{ ansicht: 'nebeneinander' }}
          activeOptions={{ exact: true }}
          resetScroll={false}
        >
          <Trans>Nebeneinander</Trans>
        </Link>
      </TabLinks>
      {comparison.isPending && <Loading lines={8} />}
      {comparison.error && <Alert kind="danger">{comparison.error.message}</Alert>}
      {comparison.data && <CompareSections comparison={comparison.data} isSideBySide={ansicht === 'nebeneinander'} />}
    </>
  );
}

function ChooseVersions({ numbers }: { numbers: readonly number[] }) {
  const { t } = useLingui();
  const params = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  if (numbers.length < 3) return null;
  const choose = (name: 'number' | 'otherNumber', label: string, without: string) => (
    <Select
      label={label}
      value={params[name]}
      onChange={(event) => void navigate({ params: { ...params, [name]: event.target.value }, search })}
      options={numbers
        .map(String)
        .filter((value) => value !== without)
        .map((value) => ({ value, label: t`Fassung ${value}` }))}
    />
  );
  return (
    <div className="document__choose">
      {choose('number', t`Frühere Fassung`, params.otherNumber)}
      {choose('otherNumber', t`Spätere Fassung`, params.number)}
    </div>
  );
}
