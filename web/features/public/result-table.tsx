import { useLingui } from '@lingui/react/macro';
import { outcomeWords } from '../../../shared/outcome-words.ts';
import { outcomes } from '../../../shared/review.ts';
import { useLanguage } from '../../platform/i18n.tsx';
import { Table } from '../../ui/table.tsx';
import type { Figure } from './result-figures.tsx';

interface ResultTableProps {
  caption: string;
  rows: readonly (Figure & { label: string })[];
}

/** The numbers behind the bars; decisions that were never taken have no column. */
export function ResultTable({ caption, rows }: ResultTableProps) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const taken = outcomes.filter((outcome) =>
    rows.some((row) => row.outcomes.some((count) => count.outcome === outcome)),
  );
  return (
    <Table
      caption={caption}
      isCaptionHidden
      rows={rows}
      rowKey={({ label }) => label}
      columns={[
        { key: 'label', header: t`Name`, isRowHeader: true, cell: ({ label }) => label },
        { key: 'points', header: t`Einzelpunkte`, isNumeric: true, cell: ({ points }) => points },
        ...taken.map((outcome) => ({
          key: outcome,
          header: outcomeWords[language][outcome],
          isNumeric: true,
          cell: (row: Figure) => row.outcomes.find((count) => count.outcome === outcome)?.points ?? 0,
        })),
      ]}
    />
  );
}
