import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { clearTexts } from '../../../shared/splitting.ts';
import { api } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useChange } from './queries.ts';

interface TextsClearProps {
  procedureId: string;
  textIds: string[];
  onDone: () => void;
}

/** Marks what is left of the chosen texts as "no point here", in the name of the office (R3). */
export function TextsClear({ procedureId, textIds, onDone }: TextsClearProps) {
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const clear = useChange(procedureId, () =>
    api(clearTexts, { params: { procedureId }, body: { textIds, note: note.trim() } }),
  );
  const confirm = () =>
    clear.mutate(undefined, {
      onSuccess: () => {
        setAsking(false);
        setNote('');
        onDone();
      },
    });
  return (
    <div className="texts-clear">
      {clear.isSuccess && textIds.length === 0 && (
        <Alert kind="success">
          <Plural
            value={clear.data.cleared}
            one="# Text ist als „kein Punkt“ vermerkt."
            other="# Texte sind als „kein Punkt“ vermerkt."
          />
        </Alert>
      )}
      {textIds.length > 0 && (
        <Button onClick={() => setAsking(true)}>
          <Plural value={textIds.length} one="# Text: kein Punkt" other="# Texte: kein Punkt" />
        </Button>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={t`Kein Punkt in diesen Texten`}
        confirmLabel={t`Als „kein Punkt“ vermerken`}
        isBusy={clear.isPending}
        problem={clear.error?.detail}
        onConfirm={confirm}
        onCancel={() => setAsking(false)}
      >
        <p>
          <Trans>
            Was in diesen Texten noch offen ist, erhält keine Antwort. Jeder Vermerk lässt sich beim einzelnen Text
            zurücknehmen.
          </Trans>
        </p>
        <TextField
          label={t`Vermerk`}
          hint={t`Der Vermerk nennt die zuständige Stelle, nicht Sie.`}
          isOptional
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </ConfirmDialog>
    </div>
  );
}
