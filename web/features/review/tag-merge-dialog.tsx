import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { mergeTag } from '../../../shared/tags.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { type Tag, useChange } from './queries.ts';

interface TagMergeDialogProps {
  procedureId: string;
  tag: Tag;
  others: readonly Tag[];
  onClose: () => void;
}

/** Gives the points of one tag another one instead, and says before how many these are. */
export function TagMergeDialog({ procedureId, tag: opened, others, onClose }: TagMergeDialogProps) {
  const { t } = useLingui();
  const [into, setInto] = useState('');
  const tag = others.find((other) => other.tag === opened.tag) ?? opened;
  const merge = useChange(procedureId, () =>
    api(mergeTag, {
      params: { procedureId },
      query: { tag: tag.tag },
      body: { into },
      ifMatch: ofVersion(tag.version),
    }),
  );
  const possible = others.filter((other) => other.tag !== tag.tag && !other.retired);
  return (
    <Dialog
      isOpen
      title={t`Schlagwort ${tag.tag} zusammenlegen`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Abbrechen</Trans>
          </Button>
          <Button
            look="primary"
            isBusy={merge.isPending}
            disabledBecause={into === '' ? t`Bitte wählen Sie das Schlagwort, das bleiben soll.` : undefined}
            onClick={() => merge.mutate(undefined, { onSuccess: onClose })}
          >
            <Trans>Zusammenlegen</Trans>
          </Button>
        </>
      }
    >
      {merge.error && <Alert kind="danger">{merge.error.detail}</Alert>}
      <p>
        <Plural
          value={tag.points}
          one="# Einzelpunkt bekommt das andere Schlagwort."
          other="# Einzelpunkte bekommen das andere Schlagwort."
        />{' '}
        <Trans>„{tag.tag}“ steht danach nicht mehr in der Liste.</Trans>
      </p>
      <Select
        label={t`Dieses Schlagwort bleibt`}
        placeholder={t`Bitte wählen`}
        value={into}
        onChange={({ target }) => setInto(target.value)}
        options={possible.map((other) => ({ value: other.tag, label: other.tag }))}
      />
    </Dialog>
  );
}
