import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { DeadlineNote } from '../../ui/deadline-note.tsx';
import { AgreeButton } from './agree-button.tsx';
import { AgreementList } from './agreement-list.tsx';
import { AnswerTable } from './answer-table.tsx';
import { OwnAnswer } from './own-answer.tsx';
import type { EndorsementCall } from './queries.ts';
import { RecordAnswer } from './record-answer.tsx';

interface CallPanelProps {
  procedureId: string;
  call: EndorsementCall;
  timeZone: string;
  isStaff: boolean;
}

/** What the organisations are asked about one version: an organisation answers here, staff see the answers. */
export function CallPanel({ procedureId, call, timeZone, isStaff }: CallPanelProps) {
  const { t } = useLingui();
  const { documentId, documentTitle, number } = call.version;
  const title = t`${documentTitle}, Fassung ${number}`;
  return (
    <section className="st-panel st-stack" aria-label={title}>
      <h2>{title}</h2>
      {call.introduction !== '' && <p className="st-written">{call.introduction}</p>}
      <p>
        <Link to={paths.version} params={{ procedureId, documentId, number: String(number) }} className="kern-link">
          <Trans>Fassung {number} lesen</Trans>
        </Link>
      </p>
      {call.status !== 'agreed' && <DeadlineNote closesAt={call.closesAt} timeZone={timeZone} />}
      {!isStaff &&
        call.organisations.map((organisation) => (
          <OwnAnswer
            key={organisation.organisationId}
            procedureId={procedureId}
            call={call}
            organisation={organisation}
            timeZone={timeZone}
          />
        ))}
      {isStaff && <AnswerTable call={call} timeZone={timeZone} />}
      {call.can.record === true && <RecordAnswer procedureId={procedureId} call={call} />}
      {call.can.agree !== undefined && call.status !== 'agreed' && (
        <AgreeButton procedureId={procedureId} call={call} />
      )}
      {call.agreement && (
        <>
          <h3>
            <Trans>Wer die Fassung mitträgt</Trans>
          </h3>
          <AgreementList agreement={call.agreement} timeZone={timeZone} />
        </>
      )}
    </section>
  );
}
