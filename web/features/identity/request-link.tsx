import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { requestSignInLink } from '../../../shared/identity.ts';
import { api } from '../../platform/api.ts';
import type { ApiProblem } from '../../platform/api-problem.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';

interface RequestLinkProps {
  /** The address that stands in the form; null when there is none yet, which the form then says. */
  addressInForm: () => Promise<string | null>;
}

/** Signing in without a password: a link by mail. The answer is the same whether or not the address is known here. */
export function RequestLink({ addressInForm }: RequestLinkProps) {
  const { t } = useLingui();
  const request = useMutation<{ validMinutes: number } | null, ApiProblem>({
    mutationFn: async () => {
      const email = await addressInForm();
      return email === null ? null : api(requestSignInLink, { body: { email } });
    },
  });
  return (
    <section className="st-panel" aria-labelledby="ohne-passwort">
      <h2 id="ohne-passwort">
        <Trans>Ohne Passwort</Trans>
      </h2>
      <p>
        <Trans>Wir schicken Ihnen einen Link an Ihre E-Mail-Adresse. Damit melden Sie sich mit einem Klick an.</Trans>
      </p>
      {request.error && <Alert kind="danger">{request.error.detail}</Alert>}
      {request.data != null && (
        <Alert kind="success" title={t`Bitte sehen Sie in Ihr Postfach`}>
          <Trans>
            Wenn wir diese Adresse kennen, ist eine E-Mail mit dem Link unterwegs. Er gilt {request.data.validMinutes}{' '}
            Minuten und nur einmal.
          </Trans>
        </Alert>
      )}
      <div className="st-actions">
        <Button icon="key" isBusy={request.isPending} onClick={() => request.mutate()}>
          <Trans>Anmeldelink schicken</Trans>
        </Button>
      </div>
    </section>
  );
}
