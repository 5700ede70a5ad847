import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { deleteView, editView, saveView } from '../../../shared/views.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useChange, type View } from './queries.ts';

interface DeskViewDialogProps {
  procedureId: string;
  /** The view that is changed, null for a new one. */
  view: View | null;
  /** What the table shows now. */
  shown: View['search'];
  onClose: () => void;
}

/** Names what the table shows, for oneself or for the department; one's own views are changed and thrown away here. */
export function DeskViewDialog({ procedureId, view, shown, onClose }: DeskViewDialogProps) {
  const { t } = useLingui();
  const [name, setName] = useState(view?.name ?? '');
  const [isShared, setShared] = useState(view?.isShared ?? false);
  const [isReplaced, setReplaced] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const save = useChange(procedureId, () => {
    const body = { name, isShared, search: view === null || isReplaced ? shown : view.search };
    return view === null
      ? api(saveView, { params: { procedureId }, body })
      : api(editView, { params: { procedureId, viewId: view.id }, body, ifMatch: ofVersion(view.version) });
  });
  const remove = useChange(procedureId, ({ id, version }: View) =>
    api(deleteView, { params: { procedureId, viewId: id }, ifMatch: ofVersion(version) }),
  );
  const problem = save.error ?? remove.error;
  const submit = () => {
    if (name.trim() === '') setMissing(true);
    else save.mutate(undefined, { onSuccess: onClose });
  };
  return (
    <Dialog
      isOpen
      title={view === null ? t`Ansicht speichern` : t`Ansicht ändern`}
      onClose={onClose}
      footer={
        <>
          {view && (
            <Button
              look="tertiary"
              isBusy={remove.isPending}
              onClick={() => remove.mutate(view, { onSuccess: onClose })}
            >
              <Trans>Ansicht löschen</Trans>
            </Button>
          )}
          <Button onClick={onClose}>
            <Trans>Abbrechen</Trans>
          </Button>
          <Button look="primary" isBusy={save.isPending} onClick={submit}>
            <Trans>Speichern</Trans>
          </Button>
        </>
      }
    >
      {problem && <Alert kind="danger">{problem.detail}</Alert>}
      <TextField
        label={t`Name der Ansicht`}
        hint={t`Gespeichert werden Filter, Suche, Sortierung, Gruppierung und Spalten.`}
        value={name}
        maxLength={120}
        error={isMissing && name.trim() === '' ? t`Bitte geben Sie der Ansicht einen Namen.` : undefined}
        onChange={({ target }) => setName(target.value)}
      />
      <Checkbox
        label={t`Mit dem Amt teilen`}
        hint={t`Alle in Koordination, Sachbearbeitung und Zeichnung sehen sie; ändern können nur Sie.`}
        checked={isShared}
        onChange={({ target }) => setShared(target.checked)}
      />
      {view && (
        <Checkbox
          label={t`Durch das ersetzen, was die Tabelle gerade zeigt`}
          checked={isReplaced}
          onChange={({ target }) => setReplaced(target.checked)}
        />
      )}
    </Dialog>
  );
}
