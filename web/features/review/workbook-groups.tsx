import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ProposalColumn, WordColumn } from '../../../shared/workbooks.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Table } from '../../ui/table.tsx';
import type { WorkbookReport } from './workbook-run.ts';

/** What a table says, in four groups: what changes, what somebody changed meanwhile, what does not fit, what is passed over. */
export function WorkbookGroups({ report }: { report: WorkbookReport }) {
  const { t } = useLingui();
  const format = useFormat();
  const columnWords = useColumnWords();
  const { changed, stale, invalid, ignored, furtherInvalid, furtherIgnored } = report;
  const place = [
    { key: 'row', header: t`Zeile`, cell: ({ row }: { row: number }) => row },
    {
      key: 'reference',
      header: t`Einzelpunkt`,
      cell: ({ reference }: { reference: string }) => reference,
      isRowHeader: true,
    },
  ];
  return (
    <>
      <Group isShown={changed.length > 0} title={<Trans>Was sich ändert</Trans>}>
        <Table
          caption={t`Was sich ändert`}
          isCaptionHidden
          rows={changed}
          rowKey={({ row }) => String(row)}
          columns={[
            ...place,
            {
              key: 'cells',
              header: t`Vorher und nachher`,
              cell: ({ cells }) => <Cells cells={cells} before={t`bisher:`} after={t`neu:`} />,
            },
          ]}
        />
      </Group>
      <Group
        isShown={stale.length > 0}
        title={<Plural value={stale.length} one="# Zeile ist veraltet" other="# Zeilen sind veraltet" />}
        lead={
          <Trans>
            Jemand hat diese Vorschläge geändert, seit Sie die Tabelle geladen haben. Sie bleiben, wie sie jetzt sind.
            Laden Sie die Tabelle neu, wenn Sie sie noch ändern wollen.
          </Trans>
        }
      >
        <Table
          caption={t`Was inzwischen geändert wurde`}
          isCaptionHidden
          rows={stale}
          rowKey={({ row }) => String(row)}
          columns={[
            ...place,
            {
              key: 'by',
              header: t`Geändert`,
              cell: ({ by, at }) => (
                <>
                  {by}
                  {at && (
                    <>
                      <br />
                      {format.dateTime(at)}
                    </>
                  )}
                </>
              ),
            },
            {
              key: 'cells',
              header: t`Jetzt und in Ihrer Tabelle`,
              cell: ({ cells }) => <Cells cells={cells} before={t`jetzt:`} after={t`Ihre Tabelle:`} />,
            },
          ]}
        />
      </Group>
      <Group
        isShown={invalid.length > 0}
        title={
          <Plural value={invalid.length + furtherInvalid} one="# Stelle passt nicht" other="# Stellen passen nicht" />
        }
        lead={
          <Trans>
            Diese Zeilen werden nicht übernommen. Sie können sie in der Tabelle berichtigen und sie noch einmal wählen.
          </Trans>
        }
        further={furtherInvalid}
      >
        <Table
          caption={t`Was nicht passt`}
          isCaptionHidden
          rows={invalid}
          rowKey={({ row, column, code }) => `${row} ${column} ${code}`}
          columns={[
            ...place,
            { key: 'column', header: t`Spalte`, cell: ({ column }) => (column ? columnWords[column] : t`ganze Zeile`) },
            { key: 'value', header: t`Dort steht`, cell: ({ value }) => <Words>{value || '–'}</Words> },
            { key: 'detail', header: t`Was zu tun ist`, cell: ({ detail }) => <Words>{detail}</Words> },
          ]}
        />
      </Group>
      <Group
        isShown={ignored.length > 0}
        title={
          <Plural
            value={ignored.length + furtherIgnored}
            one="# Stelle bleibt außer Acht"
            other="# Stellen bleiben außer Acht"
          />
        }
        further={furtherIgnored}
      >
        <Table
          caption={t`Was außer Acht bleibt`}
          isCaptionHidden
          rows={ignored}
          rowKey={({ row, column }) => `${row} ${column}`}
          columns={[
            { key: 'row', header: t`Zeile`, cell: ({ row }) => row, isRowHeader: true },
            { key: 'column', header: t`Spalte`, cell: ({ column }) => (column ? columnWords[column] : t`ganze Zeile`) },
            { key: 'value', header: t`Dort steht`, cell: ({ value }) => <Words>{value || '–'}</Words> },
            { key: 'detail', header: t`Warum`, cell: ({ detail }) => <Words>{detail}</Words> },
          ]}
        />
      </Group>
    </>
  );
}

interface GroupProps {
  isShown: boolean;
  title: ReactNode;
  lead?: ReactNode;
  further?: number;
  children: ReactNode;
}

function Group({ isShown, title, lead, further = 0, children }: GroupProps) {
  if (!isShown) return null;
  return (
    <section>
      <h3>{title}</h3>
      {lead && <p>{lead}</p>}
      {children}
      {further > 0 && (
        <p>
          <Plural value={further} one="Dazu kommt # weitere Stelle." other="Dazu kommen # weitere Stellen." />
        </p>
      )}
    </section>
  );
}

const Words = ({ children }: { children: ReactNode }) => <span className="import-words">{children}</span>;

type Cell = WorkbookReport['changed'][number]['cells'][number];

/** Each cell that differs with both of its states. */
function Cells({ cells, before, after }: { cells: Cell[]; before: string; after: string }) {
  const columnWords = useColumnWords();
  return (
    <dl className="workbook-cells">
      {cells.map((cell) => (
        <div key={cell.column}>
          <dt>{columnWords[cell.column]}</dt>
          <dd>
            {cell.before !== '' && (
              <span>
                <span className="workbook-state">{before}</span> {cell.before}
              </span>
            )}
            <span>
              <span className="workbook-state">{after}</span> {cell.after || '–'}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function useColumnWords(): Record<ProposalColumn | WordColumn, string> {
  const { t } = useLingui();
  return {
    reference: t`Nummer`,
    organisationName: t`Organisation`,
    sectionLabel: t`Abschnitt`,
    comment: t`Anmerkung`,
    proposedText: t`Vorgeschlagener Wortlaut`,
    outcome: t`Ergebnis`,
    reason: t`Begründung`,
    notAcceptedPart: t`Nicht berücksichtigter Teil`,
    coveredBySectionKey: t`Enthalten in Abschnitt`,
    referredTo: t`Zuständig oder zurückgestellt bis`,
    passedOn: t`Abgegeben`,
  };
}
