import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { interfaceLanguages } from '../../../shared/identity.ts';
import { paths } from '../../paths.ts';
import { useLanguage } from '../../platform/i18n.tsx';
import { speeches } from '../../platform/language.ts';
import { useMe } from '../../platform/me.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { queryClient } from '../../platform/query-client.ts';
import { useSession } from '../../platform/session.tsx';
import { Button } from '../../ui/button.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Select } from '../../ui/select.tsx';
import { organisationRoleWords } from './role-words.ts';
import { TokenList } from './token-list.tsx';
import '../../styles/identity.css';

/** Who I am here, in which language, and the tokens of my scripts. */
export function ProfilePage() {
  const { t, i18n } = useLingui();
  const { person, signOut } = useSession();
  const memberships = useMe()?.memberships ?? [];
  usePageTitle(t`Mein Profil`);
  const leave = async () => {
    await signOut();
    queryClient.clear();
  };
  return (
    <>
      <PageHeader
        title={t`Mein Profil`}
        actions={
          <Button onClick={() => void leave()}>
            <Trans>Abmelden</Trans>
          </Button>
        }
      />
      <div className="st-stack">
        <DefinitionList
          items={[
            { term: t`Name`, value: person?.name },
            { term: t`E-Mail-Adresse`, value: person?.email },
            {
              term: t`Meine Organisationen`,
              value:
                memberships.length === 0 ? null : (
                  <ul className="profile__memberships">
                    {memberships.map(({ organisationId, organisationName, role, procedures }) => (
                      <li key={`${organisationId}${role}`}>
                        {organisationName} <span className="st-muted">{i18n._(organisationRoleWords[role].word)}</span>
                        <MembershipReach procedures={procedures} />
                      </li>
                    ))}
                  </ul>
                ),
            },
          ]}
        />
        <InterfaceLanguage />
        <TokenList />
      </div>
    </>
  );
}

/** Somebody belongs to the whole organisation: these are the procedures they see through it. */
function MembershipReach({ procedures }: { procedures: { procedureId: string; title: string }[] }) {
  const { t } = useLingui();
  if (procedures.length === 0) return null;
  return (
    <ul aria-label={t`Verfahren dieser Organisation`}>
      {procedures.map(({ procedureId, title }) => (
        <li key={procedureId}>
          <Link to={paths.procedure} params={{ procedureId }}>
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function InterfaceLanguage() {
  const { t } = useLingui();
  const { language, setLanguage } = useLanguage();
  return (
    <section className="st-panel">
      <h2>
        <Trans>Sprache</Trans>
      </h2>
      <Select
        label={t`Sprache der Oberfläche`}
        hint={t`Gilt auf diesem Gerät. Texte der Stadt und der Organisationen bleiben in ihrer Sprache.`}
        value={language}
        onChange={({ target }) => {
          const chosen = interfaceLanguages.find((code) => code === target.value);
          if (chosen) setLanguage(chosen);
        }}
        options={interfaceLanguages.map((code) => ({ value: code, label: speeches[code].name }))}
      />
    </section>
  );
}
