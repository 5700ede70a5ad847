import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { outcomeWords } from '../../../shared/outcome-words.ts';
import { outcomes } from '../../../shared/review.ts';
import { paths } from '../../paths.ts';
import { useLanguage } from '../../platform/i18n.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Breadcrumb } from '../../ui/breadcrumb.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Pager } from '../../ui/pager.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { PublishedPoint } from './published-point.tsx';
import { publicPointsQuery, publicProcedureQuery } from './queries.ts';
import type { ResultsSearch } from './results-search.ts';
import '../../styles/public.css';

const route = getRouteApi(paths.publicResults);

/** What became of every published point. */
export function ResultsPage() {
  const { t } = useLingui();
  const { slug } = route.useParams();
  const { ergebnis, suche, seite } = route.useSearch();
  const procedure = useQuery(publicProcedureQuery(slug)).data;
  const points = useQuery(
    publicPointsQuery(slug, {
      ...(ergebnis && { outcome: ergebnis }),
      ...(suche && { q: suche }),
      ...(seite && { cursor: seite }),
    }),
  );
  usePageTitle(t`Ergebnisse`, procedure?.title);
  const { items = [], next = null } = points.data ?? {};
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb>
            <Link to={paths.publicProcedure} params={{ slug }}>
              {procedure?.title ?? t`Verfahren`}
            </Link>
            {t`Ergebnisse`}
          </Breadcrumb>
        }
        title={<Trans>Ergebnisse der Beteiligung</Trans>}
        lead={
          <Trans>
            Was die Organisationen vorgeschlagen haben, wie die Stadt entschieden hat und was sich geändert hat.
          </Trans>
        }
      />
      <Filters search={{ ...(ergebnis && { ergebnis }), ...(suche && { suche }) }} />
      {points.isPending && <Loading lines={8} />}
      {points.error && <Alert kind="danger">{points.error.message}</Alert>}
      {points.data && items.length === 0 && (
        <EmptyState title={t`Hier stehen die veröffentlichten Ergebnisse`}>
          <Trans>Zu dieser Auswahl gibt es noch keine.</Trans>
        </EmptyState>
      )}
      {items.map((point) => (
        <PublishedPoint key={point.id} slug={slug} point={point} headingLevel={2} />
      ))}
      {items.length > 0 && (
        <Pager
          next={
            next && (
              <Link from={paths.publicResults} to="." search={(old) => ({ ...old, seite: next })} className="kern-link">
                <Trans>Weitere Ergebnisse</Trans>
              </Link>
            )
          }
        />
      )}
    </>
  );
}

function Filters({ search }: { search: ResultsSearch }) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const navigate = useNavigate({ from: paths.publicResults });
  const [words, setWords] = useState(search.suche ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { suche: _, ...rest } = search;
    void navigate({ search: words.trim() === '' ? rest : { ...rest, suche: words.trim() } });
  };
  return (
    <search>
      <form className="results__filters" onSubmit={submit}>
        <Select
          label={t`Entscheidung`}
          placeholder={t`Alle`}
          value={search.ergebnis ?? ''}
          onChange={(event) => {
            const { ergebnis: _, ...rest } = search;
            const chosen = outcomes.find((known) => known === event.target.value);
            void navigate({ search: chosen ? { ...rest, ergebnis: chosen } : rest });
          }}
          options={outcomes.map((value) => ({ value, label: outcomeWords[language][value] }))}
        />
        <TextField label={t`Suche`} value={words} onChange={(event) => setWords(event.target.value)} />
        <Button type="submit" icon="search">
          <Trans>Suchen</Trans>
        </Button>
      </form>
    </search>
  );
}
