import type { Outcome } from '../../shared/review.ts';
import { OutcomeBadge } from '../ui/outcome-badge.tsx';
import { Pager } from '../ui/pager.tsx';
import { TabLinks } from '../ui/tab-links.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { Sample } from './sample.tsx';

interface Row {
  reference: string;
  organisation: string;
  comment: string;
  outcome: Outcome;
  days: number;
}

const rows: Row[] = [
  {
    reference: 'R1-001.1',
    organisation: 'Ausländerbeirat',
    comment: 'Sprachkurse auch abends, mit Betreuung der Kinder.',
    outcome: 'accepted',
    days: 12,
  },
  {
    reference: 'R1-002.4',
    organisation: 'Runder Tisch für Aussiedler',
    comment: 'Das Netzwerk soll im Konzept mit seinen Aufgaben beschrieben werden.',
    outcome: 'accepted_in_part',
    days: 9,
  },
  {
    reference: 'R1-017.2',
    organisation: 'Hochschule Magdeburg-Stendal',
    comment: 'Wer wertet die Erhebung aus, und wann?',
    outcome: 'answered',
    days: 128,
  },
];

const columns: Column<Row>[] = [
  {
    key: 'reference',
    header: 'Punkt',
    cell: (row) => <a href={`#${row.reference}`}>{row.reference}</a>,
    isRowHeader: true,
  },
  { key: 'organisation', header: 'Organisation', cell: (row) => row.organisation, sorted: 'ascending' },
  { key: 'comment', header: 'Anmerkung', cell: (row) => row.comment },
  { key: 'outcome', header: 'Entscheidung', cell: (row) => <OutcomeBadge outcome={row.outcome} /> },
  { key: 'days', header: 'Tage', cell: (row) => row.days, isNumeric: true },
];

const key = (row: Row) => row.reference;

export function TableSamples() {
  return (
    <>
      <Sample name="Tabelle">
        <TabLinks label="Ansichten">
          <a href="#alle" aria-current="page">
            Alle Punkte
          </a>
          <a href="#offen">Offene</a>
          <a href="#mir">Mir zugewiesen</a>
        </TabLinks>
        <Table caption="Einzelpunkte der Runde R1" columns={columns} rows={rows} rowKey={key} />
        <Pager first={<a href="#anfang">Zum Anfang</a>} shown="Punkte 51 bis 100" next={<a href="#weiter">Weiter</a>} />
      </Sample>
      <Sample name="Dichte Tabelle">
        <div className="st-dense">
          <Table caption="Dieselben Punkte, dicht" columns={columns} rows={rows} rowKey={key} currentKey="R1-002.4" />
        </div>
      </Sample>
    </>
  );
}
