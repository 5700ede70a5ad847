import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { paths } from '../../paths.ts';
import { ApiProblem } from '../../platform/api-problem.ts';
import { aboutQuery } from '../../platform/me.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { useSession } from '../../platform/session.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { DemoSignIns } from './demo-sign-ins.tsx';
import { RequestLink } from './request-link.tsx';

/** Sign in with address and password; leads on to the address one wanted to see. */
export function SignInPage() {
  const { t } = useLingui();
  const session = useSession();
  const navigate = useNavigate();
  const { weiter } = useSearch({ from: paths.signIn });
  const about = useQuery(aboutQuery).data;
  const { register, handleSubmit, setError, formState, getValues, trigger } = useForm({
    defaultValues: { email: '', password: '' },
  });
  const { errors, isSubmitting } = formState;
  usePageTitle(t`Anmelden`);

  useEffect(() => {
    if (session.status === 'signed-in') void navigate({ href: weiter ?? paths.home, replace: true });
  }, [session.status, navigate, weiter]);

  const submit = async ({ email, password }: { email: string; password: string }) => {
    try {
      await session.signIn(email, password);
    } catch (failure) {
      setError('root', {
        message: failure instanceof ApiProblem ? failure.detail : t`Die Anmeldung hat nicht geklappt.`,
      });
    }
  };

  return (
    <div className="st-narrow">
      <PageHeader title={t`Anmelden`} />
      {errors.root?.message !== undefined && <Alert kind="danger">{errors.root.message}</Alert>}
      <form className="st-form" noValidate onSubmit={(event) => void handleSubmit(submit)(event)}>
        <TextField
          label={t`E-Mail-Adresse`}
          type="email"
          autoComplete="username"
          error={errors.email?.message}
          {...register('email', { required: t`Bitte geben Sie Ihre E-Mail-Adresse ein.` })}
        />
        <TextField
          label={t`Passwort`}
          type="password"
          autoComplete="current-password"
          error={errors.password?.message}
          {...register('password', { required: t`Bitte geben Sie Ihr Passwort ein.` })}
        />
        <div className="st-actions">
          <Button look="primary" type="submit" isBusy={isSubmitting}>
            <Trans>Anmelden</Trans>
          </Button>
        </div>
      </form>
      <RequestLink addressInForm={async () => ((await trigger('email')) ? getValues('email') : null)} />
      {about?.demo && <DemoSignIns signIns={about.signIns} onChoose={submit} />}
    </div>
  );
}
