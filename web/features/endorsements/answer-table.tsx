import { Trans, useLingui } from '@lingui/react/macro';
import { endorsementOpinions } from '../../../shared/endorsements.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Table } from '../../ui/table.tsx';
import { endorsementWords } from './endorsement-words.ts';
import type { EndorsementCall } from './queries.ts';

/** Every organisation that was asked with its last answer; who has not answered stands there too. */
export function AnswerTable({ call, timeZone }: { call: EndorsementCall; timeZone: string }) {
  const { t, i18n } = useLingui();
  const format = useFormat(timeZone);
  const rows = call.organisations.map(({ answers, ...organisation }) => ({ ...organisation, answer: answers.at(-1) }));
  const open = rows.filter(({ answer }) => answer === undefined).length;
  const counts = endorsementOpinions.map((opinion) => ({
    word: i18n._(endorsementWords[opinion].word),
    count: rows.filter(({ answer }) => answer?.opinion === opinion).length,
  }));
  return (
    <>
      <p>
        {counts.map(({ word, count }) => `${word}: ${count}`).join(' · ')}
        {' · '}
        <Trans>Keine Rückmeldung: {open}</Trans>
      </p>
      <Table
        caption={t`Antworten zu Fassung ${call.version.number}`}
        isCaptionHidden
        rows={rows}
        rowKey={({ organisationId }) => organisationId}
        columns={[
          { key: 'name', header: t`Organisation`, isRowHeader: true, cell: (row) => row.organisationName },
          {
            key: 'opinion',
            header: t`Antwort`,
            cell: ({ answer }) =>
              answer ? (
                i18n._(endorsementWords[answer.opinion].word)
              ) : (
                <span className="st-muted">{t`Keine Rückmeldung`}</span>
              ),
          },
          {
            key: 'words',
            header: t`Vorbehalt oder Gründe`,
            cell: ({ answer }) => <span className="st-written">{answer?.words}</span>,
          },
          {
            key: 'at',
            header: t`Eingang`,
            cell: ({ answer }) =>
              answer && (answer.receivedOn === null ? format.dateTime(answer.at) : format.date(answer.receivedOn)),
          },
        ]}
      />
    </>
  );
}
