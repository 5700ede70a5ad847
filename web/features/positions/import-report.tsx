import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Alert } from '../../ui/alert.tsx';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Table } from '../../ui/table.tsx';
import { ImportPlace } from './import-place.tsx';
import type { ImportReport } from './import-run.ts';
import { formatWords } from './import-words.ts';
import { kindWords } from './words.ts';

type Item = ImportReport['items'][number];
type Problem = ImportReport['problems'][number];

const tones: Record<Item['state'], Tone> = { new: 'success', known: 'neutral', faulty: 'danger' };
const shownAtFirst = 100;

/** What a file holds: what does not fit first, each with its place, then every item. */
export function ImportReportView({ report }: { report: ImportReport }) {
  const { i18n } = useLingui();
  const faults = report.problems.filter(({ isHint }) => !isHint);
  const hints = report.problems.filter(({ isHint }) => isHint);
  const known = report.items.filter(({ state }) => state === 'known').length;
  return (
    <>
      <p>
        <Trans>Gelesen als: {i18n._(formatWords[report.format])}.</Trans>{' '}
        <Plural value={report.items.length} _0="Kein Eintrag." one="# Eintrag" other="# Einträge" />{' '}
        {known > 0 && <Trans>Schon übernommen: {known}.</Trans>}
      </p>
      {hints.map(({ place, detail, code }) => (
        <Alert key={`${code}${place.row}`} kind="info" isLive={false}>
          {detail}
        </Alert>
      ))}
      {faults.length > 0 && <Problems problems={faults} further={report.furtherProblems} />}
      {report.items.length > 0 && <Items report={report} />}
    </>
  );
}

function Problems({ problems, further }: { problems: Problem[]; further: number }) {
  const { t } = useLingui();
  return (
    <section aria-labelledby="nicht-passend">
      <h3 id="nicht-passend">
        <Plural value={problems.length + further} one="# Stelle passt nicht" other="# Stellen passen nicht" />
      </h3>
      <Table
        caption={t`Was nicht passt`}
        isCaptionHidden
        rows={problems}
        rowKey={({ place, code, value, detail }) => JSON.stringify([place, code, value, detail])}
        columns={[
          {
            key: 'place',
            header: t`Ort in der Datei`,
            isRowHeader: true,
            cell: ({ place }) => <ImportPlace place={place} />,
          },
          { key: 'value', header: t`Dort steht`, cell: ({ value }) => value || '–' },
          {
            key: 'detail',
            header: t`Was zu tun ist`,
            cell: ({ detail }) => <span className="import-words">{detail}</span>,
          },
        ]}
      />
      {further > 0 && (
        <p>
          <Plural value={further} one="Dazu kommt # weitere Stelle." other="Dazu kommen # weitere Stellen." />
        </p>
      )}
    </section>
  );
}

function Items({ report }: { report: ImportReport }) {
  const { t, i18n } = useLingui();
  const [isWhole, setWhole] = useState(false);
  const words: Record<Item['state'], string> = { new: t`neu`, known: t`schon übernommen`, faulty: t`passt nicht` };
  const rows = isWhole ? report.items : report.items.slice(0, shownAtFirst);
  return (
    <section aria-labelledby="eintraege">
      <h3 id="eintraege">
        <Trans>Einträge der Datei</Trans>
      </h3>
      <Table
        caption={t`Einträge der Datei`}
        isCaptionHidden
        rows={rows}
        rowKey={({ place, sourceId, excerpt }) => JSON.stringify([place, sourceId, excerpt])}
        columns={[
          {
            key: 'place',
            header: t`Ort in der Datei`,
            isRowHeader: true,
            cell: ({ place }) => <ImportPlace place={place} />,
          },
          {
            key: 'organisation',
            header: t`Organisation`,
            cell: ({ position }) => report.positions[position ?? -1]?.organisationName ?? '–',
          },
          {
            key: 'section',
            header: t`Bezug`,
            cell: ({ sectionLabel, kind, isText }) =>
              sectionLabel ?? (isText ? t`ganzer Text` : kind === null ? '–' : t`das Ganze`),
          },
          { key: 'kind', header: t`Art`, cell: ({ kind }) => (kind === null ? '–' : i18n._(kindWords[kind].word)) },
          {
            key: 'words',
            header: t`Beginnt mit`,
            cell: ({ excerpt }) => <span className="import-words">{excerpt}</span>,
          },
          { key: 'state', header: t`Stand`, cell: ({ state }) => <Badge tone={tones[state]}>{words[state]}</Badge> },
        ]}
      />
      {rows.length < report.items.length && (
        <Button onClick={() => setWhole(true)}>
          <Plural value={report.items.length} one="Alle zeigen" other="Alle # zeigen" />
        </Button>
      )}
    </section>
  );
}
