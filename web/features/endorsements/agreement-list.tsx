import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { getPublicAgreement } from '../../../shared/endorsements.ts';
import type { WireResult } from '../../../shared/endpoint.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Table } from '../../ui/table.tsx';
import { endorsementWords } from './endorsement-words.ts';

interface AgreementListProps {
  agreement: WireResult<typeof getPublicAgreement>;
  timeZone: string | undefined;
}

/** Who stands behind an agreed version, and who does not; silence is no consent. */
export function AgreementList({ agreement, timeZone }: AgreementListProps) {
  const { t, i18n } = useLingui();
  const format = useFormat(timeZone);
  const { agreedAt, entries, withoutAnswer } = agreement;
  const date = format.date(agreedAt);
  return (
    <>
      <p>
        <Trans>Abgestimmt am {date}.</Trans>
      </p>
      <Table
        caption={t`Was die Organisationen zu dieser Fassung sagen`}
        isCaptionHidden
        rows={entries.map((entry, place) => ({ ...entry, place }))}
        rowKey={({ place }) => String(place)}
        columns={[
          { key: 'name', header: t`Organisation`, isRowHeader: true, cell: (row) => row.organisationName },
          { key: 'opinion', header: t`Antwort`, cell: (row) => i18n._(endorsementWords[row.opinion].word) },
          {
            key: 'words',
            header: t`Vorbehalt oder Gründe`,
            cell: (row) => <span className="st-written">{row.words}</span>,
          },
        ]}
      />
      {withoutAnswer > 0 && (
        <p>
          <Plural
            value={withoutAnswer}
            one="Keine Rückmeldung: # Organisation. Das gilt nicht als Zustimmung."
            other="Keine Rückmeldung: # Organisationen. Das gilt nicht als Zustimmung."
          />
        </p>
      )}
    </>
  );
}
