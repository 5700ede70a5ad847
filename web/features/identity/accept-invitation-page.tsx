import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { AcceptForm } from './accept-form.tsx';
import { type Invitation, invitationQuery } from './queries.ts';
import { roleWords } from './role-words.ts';

const route = getRouteApi(paths.invitation);

/** Behind the link of an invitation mail: what it invites to, and the button that accepts it. */
export function AcceptInvitationPage() {
  const { t } = useLingui();
  const { secret } = route.useParams();
  const { data: invitation, error } = useQuery(invitationQuery(secret));
  usePageTitle(t`Einladung`, invitation?.procedureTitle);
  return (
    <div className="st-narrow">
      <PageHeader title={t`Ihre Einladung`} />
      {invitation === undefined && error === null && <Loading lines={6} />}
      {error !== null && <Refused detail={error.message} />}
      {invitation !== undefined && (
        <>
          <Offer invitation={invitation} />
          <AcceptForm secret={secret} invitation={invitation} />
        </>
      )}
    </div>
  );
}

function Offer({ invitation }: { invitation: Invitation }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { procedureTitle, organisationName, role, email, expiresAt } = invitation;
  const { word, may } = roleWords[role];
  return (
    <DefinitionList
      items={[
        { term: t`Verfahren`, value: procedureTitle },
        { term: t`Organisation`, value: organisationName },
        {
          term: t`Ihre Rolle`,
          value: (
            <>
              <strong>{i18n._(word)}</strong>: {i18n._(may)}
            </>
          ),
        },
        { term: t`E-Mail-Adresse`, value: email },
        { term: t`Gültig bis`, value: format.dateTime(expiresAt) },
      ]}
    />
  );
}

function Refused({ detail }: { detail: string }) {
  return (
    <>
      <Alert kind="warning" isLive={false}>
        <p>{detail}</p>
        <p>
          <Trans>Haben Sie die Einladung schon angenommen? Dann melden Sie sich einfach an.</Trans>
        </p>
      </Alert>
      <Link to={paths.signIn} className={buttonClass('primary')}>
        <span className="kern-label">
          <Trans>Anmelden</Trans>
        </span>
      </Link>
    </>
  );
}
