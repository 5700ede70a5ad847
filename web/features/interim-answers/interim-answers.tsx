import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../platform/i18n.tsx';
import { useMay } from '../../platform/me.ts';
import { Alert } from '../../ui/alert.tsx';
import { Callout } from '../../ui/callout.tsx';
import { AnswerForm } from './answer-form.tsx';
import { interimAnswersQuery } from './queries.ts';

/** What the organisation was told while its position waits (R3); staff writes here. */
export function InterimAnswers({ procedureId, positionId }: { procedureId: string; positionId: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const mayRead = useMay(procedureId, 'interim_answer.list');
  const mayWrite = useMay(procedureId, 'interim_answer.write');
  const { data, error } = useQuery({ ...interimAnswersQuery(procedureId, positionId), enabled: mayRead });
  const answers = data?.items ?? [];
  return (
    <>
      {error && mayWrite && <Alert kind="danger">{error.message}</Alert>}
      {answers.map(({ id, office, at, body, by }) => (
        <Callout key={id} title={t`Zwischennachricht vom ${format.date(at)}: ${office}`}>
          <p className="st-written" lang="de">
            {body}
          </p>
          {by !== null && <p className="st-muted">{by}</p>}
        </Callout>
      ))}
      {mayWrite && <AnswerForm procedureId={procedureId} positionId={positionId} />}
    </>
  );
}
