import { Plural, Trans } from '@lingui/react/macro';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { type BulkDone, useUndo } from './bulk-queries.ts';
import { RefusedPoints } from './bulk-summary.tsx';

/** Says what was done to many points, and takes it back on demand. */
export function BulkDoneNote({ procedureId, done }: { procedureId: string; done: BulkDone }) {
  const undo = useUndo(procedureId);
  if (undo.data) {
    return (
      <Alert kind={undo.data.refused.length > 0 ? 'warning' : 'success'}>
        <p>
          <Plural
            value={undo.data.restored}
            one="# Punkt steht wieder da wie vorher."
            other="# Punkte stehen wieder da wie vorher."
          />
        </p>
        <RefusedPoints refused={undo.data.refused} />
      </Alert>
    );
  }
  return (
    <Alert kind={undo.error ? 'danger' : 'success'}>
      <p>
        {undo.error ? (
          undo.error.detail
        ) : (
          <Plural value={done.points} one="# Punkt ist geändert." other="# Punkte sind geändert." />
        )}
      </p>
      {!undo.error && (
        <Button isBusy={undo.isPending} onClick={() => undo.mutate(done.id)}>
          <Trans>Rückgängig machen</Trans>
        </Button>
      )}
    </Alert>
  );
}
