import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import {
  exportDispositionTable,
  exportInvolvement,
  exportIsoComments,
  exportSynopsis,
} from '../../../shared/exports.ts';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { frameQuery } from '../procedures/queries.ts';
import { countsQuery } from '../review/queries.ts';
import { ArrangementChoice } from './arrangement-choice.tsx';
import { ConceptCard } from './concept-card.tsx';
import { ExportCard } from './export-card.tsx';
import { ExportFilters } from './export-filters.tsx';
import { ExportJobs } from './export-jobs.tsx';
import { selectionOf } from './exports-search.ts';
import '../../styles/exports.css';

const route = getRouteApi(`/signed-in${paths.exports}`);

/** Everything that can leave the house as a document or table, for one choice of points. */
export function ExportsPage() {
  const { t } = useLingui();
  const { procedureId } = route.useParams();
  const search = route.useSearch();
  const selection = selectionOf(search);
  const { audience: _, ...filter } = selection;
  const procedure = useQuery(frameQuery(procedureId)).data;
  const all = useQuery(countsQuery(procedureId, {}));
  const chosen = useQuery(countsQuery(procedureId, filter)).data;
  usePageTitle(t`Ausgaben`, procedure?.title);
  if (all.error) return <Alert kind="danger">{all.error.message}</Alert>;
  if (!all.data || !chosen) return <Loading lines={6} />;
  const params = { procedureId };
  const by = search.gliederung ?? 'section';
  return (
    <>
      <PageHeader
        title={<Trans>Ausgaben</Trans>}
        lead={
          <Trans>
            Jede Ausgabe enthält in jedem Format dasselbe. Auswahl, Zeitpunkt und der Stand des Protokolls stehen in der
            Datei.
          </Trans>
        }
      />
      <ExportJobs procedureId={procedureId} />
      <ExportFilters search={search} facets={all.data.facets} />
      <p role="status">
        {search.inhalt === 'veroeffentlicht' ? (
          <Trans>Von der Auswahl steht in der Datei nur, was veröffentlicht ist.</Trans>
        ) : (
          <Plural value={chosen.total} one="# Einzelpunkt ausgewählt" other="# Einzelpunkte ausgewählt" />
        )}
      </p>
      <ExportCard
        endpoint={exportDispositionTable}
        request={{ params, query: { ...selection, by } }}
        order={(form) => ({ name: 'disposition-table', form, query: { ...selection, by } })}
        points={chosen.total}
        title={t`Abwägungstabelle`}
        about={
          <Trans>
            Jeder Einzelpunkt mit seinem Wortlaut, der Entscheidung und ihrer Begründung. Wurde ein Punkt mit seiner
            Argumentgruppe entschieden, steht deren Begründung auch bei ihm.
          </Trans>
        }
      >
        <ArrangementChoice by={by} />
      </ExportCard>
      <ExportCard
        endpoint={exportSynopsis}
        request={{ params, query: selection }}
        order={(form) => ({ name: 'synopsis', form, query: selection })}
        points={chosen.total}
        title={t`Synopse`}
        about={
          <Trans>
            Abschnitt für Abschnitt: der bisherige Text, was dazu gesagt wurde, Entscheidung und Begründung, und der
            neue Text. Grundlage ist die Fassung der letzten Beteiligungsrunde.
          </Trans>
        }
      />
      <ExportCard
        endpoint={exportIsoComments}
        request={{ params, query: selection }}
        order={(form) => ({ name: 'iso-comments', form, query: selection })}
        points={chosen.total}
        title={t`ISO-Kommentarformular`}
        about={
          <Trans>
            Die Einzelpunkte in den Spalten des Formulars, das Normungsgremien verwenden. Entscheidung und Begründung
            stehen als Anmerkungen des Sekretariats.
          </Trans>
        }
      />
      <ConceptCard procedureId={procedureId} search={search} />
      <ExportCard
        endpoint={exportInvolvement}
        request={{ params, query: search.runde ? { roundId: search.runde } : {} }}
        points={0}
        title={t`Beteiligungsbericht`}
        about={
          <Trans>
            Wie viele Organisationen eingeladen waren, geantwortet haben, was aus ihren Punkten wurde und wer zustimmt,
            nach Art der Organisation und vertretener Gruppe. Von den Filtern gilt hier nur die Beteiligungsrunde. Nur
            für den Dienstgebrauch.
          </Trans>
        }
      />
    </>
  );
}
