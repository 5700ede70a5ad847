import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { giveSignOff, needsRemark, signOffOpinions } from '../../../shared/sign-offs.ts';
import { api, ofContent } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { type SignOff, useChange } from './queries.ts';
import { useOpinionWords } from './use-opinion-words.ts';

/** The opinion of the office that was asked; it is given once, on the version it names. */
export function GiveSignOff({ procedureId, signOff }: { procedureId: string; signOff: SignOff }) {
  const { t } = useLingui();
  const words = useOpinionWords();
  const [chosen, setChosen] = useState('');
  const [remark, setRemark] = useState('');
  const opinion = signOffOpinions.find((one) => one === chosen);
  const hasRemark = opinion !== undefined && needsRemark(opinion);
  const isReady = opinion !== undefined && (!hasRemark || remark.trim() !== '');
  const give = useChange(procedureId, (said: NonNullable<typeof opinion>) =>
    api(giveSignOff, {
      params: { procedureId, signOffId: signOff.id },
      body: { opinion: said, remark: needsRemark(said) ? remark : '' },
      ifMatch: ofContent(signOff.version.contentVersion),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) give.mutate(opinion);
  };
  return (
    <form onSubmit={submit} className="st-form">
      {give.error && <Alert kind="danger">{give.error.detail}</Alert>}
      <RadioGroup
        label={t`Ihre Mitzeichnung`}
        hint={t`Sie lässt sich nach dem Abgeben nicht mehr ändern.`}
        name={`opinion-${signOff.id}`}
        value={chosen}
        onChange={({ target }) => setChosen(target.value)}
        options={signOffOpinions.map((value) => ({ value, label: words[value] }))}
      />
      {hasRemark && (
        <TextArea
          label={t`Anmerkung oder Begründung`}
          value={remark}
          maxLength={5000}
          onChange={({ target }) => setRemark(target.value)}
        />
      )}
      <div className="st-actions">
        <Button
          type="submit"
          look="primary"
          isBusy={give.isPending}
          disabledBecause={
            isReady ? undefined : t`Bitte wählen Sie und begründen Sie, was nicht ohne Anmerkung bleibt.`
          }
        >
          <Trans>Mitzeichnung abgeben</Trans>
        </Button>
      </div>
    </form>
  );
}
