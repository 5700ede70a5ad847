import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { ApiProblem } from '../../platform/api-problem.ts';
import { queryClient } from '../../platform/query-client.ts';
import { useSession } from '../../platform/session.tsx';
import { Alert } from '../../ui/alert.tsx';
import { type DemoSignIn, DemoSignIns } from './demo-sign-ins.tsx';

/** On an installation with demonstration data: in the shoes of each function with one click. */
export function TryOut({ signIns }: { signIns: readonly DemoSignIn[] }) {
  const { t } = useLingui();
  const session = useSession();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<string>();
  const signInAs = async ({ email, password }: DemoSignIn) => {
    try {
      await session.signIn(email, password);
      queryClient.clear();
      await navigate({ to: paths.home });
    } catch (failure) {
      setProblem(failure instanceof ApiProblem ? failure.detail : t`Die Anmeldung hat nicht geklappt.`);
    }
  };
  return (
    <>
      {problem !== undefined && (
        <Alert kind="danger" title={<Trans>Die Anmeldung hat nicht geklappt</Trans>}>
          {problem}
        </Alert>
      )}
      <DemoSignIns signIns={signIns} onChoose={signInAs} />
    </>
  );
}
