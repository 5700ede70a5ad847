import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dayIn } from '../../platform/format.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { useMay } from '../../platform/me.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Timeline } from '../../ui/timeline.tsx';
import { resolutionsQuery } from '../resolutions/queries.ts';
import { RecordResolution } from '../resolutions/record-resolution.tsx';
import { DeliberationDialog } from './deliberation-dialog.tsx';
import { DeliberationEntry } from './deliberation-entry.tsx';
import { type Deliberation, deliberationsQuery, type Procedure } from './queries.ts';
import { ReleaseDialog } from './release-dialog.tsx';

/** The Beratungsfolge by date, with what of it is visible outside (R12). */
export function DeliberationList({ procedure }: { procedure: Procedure }) {
  const { t } = useLingui();
  const format = useFormat(procedure.timeZone);
  const { data, isPending, error } = useQuery(deliberationsQuery(procedure.id));
  const [edited, setEdited] = useState<Deliberation | 'new'>();
  const [releasing, setReleasing] = useState<Deliberation>();
  const [resolving, setResolving] = useState<Deliberation>();
  const resolutions = useQuery(resolutionsQuery(procedure.id)).data?.items ?? [];
  const mayResolve = useMay(procedure.id, 'resolution.record');
  const mayEdit = procedure.can.edit !== undefined;
  const today = dayIn(new Date(), procedure.timeZone);
  const items = data?.items ?? [];
  const enter = mayEdit && (
    <Button icon="add" onClick={() => setEdited('new')}>
      <Trans>Beratung eintragen</Trans>
    </Button>
  );
  return (
    <section className="frame-section" aria-labelledby="beratungsfolge">
      <div className="frame-section__head">
        <h2 id="beratungsfolge">
          <Trans>Beratungsfolge</Trans>
        </h2>
        {items.length > 0 && enter}
      </div>
      {isPending && <Loading lines={4} />}
      {error && <Alert kind="danger">{error.message}</Alert>}
      {data && items.length === 0 && (
        <EmptyState icon="clock" title={t`Hier steht, welches Gremium sich wann damit befasst`} action={enter} />
      )}
      {items.length > 0 && (
        <Timeline
          label={t`Beratungsfolge`}
          entries={items.map((deliberation) => ({
            key: deliberation.id,
            when: format.date(deliberation.heldOn),
            dateTime: deliberation.heldOn,
            state: deliberation.heldOn < today ? 'past' : deliberation.heldOn === today ? 'current' : 'future',
            title: deliberation.body,
            children: (
              <DeliberationEntry
                procedureId={procedure.id}
                resolutions={resolutions.filter(({ deliberationId }) => deliberationId === deliberation.id)}
                onResolve={mayResolve ? () => setResolving(deliberation) : undefined}
                deliberation={deliberation}
                onEdit={mayEdit ? () => setEdited(deliberation) : undefined}
                onRelease={mayEdit ? () => setReleasing(deliberation) : undefined}
              />
            ),
          }))}
        />
      )}
      {edited !== undefined && (
        <DeliberationDialog
          procedureId={procedure.id}
          deliberation={edited === 'new' ? null : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
      <RecordResolution procedureId={procedure.id} deliberation={resolving} onClose={() => setResolving(undefined)} />
      <ReleaseDialog procedureId={procedure.id} deliberation={releasing} onClose={() => setReleasing(undefined)} />
    </section>
  );
}
