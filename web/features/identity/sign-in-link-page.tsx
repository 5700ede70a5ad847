import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { signInByLink } from '../../../shared/identity.ts';
import { paths } from '../../paths.ts';
import { api } from '../../platform/api.ts';
import type { ApiProblem } from '../../platform/api-problem.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { queryClient } from '../../platform/query-client.ts';
import { takeSession } from '../../platform/session-store.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { type SignInLink, signInLinkQuery } from './queries.ts';

const route = getRouteApi(paths.signInLink);

/** Behind a mailed sign-in link: who one is, and the button that signs in. Opening the page uses nothing up. */
export function SignInLinkPage() {
  const { t } = useLingui();
  const { secret } = route.useParams();
  const { data: link, error } = useQuery(signInLinkQuery(secret));
  usePageTitle(t`Anmelden`);
  return (
    <div className="st-narrow">
      <PageHeader title={t`Anmelden mit Ihrem Link`} />
      {link === undefined && error === null && <Loading lines={4} />}
      {error !== null && (
        <>
          <Alert kind="warning" isLive={false}>
            {error.message}
          </Alert>
          <Link to={paths.signIn} className={buttonClass('primary')}>
            <span className="kern-label">
              <Trans>Zur Anmeldung</Trans>
            </span>
          </Link>
        </>
      )}
      {link !== undefined && <WhoAreYou secret={secret} people={link.people} />}
    </div>
  );
}

function WhoAreYou({ secret, people }: { secret: string; people: SignInLink['people'] }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [only, ...others] = people;
  const [chosen, setChosen] = useState(others.length === 0 ? (only?.id ?? '') : '');
  const [isTried, setTried] = useState(false);
  const enter = useMutation<void, ApiProblem, string>({
    mutationFn: async (personId) => {
      const session = await api(signInByLink, { params: { secret }, body: { personId } });
      queryClient.clear();
      takeSession(session);
    },
    onSuccess: () => navigate({ to: paths.home, replace: true }),
  });
  return (
    <form
      className="st-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (chosen !== '') enter.mutate(chosen);
      }}
    >
      {enter.error && <Alert kind="danger">{enter.error.detail}</Alert>}
      {others.length === 0 ? (
        <p>
          <Trans>
            Sie melden sich an als <strong>{only?.name}</strong>.
          </Trans>
        </p>
      ) : (
        <RadioGroup
          name="person"
          label={t`Wer sind Sie?`}
          hint={t`Mehrere Personen verwenden diese E-Mail-Adresse.`}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen}
          error={isTried && chosen === '' ? t`Bitte wählen Sie Ihren Namen.` : undefined}
          onChange={({ target }) => setChosen(target.value)}
        />
      )}
      <div className="st-actions">
        <Button look="primary" type="submit" isBusy={enter.isPending}>
          <Trans>Anmelden</Trans>
        </Button>
      </div>
    </form>
  );
}
