import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { ApiProblem } from '../platform/api-problem.ts';
import { queryClient } from '../platform/query-client.ts';
import { useSession } from '../platform/session.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';

/** When the session has ended while somebody was working: sign in again here, everything on the screen stays. */
export function SignInAgainDialog() {
  const { t } = useLingui();
  const session = useSession();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = new FormData(event.currentTarget).get('password');
    if (session.person === null || typeof password !== 'string') return;
    setBusy(true);
    try {
      await session.signIn(session.person.email, password);
      setProblem(undefined);
    } catch (failure) {
      setProblem(failure instanceof ApiProblem ? failure.detail : t`Die Anmeldung hat nicht geklappt.`);
    } finally {
      setBusy(false);
    }
  };
  const leave = async () => {
    await session.signOut();
    queryClient.clear();
  };

  return (
    <Dialog isOpen={session.status === 'expired'} title={t`Bitte melden Sie sich noch einmal an`}>
      <p>
        <Trans>
          Ihre Sitzung ist abgelaufen. Was Sie geschrieben haben, steht noch auf dieser Seite und wird nach der
          Anmeldung gesendet.
        </Trans>
      </p>
      {problem !== undefined && <Alert kind="danger">{problem}</Alert>}
      <form className="st-form" onSubmit={(event) => void submit(event)}>
        <TextField
          label={t`E-Mail-Adresse`}
          type="email"
          name="email"
          autoComplete="username"
          readOnly
          value={session.person?.email ?? ''}
        />
        <TextField
          label={t`Passwort`}
          type="password"
          name="password"
          autoComplete="current-password"
          required
          autoFocus
        />
        <div className="st-actions">
          <Button look="primary" type="submit" isBusy={isBusy}>
            <Trans>Anmelden</Trans>
          </Button>
          <Button look="tertiary" onClick={() => void leave()}>
            <Trans>Nicht anmelden</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
