import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { WorkState } from '../../../shared/long-work.ts';
import type { Ability } from '../../../shared/values.ts';
import type { ApiProblem } from '../../platform/api-problem.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { useRemaining } from './use-remaining.ts';

interface WorkCardProps {
  title: string;
  work: {
    status: WorkState;
    total: number;
    made: number;
    startedBy: string;
    startedAt: string;
    keptUntil: string;
    can: Record<string, Ability>;
  };
  /** What it is called while it runs, and why it has failed. */
  words: { running: ReactNode; failed: ReactNode; resume: ReactNode };
  /** How far it has come, in a sentence. */
  progress: ReactNode;
  badges?: ReactNode;
  act: { isPending: boolean; error: ApiProblem | null };
  onCancel: () => void;
  onResume: () => void;
  /** What can be saved so far. */
  download: ReactNode;
  children?: ReactNode;
}

/** How far a piece of long work has come; it can be stopped, taken up again, and what it made saved. */
export function WorkCard({
  title,
  work,
  words,
  progress,
  badges,
  act,
  onCancel,
  onResume,
  download,
  children,
}: WorkCardProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { status, total, made, startedBy, startedAt, keptUntil, can } = work;
  const remaining = useRemaining(work);
  return (
    <article className="st-panel" aria-label={title}>
      <h3>{title}</h3>
      <p>
        <WorkBadge status={status} words={words} /> {badges}
      </p>
      <p className="st-muted">
        <Trans>
          {startedBy}, {format.dateTime(startedAt)}. Aufbewahrt bis {format.date(keptUntil)}.
        </Trans>
      </p>
      <progress max={Math.max(total, 1)} value={made} aria-label={t`Fortschritt von ${title}`} />
      <p role="status">{progress}</p>
      {remaining !== null && (
        <p className="st-muted">
          <Plural value={remaining} one="Noch höchstens etwa eine Minute" other="Noch etwa # Minuten" />
        </p>
      )}
      {act.error && <Alert kind="danger">{act.error.detail}</Alert>}
      <div className="st-actions">
        {can.cancel === true && (
          <Button isBusy={act.isPending} onClick={onCancel}>
            <Trans>Anhalten</Trans>
          </Button>
        )}
        {can.resume === true && (
          <Button look="primary" isBusy={act.isPending} onClick={onResume}>
            {words.resume}
          </Button>
        )}
        {download}
      </div>
      {children}
    </article>
  );
}

function WorkBadge({ status, words }: { status: WorkState; words: WorkCardProps['words'] }) {
  switch (status) {
    case 'running':
      return (
        <Badge tone="info" icon="clock">
          {words.running}
        </Badge>
      );
    case 'done':
      return (
        <Badge tone="success" icon="checkCircle">
          <Trans>Fertig</Trans>
        </Badge>
      );
    case 'cancelled':
      return (
        <Badge>
          <Trans>Angehalten</Trans>
        </Badge>
      );
    case 'failed':
      return <Badge tone="danger">{words.failed}</Badge>;
  }
}
