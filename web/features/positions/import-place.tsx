import { Trans } from '@lingui/react/macro';
import type { ImportReport } from './import-run.ts';

/** Where something stands in a file, as somebody who opens it finds it. */
export function ImportPlace({ place: { table, row, column } }: { place: ImportReport['items'][number]['place'] }) {
  if (row === null) return column === null ? <Trans>Ganze Datei</Trans> : <code className="st-code">{column}</code>;
  if (table === null) return <Trans>Zeile {row}</Trans>;
  if (column === null) {
    return (
      <Trans>
        {table}, Zeile {row}
      </Trans>
    );
  }
  return (
    <Trans>
      {table}, Zeile {row}, Spalte {column}
    </Trans>
  );
}
