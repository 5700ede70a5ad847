import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { outcomeWords } from '../../../shared/outcome-words.ts';
import { type FigureTable, figureTables, getPublicFigures } from '../../../shared/public-figures.ts';
import { apiFile } from '../../platform/api.ts';
import { useLanguage } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { DownloadButton } from '../documents/download-button.tsx';
import { useKindWords } from '../procedures/words.ts';
import { type PublicFigures, publicFiguresQuery } from './queries.ts';
import { ResultTable } from './result-table.tsx';

export type Figure = PublicFigures['bySection'][number];

interface ResultFiguresProps {
  slug: string;
  chosen: Parameters<typeof publicFiguresQuery>[1];
}

/** The results in numbers, chosen as the list below: bars, and beside each the table they show. */
export function ResultFigures({ slug, chosen }: ResultFiguresProps) {
  const { t } = useLingui();
  const { data, error } = useQuery(publicFiguresQuery(slug, chosen));
  const kindWords: Record<string, string> = useKindWords();
  const titles: Record<FigureTable, { title: string; without: string }> = {
    bySection: { title: t`Nach Abschnitt`, without: t`Zum Ganzen` },
    byKind: { title: t`Nach Art der Organisation`, without: t`Ohne Namen veröffentlicht` },
    byRound: { title: t`Nach Beteiligungsrunde`, without: '' },
  };
  if (error) return <Alert kind="danger">{error.message}</Alert>;
  if (data === undefined) return <Loading lines={6} />;
  return (
    <>
      {figureTables.map((table) => {
        const { title, without } = titles[table];
        const rows = data[table].map((row) => ({
          ...row,
          label: row.label === null ? without : (table === 'byKind' && kindWords[row.label]) || row.label,
        }));
        return (
          <section key={table} className="result-figure" aria-labelledby={`zahlen-${table}`}>
            <h3 id={`zahlen-${table}`}>{title}</h3>
            <Bars rows={rows} />
            <ResultTable caption={title} rows={rows} />
          </section>
        );
      })}
      <p className="st-actions">
        <DownloadButton ask={() => apiFile(getPublicFigures, 'csv', { params: { slug }, query: chosen })}>
          <Trans>Zahlen als CSV</Trans>
        </DownloadButton>
      </p>
    </>
  );
}

/** One bar for each row, as long as it has points, cut by decision in the order of the words below it: no colour is needed. */
function Bars({ rows }: { rows: readonly (Figure & { label: string })[] }) {
  const { language } = useLanguage();
  const most = Math.max(1, ...rows.map(({ points }) => points));
  return (
    <ul className="result-bars">
      {rows.map(({ label, points, outcomes }) => (
        <li key={label}>
          <span className="result-bars__label">{label}</span>
          <span className="result-bars__bar" style={{ inlineSize: `${(100 * points) / most}%` }} aria-hidden="true">
            {outcomes.map(({ outcome, points: count }) => (
              <span key={outcome} style={{ flexGrow: count }}>
                {count}
              </span>
            ))}
          </span>
          <span className="st-muted">
            {outcomes.map(({ outcome, points: count }) => `${outcomeWords[language][outcome]} ${count}`).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
