import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { editRound } from '../../../shared/rounds.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { ApiProblem } from '../../platform/api-problem.ts';
import { Alert } from '../../ui/alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import type { Round } from './queries.ts';
import { fieldsOf, type RoundFields, roundBody } from './round-fields.ts';
import { RoundForm } from './round-form.tsx';
import { RoundPlanBeside } from './round-plan-beside.tsx';
import { useVersionChoices } from './version-choices.ts';

export interface EditRoundProps {
  procedureId: string;
  round: Round;
  timeZone: string;
  onDone: () => void;
}

/** Changes a planned round. When somebody else changed it meanwhile, their state is shown beside what is typed (R16). */
export function EditRound({ procedureId, round, timeZone, onDone }: EditRoundProps) {
  const { t } = useLingui();
  const client = useQueryClient();
  const versions = useVersionChoices(procedureId);
  const [based, setBased] = useState(round);
  const [isStale, setStale] = useState(false);
  const save = async (fields: RoundFields) => {
    try {
      await api(editRound, {
        params: { procedureId, roundId: round.id },
        body: roundBody(fields, timeZone, based),
        ifMatch: ofVersion(based.version),
      });
      await client.invalidateQueries({ queryKey: ['procedure', procedureId] });
      onDone();
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status === 412) {
        setStale(true);
        await client.invalidateQueries({ queryKey: ['procedure', procedureId] });
      }
      throw problem;
    }
  };
  if (versions === undefined) return <Loading lines={8} />;
  return (
    <>
      {isStale && round.version !== based.version && (
        <RoundPlanBeside
          round={round}
          timeZone={timeZone}
          onKeepMine={() => {
            setBased(round);
            setStale(false);
          }}
          onTakeTheirs={onDone}
        />
      )}
      {round.status !== 'planned' && (
        <Alert kind="warning">
          <Trans>Die Runde hat inzwischen begonnen. Ändern lassen sich nur noch der Titel und ein späteres Ende.</Trans>
        </Alert>
      )}
      <RoundForm
        procedureId={procedureId}
        timeZone={timeZone}
        versions={versions}
        initial={fieldsOf(round, timeZone)}
        keptAs={`edit:${round.id}`}
        submitLabel={t`Planung speichern`}
        onSave={save}
        onCancel={onDone}
      />
    </>
  );
}
