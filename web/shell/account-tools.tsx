import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { paths } from '../paths.ts';
import { queryClient } from '../platform/query-client.ts';
import { useSession } from '../platform/session.tsx';
import { Button, buttonClass } from '../ui/button.tsx';
import { LanguageSwitch } from './language-switch.tsx';

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
