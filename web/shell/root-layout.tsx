import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { paths } from '../paths.ts';
import { aboutQuery, useCurrentProcedure } from '../platform/me.ts';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { ShellFrame } from '../ui/shell-frame.tsx';
import { AccountTools } from './account-tools.tsx';
import { Brand } from './brand.tsx';
import { UnreviewedNote } from './language-switch.tsx';
import { MainNavigation } from './main-navigation.tsx';
import type { NavigationGroup } from './navigation.ts';
import { NewReleaseNote } from './new-release-note.tsx';
import { OfflineNote } from './offline-note.tsx';
import { SignInAgainDialog } from './sign-in-again-dialog.tsx';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';

/** What surrounds every screen. */
export function RootLayout({ navigation }: { navigation: readonly NavigationGroup[] }) {
  const about = useQuery(aboutQuery).data;
  const procedure = useCurrentProcedure();
  useFocusOnArrival();
  return (
    <ShellFrame
      banner={about?.demo ? <DemoBanner /> : null}
      brand={<Brand procedure={procedure} />}
      tools={<AccountTools />}
      navigation={<MainNavigation groups={navigation} procedure={procedure} />}
      footer={
        <>
          <p>
            <Trans>Stellwerk – kein Wort geht verloren, kein Punkt bleibt ohne Antwort.</Trans>
            {about && <span className="st-muted"> {about.version}</span>}
          </p>
          <p>
            <Link to={paths.verify}>
              <Trans>Eingangsbestätigung prüfen</Trans>
            </Link>
          </p>
          <UnreviewedNote />
        </>
      }
    >
      <OfflineNote />
      <NewReleaseNote />
      <Outlet />
      <SignInAgainDialog />
    </ShellFrame>
  );
}
