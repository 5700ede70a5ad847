import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { positionsSearch, recordSearch } from './features/positions/positions-search.ts';
import { forSearch, writeSearch } from './features/positions/write-search.ts';
import { deskSearch, textsSearch } from './features/review/desk-search.ts';
import { paths } from './paths.ts';
import { ErrorPage } from './shell/error-page.tsx';
import type { NavigationItem } from './shell/navigation.ts';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { RootLayout } from './shell/root-layout.tsx';
import { SignedIn } from './shell/signed-in.tsx';
import { Loading } from './ui/loading.tsx';

/** The main navigation, in the order in which it is shown. */
const navigation: NavigationItem[] = [];

const root = createRootRoute({
  component: () => <RootLayout navigation={navigation} />,
  notFoundComponent: NotFoundPage,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: paths.signIn,
  validateSearch: (search): { weiter?: string } => innerAddress(search.weiter),
  component: lazyRouteComponent(() => import('./features/identity/sign-in-page.tsx'), 'SignInPage'),
});

const acceptInvitation = createRoute({
  getParentRoute: () => root,
  path: paths.invitation,
  component: lazyRouteComponent(() => import('./features/identity/accept-invitation-page.tsx'), 'AcceptInvitationPage'),
});

/** Only an address of this site is followed after signing in. */
const innerAddress = (wanted: unknown) =>
  typeof wanted === 'string' && /^\/(?![/\\])/.test(wanted) ? { weiter: wanted } : {};

/** Screens for signed-in people are children of this one; public screens of `root`. */
const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', component: SignedIn });

const profile = createRoute({
  getParentRoute: () => signedIn,
  path: paths.profile,
  component: lazyRouteComponent(() => import('./features/identity/profile-page.tsx'), 'ProfilePage'),
});

const points = createRoute({
  getParentRoute: () => signedIn,
  path: paths.points,
  validateSearch: deskSearch,
  component: lazyRouteComponent(() => import('./features/review/desk-page.tsx'), 'DeskPage'),
});
const topics = createRoute({
  getParentRoute: () => signedIn,
  path: paths.topics,
  component: lazyRouteComponent(() => import('./features/review/topics-page.tsx'), 'TopicsPage'),
});
const topic = createRoute({
  getParentRoute: () => signedIn,
  path: paths.topic,
  component: lazyRouteComponent(() => import('./features/review/topic-page.tsx'), 'TopicPage'),
});
const texts = createRoute({
  getParentRoute: () => signedIn,
  path: paths.texts,
  validateSearch: textsSearch,
  component: lazyRouteComponent(() => import('./features/review/texts-page.tsx'), 'TextsPage'),
});

const round = createRoute({
  getParentRoute: () => signedIn,
  path: paths.round,
  component: lazyRouteComponent(() => import('./features/rounds/round-page.tsx'), 'RoundPage'),
});
const writePosition = createRoute({
  getParentRoute: () => signedIn,
  path: paths.writePosition,
  validateSearch: writeSearch,
  component: lazyRouteComponent(() => import('./features/positions/write-page.tsx'), 'WritePage'),
});
const submitPosition = createRoute({
  getParentRoute: () => signedIn,
  path: paths.submitPosition,
  validateSearch: forSearch,
  component: lazyRouteComponent(() => import('./features/positions/submit-page.tsx'), 'SubmitPage'),
});
const positions = createRoute({
  getParentRoute: () => signedIn,
  path: paths.positions,
  validateSearch: positionsSearch,
  component: lazyRouteComponent(() => import('./features/positions/positions-page.tsx'), 'PositionsPage'),
});
const recordPosition = createRoute({
  getParentRoute: () => signedIn,
  path: paths.recordPosition,
  validateSearch: recordSearch,
  component: lazyRouteComponent(() => import('./features/positions/record-page.tsx'), 'RecordPage'),
});
const position = createRoute({
  getParentRoute: () => signedIn,
  path: paths.position,
  component: lazyRouteComponent(() => import('./features/positions/position-page.tsx'), 'PositionPage'),
});
const trace = createRoute({
  getParentRoute: () => signedIn,
  path: paths.trace,
  component: lazyRouteComponent(() => import('./features/positions/trace-page.tsx'), 'TracePage'),
});

const workshop = createRoute({
  getParentRoute: () => root,
  path: paths.workshop,
  component: lazyRouteComponent(() => import('./werkstatt/workshop-page.tsx'), 'WorkshopPage'),
});
const hasWorkshop = import.meta.env.DEV || import.meta.env.VITE_WERKSTATT === '1';

/** The map of all screens. Each loads when it is first visited. */
const routeTree = root.addChildren([
  signIn,
  acceptInvitation,
  signedIn.addChildren([
    profile,
    round,
    writePosition,
    submitPosition,
    positions,
    recordPosition,
    position,
    trace,
    points,
    topics,
    topic,
    texts,
  ]),
  ...(hasWorkshop ? [workshop] : []),
]);

export const router = createRouter({
  routeTree,
  defaultErrorComponent: ErrorPage,
  defaultPendingComponent: () => <Loading lines={6} />,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
