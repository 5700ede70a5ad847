import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { rejoinPoint, undoMark } from '../../../shared/splitting.ts';
import type { Ability } from '../../../shared/values.ts';
import { paths } from '../../paths.ts';
import { api } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { type Point, useChange } from './queries.ts';
import type { Section } from './split-model.ts';
import { SplitPointDialog } from './split-point-dialog.tsx';
import { partsQuery } from './split-queries.ts';

interface SplitPointProps {
  procedureId: string;
  point: Point;
  sections: Section[];
}

const because = (ability: Ability | undefined): string | undefined =>
  ability === undefined || ability === true ? undefined : ability.detail;

/** Splitting a point further, making it whole again, and taking its mark back, until it is adopted (R8). */
export function SplitPoint({ procedureId, point, sections }: SplitPointProps) {
  const { t } = useLingui();
  const [asks, setAsks] = useState<'split' | 'rejoin' | 'undo' | null>(null);
  const params = { procedureId, pointId: point.id };
  const close = () => setAsks(null);
  const rejoin = useChange(procedureId, () => api(rejoinPoint, { params }));
  const undo = useChange(procedureId, () => api(undoMark, { params, body: {} }));
  const { can, reference, parentId, retired } = point;
  return (
    <>
      {retired === 'undone' && (
        <Alert kind="info" isLive={false}>
          <Trans>{reference} ist zurückgenommen und braucht keine Antwort mehr.</Trans>
        </Alert>
      )}
      {retired === 'split' && <Parts procedureId={procedureId} pointId={point.id} />}
      {parentId && (
        <p>
          <Link to={paths.points} params={{ procedureId }} search={{ punkt: parentId }} className="kern-link">
            <Trans>Teil von {reference.slice(0, reference.lastIndexOf('.'))}</Trans>
          </Link>
        </p>
      )}
      {retired !== 'undone' && ('split' in can || 'rejoin' in can || 'undo' in can) && (
        <div className="st-actions">
          {'split' in can && (
            <Button disabledBecause={because(can.split)} onClick={() => setAsks('split')}>
              <Trans>Weiter aufteilen</Trans>
            </Button>
          )}
          {'rejoin' in can && (
            <Button disabledBecause={because(can.rejoin)} onClick={() => setAsks('rejoin')}>
              <Trans>Wieder zusammenfügen</Trans>
            </Button>
          )}
          {'undo' in can && (
            <Button look="tertiary" disabledBecause={because(can.undo)} onClick={() => setAsks('undo')}>
              <Trans>Zurücknehmen</Trans>
            </Button>
          )}
        </div>
      )}
      <SplitPointDialog
        procedureId={procedureId}
        point={point}
        sections={sections}
        isOpen={asks === 'split'}
        onClose={close}
      />
      <ConfirmDialog
        isOpen={asks === 'rejoin'}
        title={t`${reference} wieder zusammenfügen`}
        confirmLabel={t`Zusammenfügen`}
        isBusy={rejoin.isPending}
        problem={rejoin.error?.detail}
        onConfirm={() => rejoin.mutate(undefined, { onSuccess: close })}
        onCancel={close}
      >
        <p>
          <Trans>
            Die Teile werden zurückgenommen, und {reference} erhält wieder eine eigene Antwort. Vorschläge zu den Teilen
            gelten dann nicht mehr.
          </Trans>
        </p>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asks === 'undo'}
        title={t`${reference} zurücknehmen`}
        confirmLabel={t`Zurücknehmen`}
        isBusy={undo.isPending}
        problem={undo.error?.detail}
        onConfirm={() => undo.mutate(undefined, { onSuccess: close })}
        onCancel={close}
      >
        <p>
          <Trans>Die Wörter sind danach wieder ohne Zuordnung. Die Nummer {reference} wird nicht neu vergeben.</Trans>
        </p>
      </ConfirmDialog>
    </>
  );
}

function Parts({ procedureId, pointId }: { procedureId: string; pointId: string }) {
  const parts = useQuery(partsQuery(procedureId, pointId)).data?.items ?? [];
  return (
    <Alert kind="info" isLive={false} title={<Trans>Dieser Punkt ist aufgeteilt</Trans>}>
      <Trans>Er ist nur noch Überschrift. Beantwortet werden seine Teile:</Trans>
      <ul>
        {parts.map((part) => (
          <li key={part.id}>
            <Link to={paths.points} params={{ procedureId }} search={{ punkt: part.id }} className="kern-link">
              {part.reference}
            </Link>{' '}
            <span className="st-written">{part.comment || part.proposedText}</span>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
