import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Table } from '../../ui/table.tsx';
import { DeliberationDialog } from './deliberation-dialog.tsx';
import { MandateForm } from './mandate-form.tsx';
import { type Deliberation, deliberationsQuery, frameQuery, type Procedure } from './queries.ts';
import { useCapacityWords } from './words.ts';

const route = getRouteApi(`/signed-in${paths.mandate}`);

/** Mandate, due date and Beratungsfolge: what was ordered, and which body deals with it when. */
export function MandatePage() {
  const { t } = useLingui();
  const { procedureId } = route.useParams();
  const { data: procedure, error } = useQuery(frameQuery(procedureId));
  const [isEditing, setEditing] = useState(false);
  usePageTitle(t`Auftrag und Beratungsfolge`, procedure?.title);
  if (error) return <Alert kind="danger">{error.message}</Alert>;
  if (!procedure) return <Loading lines={8} />;
  const mayEdit = 'edit' in procedure.can;
  return (
    <>
      <PageHeader
        title={<Trans>Auftrag und Beratungsfolge</Trans>}
        actions={
          mayEdit &&
          !isEditing && (
            <Button onClick={() => setEditing(true)}>
              <Trans>Auftrag bearbeiten</Trans>
            </Button>
          )
        }
      />
      {isEditing ? (
        <MandateForm procedure={procedure} onDone={() => setEditing(false)} />
      ) : (
        <MandateView procedure={procedure} />
      )}
      <Deliberations procedureId={procedureId} mayEdit={mayEdit} />
    </>
  );
}

function MandateView({ procedure }: { procedure: Procedure }) {
  const { t } = useLingui();
  const format = useFormat(procedure.timeZone);
  const { mandate, due } = procedure;
  return (
    <DefinitionList
      items={[
        { term: t`Auftrag`, value: mandate?.title },
        { term: t`Beschluss-Nr.`, value: mandate?.reference },
        { term: t`Gremium`, value: mandate?.body },
        { term: t`Beschlossen am`, value: mandate?.resolvedOn ? format.date(mandate.resolvedOn) : undefined },
        { term: t`Federführung`, value: procedure.leadOrganisationName ?? undefined },
        { term: t`Koordination`, value: procedure.coordinatingUnit ?? undefined },
        { term: t`Aktenzeichen`, value: procedure.fileReference ?? undefined },
        { term: t`Geplant bis`, value: due ? format.due(due) : undefined },
        {
          term: t`Worum geht es?`,
          value: procedure.summary ? <p className="st-written">{procedure.summary}</p> : undefined,
        },
      ]}
    />
  );
}

function Deliberations({ procedureId, mayEdit }: { procedureId: string; mayEdit: boolean }) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useCapacityWords();
  const query = useQuery(deliberationsQuery(procedureId));
  const [opened, setOpened] = useState<Deliberation | 'new' | null>(null);
  return (
    <section>
      <h2>
        <Trans>Beratungsfolge</Trans>
      </h2>
      {query.isPending && <Loading lines={4} />}
      {query.error && <Alert kind="danger">{query.error.message}</Alert>}
      {query.data?.items.length === 0 && <EmptyState title={t`Hier stehen die Beratungen der Gremien`} />}
      {query.data && query.data.items.length > 0 && (
        <Table
          caption={t`Beratungsfolge`}
          isCaptionHidden
          rows={query.data.items}
          rowKey={({ id }) => id}
          columns={[
            { key: 'body', header: <Trans>Gremium</Trans>, isRowHeader: true, cell: ({ body }) => body },
            { key: 'on', header: <Trans>Tag</Trans>, cell: ({ heldOn }) => format.shortDate(heldOn) },
            { key: 'capacity', header: <Trans>Behandlung</Trans>, cell: ({ capacity }) => words[capacity] },
            {
              key: 'paper',
              header: <Trans>Vorlage</Trans>,
              cell: ({ paper }) => (paper ? `${paper.reference} ${paper.title}` : '–'),
            },
            { key: 'public', header: <Trans>Öffentlichkeit</Trans>, cell: (row) => <Visibility deliberation={row} /> },
            { key: 'result', header: <Trans>Ergebnis</Trans>, cell: ({ result }) => result ?? '–' },
            ...(mayEdit
              ? [
                  {
                    key: 'edit',
                    header: <span className="kern-sr-only">{t`Bearbeiten`}</span>,
                    cell: (row: Deliberation) => (
                      <Button
                        look="tertiary"
                        onClick={() => setOpened(row)}
                        aria-label={t`Beratung ${row.body} bearbeiten`}
                      >
                        <Trans>Bearbeiten</Trans>
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {mayEdit && (
        <div className="st-actions">
          <Button onClick={() => setOpened('new')}>
            <Trans>Beratung eintragen</Trans>
          </Button>
        </div>
      )}
      {opened !== null && (
        <DeliberationDialog
          procedureId={procedureId}
          deliberation={opened === 'new' ? null : opened}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}

/** What is visible outside (R12). */
function Visibility({ deliberation }: { deliberation: Deliberation }) {
  if (deliberation.public) {
    return (
      <Badge tone="info" icon="eye">
        <Trans>öffentlich</Trans>
      </Badge>
    );
  }
  return deliberation.released ? (
    <Badge tone="info" icon="eye">
      <Trans>nicht öffentlich, freigegeben</Trans>
    </Badge>
  ) : (
    <Badge tone="warning" icon="lock">
      <Trans>nicht öffentlich, außen unsichtbar</Trans>
    </Badge>
  );
}
