import { useLingui } from '@lingui/react';
import { Trans, useLingui as useWords } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useParams } from '@tanstack/react-router';
import { paths } from '../paths.ts';
import { aboutQuery, useMe } from '../platform/me.ts';
import { useSession } from '../platform/session.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { ShellFrame } from '../ui/shell-frame.tsx';
import { AccountTools } from './account-tools.tsx';
import { Brand } from './brand.tsx';
import type { NavigationItem, Viewer } from './navigation.ts';
import { SignInAgainDialog } from './sign-in-again-dialog.tsx';

/** What surrounds every screen. */
export function RootLayout({ navigation }: { navigation: readonly NavigationItem[] }) {
  const about = useQuery(aboutQuery).data;
  const procedure = useCurrentProcedure();
  return (
    <ShellFrame
      banner={about?.demo ? <DemoBanner /> : null}
      brand={<Brand procedure={procedure} />}
      tools={<AccountTools />}
      navigation={<MainNavigation items={navigation} procedure={procedure} />}
      footer={
        <p>
          <Trans>Stellwerk – kein Wort geht verloren, kein Punkt bleibt ohne Antwort.</Trans>
          {about && <span className="st-muted"> {about.version}</span>}
        </p>
      }
    >
      <Outlet />
      <SignInAgainDialog />
    </ShellFrame>
  );
}

/** An address from a list cannot be checked with its parameters; `where` makes sure that they are there. */
const addressOf = (item: NavigationItem): string => item.to;

interface CurrentProcedure {
  procedureId: string;
  title: string;
  roles: string[];
}

function useCurrentProcedure(): CurrentProcedure | undefined {
  const { procedureId }: { procedureId?: string } = useParams({ strict: false });
  return useMe()?.procedures.find((procedure) => procedure.procedureId === procedureId);
}

function MainNavigation(props: { items: readonly NavigationItem[]; procedure: CurrentProcedure | undefined }) {
  const { _ } = useLingui();
  const { t } = useWords();
  const { person } = useSession();
  const viewer: Viewer = {
    isSignedIn: person !== null,
    isAdministrator: person?.isAdministrator ?? false,
    roles: new Set(props.procedure?.roles),
  };
  const items = props.items.filter(
    (item) => item.isFor(viewer) && (item.where === 'everywhere' || props.procedure !== undefined),
  );
  if (items.length === 0) return null;
  const params = props.procedure === undefined ? {} : { procedureId: props.procedure.procedureId };
  return (
    <nav className="st-nav" aria-label={t`Hauptnavigation`}>
      <ul>
        {items.map((item) => (
          <li key={item.to}>
            <Link
              to={addressOf(item)}
              params={params}
              activeOptions={{ exact: item.to === paths.start || item.to === paths.procedure }}
            >
              {_(item.label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
