import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { paths } from '../paths.ts';
import { useLanguage } from '../platform/i18n.tsx';
import { queryClient } from '../platform/query-client.ts';
import { useSession } from '../platform/session.tsx';
import { Button, buttonClass } from '../ui/button.tsx';

/** Language of the interface, and who is signed in. */
export function AccountTools() {
  const session = useSession();
  const leave = async () => {
    await session.signOut();
    queryClient.clear();
  };
  return (
    <>
      <LanguageSwitch />
      {session.person !== null && (
        <Link to={paths.profile} className="st-tools__person">
          <span className="kern-sr-only">
            <Trans>Mein Profil:</Trans>
          </span>{' '}
          {session.person.name}
        </Link>
      )}
      {session.person !== null && (
        <Button look="tertiary" onClick={() => void leave()}>
          <Trans>Abmelden</Trans>
        </Button>
      )}
      {session.status === 'anonymous' && (
        <Link to={paths.signIn} className={buttonClass('secondary')}>
          <span className="kern-label">
            <Trans>Anmelden</Trans>
          </span>
        </Link>
      )}
    </>
  );
}

const languages = [
  { code: 'de', name: 'Deutsch' },
  { code: 'en', name: 'English' },
] as const;

function LanguageSwitch() {
  const { t } = useLingui();
  const { language, setLanguage } = useLanguage();
  return (
    <fieldset className="st-languages">
      <legend className="kern-sr-only">{t`Sprache der Oberfläche`}</legend>
      {languages.map(({ code, name }) => (
        <button key={code} type="button" lang={code} aria-pressed={language === code} onClick={() => setLanguage(code)}>
          <span aria-hidden="true">{code.toUpperCase()}</span>
          <span className="kern-sr-only">{name}</span>
        </button>
      ))}
    </fieldset>
  );
}
