import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { paths } from '../../paths.ts';
import { Alert } from '../../ui/alert.tsx';
import { buttonClass } from '../../ui/button.tsx';
import type { Position } from './queries.ts';
import { ReceiptView } from './receipt-view.tsx';

/** Directly after handing in: it has arrived, here is the proof, and this is what comes next. */
export function SubmittedNote({ procedureId, position }: { procedureId: string; position: Position }) {
  const { t } = useLingui();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="submitted">
      <Alert kind="success" title={t`Ihre Stellungnahme ist eingegangen`}>
        <p>
          <Trans>
            Jeder Ihrer Punkte bekommt eine eigene Antwort. Sobald die Ergebnisse veröffentlicht sind, finden Sie hier
            zu jedem Punkt die Entscheidung mit Begründung.
          </Trans>
        </p>
        {position.late && (
          <p>
            <Trans>
              Sie ist nach Ablauf der Frist eingegangen. Die Koordination entscheidet, ob sie zugelassen wird, und
              begründet das.
            </Trans>
          </p>
        )}
      </Alert>
      <ReceiptView procedureId={procedureId} positionId={position.id} />
      <Link to={paths.position} params={{ procedureId, positionId: position.id }} className={buttonClass('primary')}>
        <span className="kern-label">
          <Trans>Zu unserer Stellungnahme</Trans>
        </span>
      </Link>
    </div>
  );
}
