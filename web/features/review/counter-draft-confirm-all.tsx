import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import type { MappingPlace } from './counter-draft-pair.tsx';
import { type Said, useMapping } from './counter-draft-queries.ts';

/** Confirms everything that is left as it stands on the screen, after saying what will come of it. */
export function ConfirmAll({ place, said }: { place: MappingPlace; said: Said[] }) {
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const confirm = useMapping(place.procedureId, place.positionId, place.versionId);
  const count = (choice: Said['choice']) => said.filter((one) => one.choice === choice).length;
  return (
    <div className="mapping__tools">
      <Button look="primary" onClick={() => setAsking(true)}>
        <Plural value={said.length} one="# offene Zuordnung bestätigen" other="# offene Zuordnungen bestätigen" />
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t`Alle offenen Zuordnungen bestätigen?`}
        confirmLabel={t`Zuordnungen bestätigen`}
        isBusy={confirm.isPending}
        problem={confirm.error?.errors[0]?.message ?? confirm.error?.detail}
        onCancel={() => setAsking(false)}
        onConfirm={() => confirm.mutate(said, { onSuccess: () => setAsking(false) })}
      >
        <ul className="st-list">
          <li>
            <Plural value={count('section')} one="# Abschnitt mit Gegenstück" other="# Abschnitte mit Gegenstück" />
          </li>
          <li>
            <Plural value={count('none')} one="# Ergänzung" other="# Ergänzungen" />
          </li>
          <li>
            <Plural value={count('whole')} one="# Punkt zum Ganzen" other="# Punkte zum Ganzen" />
          </li>
          <li>
            <Plural value={count('no_point')} one="# Abschnitt ohne Punkt" other="# Abschnitte ohne Punkt" />
          </li>
        </ul>
        <p>
          <Trans>Jede Zuordnung lässt sich zurücknehmen, solange über ihren Punkt nicht beschlossen ist.</Trans>
        </p>
      </ConfirmDialog>
    </div>
  );
}
