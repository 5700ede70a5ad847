import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Breadcrumb } from '../../ui/breadcrumb.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Select } from '../../ui/select.tsx';
import { ConfirmAll } from './counter-draft-confirm-all.tsx';
import { CounterDraftPair } from './counter-draft-pair.tsx';
import { type Mapping, mappingQuery, type Said } from './counter-draft-queries.ts';
import '../../styles/counter-draft.css';

const route = getRouteApi(`/signed-in${paths.counterDraft}`);

/** A whole draft that an organisation handed in, beside the one under consultation: what corresponds to what is said here. */
export function CounterDraftPage() {
  const { t } = useLingui();
  const { procedureId, positionId } = route.useParams();
  const { fassung } = route.useSearch();
  const { data: mapping, error } = useQuery(mappingQuery(procedureId, positionId, fassung));
  usePageTitle(t`Gegenentwurf`, mapping?.positionReference);
  if (error) return <Alert kind="danger">{error.message}</Alert>;
  if (mapping === undefined) return <Loading lines={8} />;
  const { versionId, positionReference, organisationName, wholePointId, wholePointReference } = mapping;
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb>
            <Link to={paths.position} params={{ procedureId, positionId }}>
              {positionReference}
            </Link>
            <Trans>Gegenentwurf</Trans>
          </Breadcrumb>
        }
        title={t`Gegenentwurf von ${organisationName}`}
        lead={
          <Trans>
            Legen Sie fest, welcher Abschnitt zu welchem gehört. Was anders lautet, wird ein Einzelpunkt und bekommt
            eine eigene Antwort.
          </Trans>
        }
      />
      <p>
        <Trans>
          Der Entwurf im Ganzen ist Punkt{' '}
          <Link to={paths.points} params={{ procedureId }} search={{ punkt: wholePointId }} className="kern-link">
            {wholePointReference}
          </Link>{' '}
          und wird für sich beantwortet.
        </Trans>
      </p>
      {versionId === null ? (
        <EmptyState title={t`Noch keine eingefrorene Fassung`}>
          <Trans>Der Gegenentwurf wird neben eine eingefrorene Fassung gelegt. Frieren Sie zuerst eine ein.</Trans>
        </EmptyState>
      ) : (
        <Workbench key={versionId} procedureId={procedureId} mapping={{ ...mapping, versionId }} />
      )}
    </>
  );
}

interface WorkbenchProps {
  procedureId: string;
  mapping: Mapping & { versionId: string };
}

function Workbench({ procedureId, mapping }: WorkbenchProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [isOnlyOpen, setOnlyOpen] = useState(false);
  const [changed, setChanged] = useState<ReadonlyMap<string, Said>>(new Map());
  const { positionId, sections, targets, versions, versionId, language } = mapping;
  const total = sections.length;
  const open = sections.filter(({ confirmed }) => confirmed === null);
  const saidOf = (section: Mapping['sections'][number]): Said => {
    const { choice, sectionKey } = section.confirmed ?? section.proposal;
    return changed.get(section.id) ?? { sectionId: section.id, choice, sectionKey, note: '' };
  };
  const change = (said: Said) => setChanged((old) => new Map(old).set(said.sectionId, said));
  return (
    <>
      <div className="mapping__tools">
        <Select
          label={t`Neben welche Fassung?`}
          value={versionId}
          options={versions.map(({ id, documentTitle, number }) => ({
            value: id,
            label: t`${documentTitle}, Fassung ${number}`,
          }))}
          onChange={({ target }) =>
            void navigate({
              to: paths.counterDraft,
              params: { procedureId, positionId },
              search: { fassung: target.value },
              replace: true,
            })
          }
        />
        <Checkbox
          label={t`Nur offene Abschnitte zeigen`}
          checked={isOnlyOpen}
          onChange={({ target }) => setOnlyOpen(target.checked)}
        />
      </div>
      <p role="status">
        {open.length === 0 ? (
          <Trans>Alle Abschnitte sind zugeordnet.</Trans>
        ) : (
          <Plural
            value={open.length}
            one={`# von ${total} Abschnitten ist noch offen.`}
            other={`# von ${total} Abschnitten sind noch offen.`}
          />
        )}
      </p>
      <ol className="mapping">
        {(isOnlyOpen ? open : sections).map((section) => (
          <li key={section.id}>
            <CounterDraftPair
              place={{ procedureId, positionId, versionId }}
              section={section}
              targets={targets}
              language={language}
              said={saidOf(section)}
              onChange={change}
            />
          </li>
        ))}
      </ol>
      {open.length > 0 && <ConfirmAll place={{ procedureId, positionId, versionId }} said={open.map(saidOf)} />}
    </>
  );
}
