import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Badge } from '../../ui/badge.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { OutcomeBadge } from '../../ui/outcome-badge.tsx';
import type { SectionChoice } from './proposal-fields.ts';
import type { Disposition } from './queries.ts';
import { sectionTitle } from './words.ts';

/** What is proposed or decided, with its reason, as staff reads it. */
export function DispositionView({ disposition, sections }: { disposition: Disposition; sections: SectionChoice[] }) {
  const { t } = useLingui();
  const format = useFormat();
  const resultOf = ({ meetingId, votes }: Disposition) => {
    if (votes === null) return meetingId === null ? undefined : t`im Einvernehmen`;
    const { yes, no, abstained } = votes;
    return t`${yes} Ja, ${no} Nein, ${abstained} enthalten`;
  };
  const covered = sections.find(({ key }) => key === disposition.coveredBySectionKey);
  return (
    <>
      <p className="st-meta">
        <OutcomeBadge outcome={disposition.outcome} />
        {disposition.status === 'proposed' && (
          <Badge tone="warning" icon="clock">
            <Trans>Vorschlag, wartet auf eine zweite Person</Trans>
          </Badge>
        )}
        {disposition.status === 'returned' && (
          <Badge tone="warning" icon="sync">
            <Trans>Zurückgegeben, wartet auf einen neuen Vorschlag</Trans>
          </Badge>
        )}
        {disposition.status === 'adopted' && (
          <Badge tone="success" icon="checkCircle">
            <Trans>Beschlossen</Trans>
          </Badge>
        )}
        {disposition.status === 'reopened' && (
          <Badge tone="warning" icon="sync">
            <Trans>Wieder aufgenommen</Trans>
          </Badge>
        )}
      </p>
      <ReturnRemark disposition={disposition} />
      {disposition.reason && <p className="st-written">{disposition.reason}</p>}
      <DefinitionList
        items={[
          { term: t`Nicht berücksichtigt ist`, value: disposition.notAcceptedPart || undefined },
          { term: t`Enthalten in`, value: covered ? sectionTitle(covered) : undefined },
          { term: t`Zuständig oder verwiesen an`, value: disposition.referredTo || undefined },
          { term: t`Abgegeben`, value: disposition.passedOn ? t`Ja` : undefined },
          { term: t`Vorgeschlagen von`, value: disposition.proposedBy?.name },
          { term: t`Beschlossen von`, value: disposition.adoptedBy?.name },
          {
            term: t`Beschlossen am`,
            value: disposition.adoptedAt ? format.dateTime(disposition.adoptedAt) : undefined,
          },
          { term: t`Ergebnis der Sitzung`, value: resultOf(disposition) },
          { term: t`Nach außen genannt`, value: disposition.decidedBy ?? undefined },
        ]}
      />
    </>
  );
}

/** Why a proposal was given back: the next one answers it. */
function ReturnRemark({ disposition: { status, history } }: { disposition: Disposition }) {
  const returned = history.findLast(({ act }) => act === 'returned');
  if (status !== 'returned' || returned === undefined) return null;
  const { by, reason } = returned;
  return (
    <Alert kind="info" title={by === null ? <Trans>Bemerkung</Trans> : <Trans>Bemerkung von {by}</Trans>}>
      <p className="st-written">{reason}</p>
    </Alert>
  );
}
