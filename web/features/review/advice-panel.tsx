import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../platform/me.ts';
import { Alert } from '../../ui/alert.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { AdviceCard } from './advice-card.tsx';
import { AdviceForm } from './advice-form.tsx';
import { adviceQuery } from './advice-queries.ts';
import type { Subject } from './disposition-panel.tsx';

/** What specialist offices say on a point or topic: advice beside the decision, never the decision. */
export function AdvicePanel({ procedureId, subject }: { procedureId: string; subject: Subject }) {
  const maySee = useMay(procedureId, 'advice.list');
  const mayAsk = useMay(procedureId, 'advice.ask');
  const about = subject.kind === 'point' ? { pointId: subject.id } : { topicId: subject.id };
  const { data, error } = useQuery({ ...adviceQuery(procedureId, { ...about, limit: 200 }), enabled: maySee });
  const asked = data?.items ?? [];
  if (!maySee || (!mayAsk && asked.length === 0)) return null;
  return (
    <Disclosure
      open={asked.length > 0}
      summary={
        asked.length === 0 ? (
          <Trans>Zuarbeit eines Fachamts</Trans>
        ) : (
          <Plural value={asked.length} one="# Zuarbeit" other="# Zuarbeiten" />
        )
      }
    >
      {error && <Alert kind="danger">{error.message}</Alert>}
      {asked.length > 0 && (
        <ul className="notes">
          {asked.map((advice) => (
            <li key={advice.id}>
              <AdviceCard advice={advice} />
            </li>
          ))}
        </ul>
      )}
      {mayAsk && <AdviceForm procedureId={procedureId} subject={subject} />}
    </Disclosure>
  );
}
