import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { acceptInvitation } from '../../../shared/identity.ts';
import { paths } from '../../paths.ts';
import { api } from '../../platform/api.ts';
import type { ApiProblem } from '../../platform/api-problem.ts';
import { fieldErrors } from '../../platform/field-errors.ts';
import { useLanguage } from '../../platform/i18n.tsx';
import { mailLanguage } from '../../platform/language.ts';
import { queryClient } from '../../platform/query-client.ts';
import { takeSession } from '../../platform/session-store.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Invitation } from './queries.ts';

const shortest = 12;

/** Name and a new password, or the password one already has. Only this button accepts: mail scanners open links too. */
export function AcceptForm({ secret, invitation }: { secret: string; invitation: Invitation }) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const [anotherPerson, setAnotherPerson] = useState(false);
  const isKnown = invitation.knownPerson && !anotherPerson;
  const { register, handleSubmit, formState } = useForm({ defaultValues: { name: '', password: '' } });
  const accept = useMutation<void, ApiProblem, { name: string; password: string }>({
    mutationFn: async ({ name, password }) => {
      // A known person keeps the name they have; the field must not be empty for the server.
      const known = { name: isKnown ? invitation.email : name, password };
      const body = { ...known, language: mailLanguage(language), anotherPerson };
      const session = await api(acceptInvitation, { params: { secret }, body });
      queryClient.clear();
      takeSession(session);
    },
    onSuccess: () => navigate({ to: paths.home, replace: true }),
  });
  const fromServer = accept.error === null ? [] : fieldErrors(accept.error);
  const errorOf = (name: 'name' | 'password') =>
    formState.errors[name]?.message ?? fromServer.find((error) => error.name === name)?.message;
  const errors = (['name', 'password'] as const).flatMap((name) => {
    const message = errorOf(name);
    return message === undefined ? [] : [{ fieldId: name, message }];
  });
  return (
    <form
      className="st-form"
      noValidate
      onSubmit={(event) => void handleSubmit((values) => accept.mutate(values))(event)}
    >
      {formState.submitCount > 0 && <ErrorSummary errors={errors} />}
      {accept.error !== null && fromServer.length === 0 && <Alert kind="danger">{accept.error.detail}</Alert>}
      {invitation.knownPerson && (
        <Checkbox
          label={t`Ich bin eine andere Person mit derselben E-Mail-Adresse`}
          hint={t`Mehrere Personen können sich ein Postfach teilen. Jede hat ihren Namen und ihr Passwort.`}
          checked={anotherPerson}
          onChange={({ target }) => setAnotherPerson(target.checked)}
        />
      )}
      {isKnown ? (
        <p>
          <Trans>Diese Adresse kennen wir schon. Bestätigen Sie die Einladung mit Ihrem Passwort.</Trans>
        </p>
      ) : (
        <TextField
          id="name"
          label={t`Ihr Name`}
          hint={t`So sehen Sie die Menschen, mit denen Sie hier zusammenarbeiten. Veröffentlicht wird er nie.`}
          autoComplete="name"
          maxLength={200}
          error={errorOf('name')}
          {...register('name', { required: t`Bitte geben Sie Ihren Namen ein.` })}
        />
      )}
      <TextField
        id="password"
        label={isKnown ? t`Ihr Passwort` : t`Neues Passwort`}
        hint={isKnown ? undefined : t`Mindestens ${shortest} Zeichen. Ein kurzer Satz merkt sich gut.`}
        type="password"
        autoComplete={isKnown ? 'current-password' : 'new-password'}
        maxLength={200}
        error={errorOf('password')}
        {...register('password', {
          required: t`Bitte geben Sie ein Passwort ein.`,
          validate: (value) =>
            isKnown || [...value].length >= shortest || t`Das Passwort braucht mindestens ${shortest} Zeichen.`,
        })}
      />
      <div className="st-actions">
        <Button look="primary" type="submit" isBusy={accept.isPending}>
          <Trans>Einladung annehmen</Trans>
        </Button>
      </div>
    </form>
  );
}
