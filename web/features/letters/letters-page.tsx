import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { getSampleTemplate, letterPlaceholders, pointPlaceholders, pointsBlock } from '../../../shared/letters.ts';
import { paths } from '../../paths.ts';
import { apiFile } from '../../platform/api.ts';
import { useMay } from '../../platform/me.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { DownloadButton } from '../documents/download-button.tsx';
import { runsQuery, templatesQuery } from './queries.ts';
import { RunCard } from './run-card.tsx';
import { StartRun } from './start-run.tsx';
import { TemplateCard } from './template-card.tsx';
import { TemplateUpload } from './template-upload.tsx';
import '../../styles/review.css';

const route = getRouteApi(`/signed-in${paths.letters}`);

/** Letters with which the office answers: its templates, one letter to look at, and those of a whole round. */
export function LettersPage() {
  const { t } = useLingui();
  const { procedureId } = route.useParams();
  const mayEdit = useMay(procedureId, 'letter.edit');
  const templates = useQuery(templatesQuery(procedureId));
  const runs = useQuery(runsQuery(procedureId));
  usePageTitle(t`Antwortschreiben`);
  const items = templates.data?.items ?? [];
  return (
    <>
      <PageHeader
        title={<Trans>Antwortschreiben</Trans>}
        lead={<Trans>Jede Organisation bekommt einen Brief, der auf jeden ihrer Punkte antwortet.</Trans>}
        actions={
          <DownloadButton ask={() => apiFile(getSampleTemplate, 'docx', { params: { procedureId } })}>
            <Trans>Mustervorlage</Trans>
          </DownloadButton>
        }
      />
      {templates.isPending && <Loading lines={6} />}
      {templates.error && <Alert kind="danger">{templates.error.message}</Alert>}
      {mayEdit && items.length > 0 && <StartRun procedureId={procedureId} templates={items} />}
      {runs.data && runs.data.items.length > 0 && (
        <section aria-labelledby="briefe-laeufe">
          <h2 id="briefe-laeufe">
            <Trans>Geschriebene Briefe</Trans>
          </h2>
          {runs.data.items.map((run) => (
            <RunCard key={run.id} procedureId={procedureId} run={run} />
          ))}
        </section>
      )}
      <section aria-labelledby="briefe-vorlagen">
        <h2 id="briefe-vorlagen">
          <Trans>Briefvorlagen</Trans>
        </h2>
        {templates.data && items.length === 0 && (
          <EmptyState title={t`Hier stehen die Briefvorlagen`}>
            <Trans>
              Laden Sie die Mustervorlage herunter, setzen Sie Ihren Briefkopf ein, und laden Sie sie wieder hoch.
            </Trans>
          </EmptyState>
        )}
        {items.map((template) => (
          <TemplateCard key={template.id} procedureId={procedureId} template={template} />
        ))}
        {mayEdit && <TemplateUpload procedureId={procedureId} />}
        <Placeholders />
      </section>
    </>
  );
}

/** Everything a template may name. */
function Placeholders() {
  const listed = (names: readonly string[]) => names.map((name) => `{${name}}`).join(', ');
  const [begin, end] = [`{#${pointsBlock}}`, `{/${pointsBlock}}`];
  const [from, to] = ['{#Zitat}', '{/Zitat}'];
  return (
    <Disclosure summary={<Trans>Platzhalter in einer Vorlage</Trans>}>
      <p>
        <Trans>Im ganzen Brief: {listed(letterPlaceholders)}</Trans>
      </p>
      <p>
        <Trans>
          Je Einzelpunkt, zwischen {begin} und {end}: {listed(pointPlaceholders)}
        </Trans>
      </p>
      <p>
        <Trans>
          Was zwischen {from} und {to} steht, erscheint nur, wo es ein Zitat gibt.
        </Trans>
      </p>
    </Disclosure>
  );
}
