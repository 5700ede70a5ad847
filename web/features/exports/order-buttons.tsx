import { Trans } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import type { z } from 'zod';
import { type exportOrder, startExport } from '../../../shared/export-jobs.ts';
import { paths } from '../../paths.ts';
import { api } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { useChange } from '../review/queries.ts';

const route = getRouteApi(`/signed-in${paths.exports}`);

export type Form = 'docx' | 'pdf' | 'xlsx' | 'excel-de';
export type Order = z.input<typeof exportOrder>;

interface OrderButtonsProps {
  forms: readonly { form: Form; label: string }[];
  order: (form: Form) => Order;
}

/** Has a long export made in the background: nobody waits for it, and it goes on when the window is closed. */
export function OrderButtons({ forms, order }: OrderButtonsProps) {
  const { procedureId } = route.useParams();
  const start = useChange(procedureId, (form: Form) =>
    api(startExport, { params: { procedureId }, body: order(form) }),
  );
  return (
    <>
      <p className="st-muted">
        <Trans>
          Das sind viele Einzelpunkte. Die Datei wird im Hintergrund erstellt; Sie können inzwischen weiterarbeiten.
        </Trans>
      </p>
      <div className="st-actions">
        {forms.map(({ form, label }) => (
          <Button
            key={form}
            icon="clock"
            isBusy={start.isPending && start.variables === form}
            onClick={() => start.mutate(form)}
          >
            <Trans>{label} erstellen</Trans>
          </Button>
        ))}
      </div>
      {start.error && <Alert kind="danger">{start.error.detail}</Alert>}
      {start.isSuccess && (
        <Alert kind="success">
          <Trans>
            Die Ausgabe ist in Auftrag. <a href="#ausgaben-auftraege">Oben auf dieser Seite</a> sehen Sie, wie weit sie
            ist.
          </Trans>
        </Alert>
      )}
    </>
  );
}
