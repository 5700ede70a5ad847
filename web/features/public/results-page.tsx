import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { groupBy } from '../../../shared/text/group-by.ts';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Breadcrumb } from '../../ui/breadcrumb.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Pager } from '../../ui/pager.tsx';
import { PublishedPoint } from './published-point.tsx';
import { type PublicPoint, publicPointsQuery, publicProcedureQuery } from './queries.ts';
import { ResultFigures } from './result-figures.tsx';
import { ResultFiles } from './result-files.tsx';
import { ResultFilters } from './result-filters.tsx';
import '../../styles/public.css';

const route = getRouteApi(paths.publicResults);

/** What became of every published point, by section of the text. */
export function ResultsPage() {
  const { t } = useLingui();
  const { slug } = route.useParams();
  const { ergebnis, abschnitt, runde, suche, seite } = route.useSearch();
  const procedure = useQuery(publicProcedureQuery(slug)).data;
  const chosen = {
    ...(ergebnis && { outcome: ergebnis }),
    ...(abschnitt && { sectionKey: abschnitt }),
    ...(runde && { roundId: runde }),
  };
  const query = { ...chosen, ...(suche && { q: suche }) };
  const points = useQuery(publicPointsQuery(slug, { limit: 100, ...query, ...(seite && { cursor: seite }) }));
  const { items = [], next = null } = points.data ?? {};
  usePageTitle(t`Ergebnisse`, procedure?.title);
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
            Was die Organisationen vorgeschlagen haben, wie die Stadt entschieden hat und was sich dadurch im Text
            geändert hat.
          </Trans>
        }
      />
      {procedure && <ResultFilters procedure={procedure} />}
      {procedure && items.length > 0 && (
        <Disclosure summary={<h2 className="result-figures__title">{t`Ergebnisse in Zahlen`}</h2>}>
          <ResultFigures slug={slug} chosen={chosen} />
        </Disclosure>
      )}
      {points.isPending && <Loading lines={8} />}
      {points.error && <Alert kind="danger">{points.error.message}</Alert>}
      {points.data && (
        <p role="status" className="st-muted">
          {next === null && seite === undefined ? (
            <Plural value={items.length} _0="Kein Ergebnis" one="# Ergebnis" other="# Ergebnisse" />
          ) : (
            <Plural value={items.length} one="# Ergebnis auf dieser Seite" other="# Ergebnisse auf dieser Seite" />
          )}
        </p>
      )}
      {points.data && items.length === 0 && (
        <NothingYet isFiltered={Boolean(ergebnis || abschnitt || runde || suche)} />
      )}
      {items.length > 0 && <ResultFiles slug={slug} query={query} />}
      <Groups slug={slug} points={items} timeZone={procedure?.timeZone} />
      {(next !== null || seite !== undefined) && (
        <Pager
          first={
            seite !== undefined && (
              <Link from={paths.publicResults} to="." search={({ seite: _, ...old }) => old}>
                <Trans>Zum Anfang</Trans>
              </Link>
            )
          }
          next={
            next !== null && (
              <Link from={paths.publicResults} to="." search={(old) => ({ ...old, seite: next })}>
                <Trans>Weitere Ergebnisse</Trans>
              </Link>
            )
          }
        />
      )}
    </>
  );
}

function NothingYet({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useLingui();
  if (isFiltered) {
    return (
      <EmptyState icon="search" title={t`Dazu gibt es kein Ergebnis`}>
        <Trans>Wählen Sie oben etwas anderes, oder lassen Sie sich alle Ergebnisse zeigen.</Trans>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="reply" title={t`Hier antwortet die Stadt auf jeden einzelnen Punkt`}>
      <Trans>
        Die Ergebnisse einer Beteiligungsrunde erscheinen alle zugleich, sobald über jeden Punkt entschieden ist.
      </Trans>
    </EmptyState>
  );
}

const whole = '';

function Groups(props: { slug: string; points: readonly PublicPoint[]; timeZone: string | undefined }) {
  const { t, i18n } = useLingui();
  const groups = groupBy(props.points, ({ sectionLabel }) => sectionLabel ?? whole);
  const order = new Intl.Collator(i18n.locale, { numeric: true });
  return [...groups]
    .toSorted(([one], [other]) => order.compare(one, other))
    .map(([label, points]) => (
      <section className="result-group" key={label}>
        <h2>{label === whole ? t`Zum Ganzen` : label}</h2>
        {points.map((point) => (
          <PublishedPoint key={point.id} slug={props.slug} point={point} timeZone={props.timeZone} />
        ))}
      </section>
    ));
}
