import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { eventsSearch } from './features/audit/events-search.ts';
import { compareSearch, editorSearch } from './features/documents/document-search.ts';
import { exportsSearch } from './features/exports/exports-search.ts';
import { proofSearch, provenanceSearch } from './features/incorporation/proof-search.ts';
import { positionsSearch, recordSearch } from './features/positions/positions-search.ts';
import { forSearch, writeSearch } from './features/positions/write-search.ts';
import { navigation } from './features/procedures/procedure-navigation.ts';
import { resultsSearch } from './features/public/results-search.ts';
import { deskSearch, mappingSearch, textsSearch } from './features/review/desk-search.ts';
import { clustersSearch } from './features/similarity/clusters-search.ts';
import { paths } from './paths.ts';
import { ErrorPage } from './shell/error-page.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { RootLayout } from './shell/root-layout.tsx';
import { SignedIn } from './shell/signed-in.tsx';
import { Loading } from './ui/loading.tsx';

const root = createRootRoute({
  component: () => <RootLayout navigation={navigation} />,
  notFoundComponent: NotFoundPage,
});

const start = createRoute({
  getParentRoute: () => root,
  path: paths.start,
  component: lazyRouteComponent(() => import('./features/public/start-page.tsx'), 'StartPage'),
});
const publicProcedure = createRoute({
  getParentRoute: () => root,
  path: paths.publicProcedure,
  component: lazyRouteComponent(() => import('./features/public/procedure-page.tsx'), 'PublicProcedurePage'),
});
const publicVersion = createRoute({
  getParentRoute: () => root,
  path: paths.publicVersion,
  component: lazyRouteComponent(() => import('./features/public/version-page.tsx'), 'PublicVersionPage'),
});
const publicResults = createRoute({
  getParentRoute: () => root,
  path: paths.publicResults,
  validateSearch: resultsSearch,
  component: lazyRouteComponent(() => import('./features/public/results-page.tsx'), 'ResultsPage'),
});
const publicTrace = createRoute({
  getParentRoute: () => root,
  path: paths.publicTrace,
  component: lazyRouteComponent(() => import('./features/public/trace-page.tsx'), 'PublicTracePage'),
});
const publicProvenance = createRoute({
  getParentRoute: () => root,
  path: paths.publicProvenance,
  validateSearch: provenanceSearch,
  component: lazyRouteComponent(() => import('./features/public/provenance-page.tsx'), 'PublicProvenancePage'),
});

const verify = createRoute({
  getParentRoute: () => root,
  path: paths.verify,
  component: lazyRouteComponent(() => import('./features/public/verify-page.tsx'), 'VerifyPage'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: paths.signIn,
  validateSearch: (search): { weiter?: string } => innerAddress(search.weiter),
  component: lazyRouteComponent(() => import('./features/identity/sign-in-page.tsx'), 'SignInPage'),
});

const signInLink = createRoute({
  getParentRoute: () => root,
  path: paths.signInLink,
  component: lazyRouteComponent(() => import('./features/identity/sign-in-link-page.tsx'), 'SignInLinkPage'),
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

const home = createRoute({
  getParentRoute: () => signedIn,
  path: paths.home,
  component: lazyRouteComponent(() => import('./features/procedures/procedures-page.tsx'), 'ProceduresPage'),
});
const overview = createRoute({
  getParentRoute: () => signedIn,
  path: paths.procedure,
  component: lazyRouteComponent(() => import('./features/procedures/overview-page.tsx'), 'OverviewPage'),
});
const mandate = createRoute({
  getParentRoute: () => signedIn,
  path: paths.mandate,
  component: lazyRouteComponent(() => import('./features/procedures/mandate-page.tsx'), 'MandatePage'),
});
const participants = createRoute({
  getParentRoute: () => signedIn,
  path: paths.participants,
  component: lazyRouteComponent(() => import('./features/procedures/participants-page.tsx'), 'ParticipantsPage'),
});
const team = createRoute({
  getParentRoute: () => signedIn,
  path: paths.team,
  component: lazyRouteComponent(() => import('./features/procedures/team-page.tsx'), 'TeamPage'),
});
const workingGroup = createRoute({
  getParentRoute: () => signedIn,
  path: paths.workingGroup,
  component: lazyRouteComponent(() => import('./features/working-group/working-group-page.tsx'), 'WorkingGroupPage'),
});
const meetings = createRoute({
  getParentRoute: () => signedIn,
  path: paths.meetings,
  component: lazyRouteComponent(() => import('./features/meetings/meetings-page.tsx'), 'MeetingsPage'),
});
const meeting = createRoute({
  getParentRoute: () => signedIn,
  path: paths.meeting,
  component: lazyRouteComponent(() => import('./features/meetings/meeting-page.tsx'), 'MeetingPage'),
});
const exports = createRoute({
  getParentRoute: () => signedIn,
  path: paths.exports,
  validateSearch: exportsSearch,
  component: lazyRouteComponent(() => import('./features/exports/exports-page.tsx'), 'ExportsPage'),
});
const events = createRoute({
  getParentRoute: () => signedIn,
  path: paths.events,
  validateSearch: eventsSearch,
  component: lazyRouteComponent(() => import('./features/audit/events-page.tsx'), 'EventsPage'),
});

const points = createRoute({
  getParentRoute: () => signedIn,
  path: paths.points,
  validateSearch: deskSearch,
  component: lazyRouteComponent(() => import('./features/review/desk-page.tsx'), 'DeskPage'),
});
const workbook = createRoute({
  getParentRoute: () => signedIn,
  path: paths.workbook,
  component: lazyRouteComponent(() => import('./features/review/workbook-page.tsx'), 'WorkbookPage'),
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
const clusters = createRoute({
  getParentRoute: () => signedIn,
  path: paths.clusters,
  validateSearch: clustersSearch,
  component: lazyRouteComponent(() => import('./features/similarity/clusters-page.tsx'), 'ClustersPage'),
});
const cluster = createRoute({
  getParentRoute: () => signedIn,
  path: paths.cluster,
  component: lazyRouteComponent(() => import('./features/similarity/cluster-page.tsx'), 'ClusterPage'),
});
const advice = createRoute({
  getParentRoute: () => signedIn,
  path: paths.advice,
  component: lazyRouteComponent(() => import('./features/review/advice-page.tsx'), 'AdvicePage'),
});
const endorsements = createRoute({
  getParentRoute: () => signedIn,
  path: paths.endorsements,
  component: lazyRouteComponent(() => import('./features/endorsements/endorsements-page.tsx'), 'EndorsementsPage'),
});
const signOffs = createRoute({
  getParentRoute: () => signedIn,
  path: paths.signOffs,
  component: lazyRouteComponent(() => import('./features/endorsements/sign-offs-page.tsx'), 'SignOffsPage'),
});
const tags = createRoute({
  getParentRoute: () => signedIn,
  path: paths.tags,
  component: lazyRouteComponent(() => import('./features/review/tags-page.tsx'), 'TagsPage'),
});
const letters = createRoute({
  getParentRoute: () => signedIn,
  path: paths.letters,
  component: lazyRouteComponent(() => import('./features/letters/letters-page.tsx'), 'LettersPage'),
});
const textBlocks = createRoute({
  getParentRoute: () => signedIn,
  path: paths.textBlocks,
  component: lazyRouteComponent(() => import('./features/text-blocks/text-blocks-page.tsx'), 'TextBlocksPage'),
});
const textBlock = createRoute({
  getParentRoute: () => signedIn,
  path: paths.textBlock,
  component: lazyRouteComponent(() => import('./features/text-blocks/text-block-page.tsx'), 'TextBlockPage'),
});
const texts = createRoute({
  getParentRoute: () => signedIn,
  path: paths.texts,
  validateSearch: textsSearch,
  component: lazyRouteComponent(() => import('./features/review/texts-page.tsx'), 'TextsPage'),
});
const text = createRoute({
  getParentRoute: () => signedIn,
  path: paths.text,
  component: lazyRouteComponent(() => import('./features/review/split-page.tsx'), 'SplitPage'),
});

const rounds = createRoute({
  getParentRoute: () => signedIn,
  path: paths.rounds,
  component: lazyRouteComponent(() => import('./features/rounds/rounds-page.tsx'), 'RoundsPage'),
});
const newRound = createRoute({
  getParentRoute: () => signedIn,
  path: paths.newRound,
  component: lazyRouteComponent(() => import('./features/rounds/new-round-page.tsx'), 'NewRoundPage'),
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
const importPositions = createRoute({
  getParentRoute: () => signedIn,
  path: paths.importPositions,
  component: lazyRouteComponent(() => import('./features/positions/import-page.tsx'), 'ImportPage'),
});
const position = createRoute({
  getParentRoute: () => signedIn,
  path: paths.position,
  component: lazyRouteComponent(() => import('./features/positions/position-page.tsx'), 'PositionPage'),
});
const positionHistory = createRoute({
  getParentRoute: () => signedIn,
  path: paths.positionHistory,
  component: lazyRouteComponent(() => import('./features/positions/history-page.tsx'), 'HistoryPage'),
});
const signPosition = createRoute({
  getParentRoute: () => signedIn,
  path: paths.signPosition,
  component: lazyRouteComponent(() => import('./features/positions/sign-page.tsx'), 'SignPage'),
});
const counterDraft = createRoute({
  getParentRoute: () => signedIn,
  path: paths.counterDraft,
  validateSearch: mappingSearch,
  component: lazyRouteComponent(() => import('./features/review/counter-draft-page.tsx'), 'CounterDraftPage'),
});
const trace = createRoute({
  getParentRoute: () => signedIn,
  path: paths.trace,
  component: lazyRouteComponent(() => import('./features/positions/trace-page.tsx'), 'TracePage'),
});

const documents = createRoute({
  getParentRoute: () => signedIn,
  path: paths.documents,
  component: lazyRouteComponent(() => import('./features/documents/documents-page.tsx'), 'DocumentsPage'),
});
const version = createRoute({
  getParentRoute: () => signedIn,
  path: paths.version,
  component: lazyRouteComponent(() => import('./features/documents/version-page.tsx'), 'VersionPage'),
});
const editVersion = createRoute({
  getParentRoute: () => signedIn,
  path: paths.editVersion,
  validateSearch: editorSearch,
  component: lazyRouteComponent(() => import('./features/documents/edit-version-page.tsx'), 'EditVersionPage'),
});
const compareVersions = createRoute({
  getParentRoute: () => signedIn,
  path: paths.compareVersions,
  validateSearch: compareSearch,
  component: lazyRouteComponent(() => import('./features/documents/compare-page.tsx'), 'ComparePage'),
});
const promises = createRoute({
  getParentRoute: () => signedIn,
  path: paths.promises,
  validateSearch: proofSearch,
  component: lazyRouteComponent(() => import('./features/incorporation/proof-page.tsx'), 'ProofPage'),
});
const provenance = createRoute({
  getParentRoute: () => signedIn,
  path: paths.provenance,
  validateSearch: provenanceSearch,
  component: lazyRouteComponent(() => import('./features/incorporation/provenance-page.tsx'), 'ProvenancePage'),
});

const workshop = createRoute({
  getParentRoute: () => root,
  path: paths.workshop,
  component: lazyRouteComponent(() => import('./werkstatt/workshop-page.tsx'), 'WorkshopPage'),
});
const hasWorkshop = import.meta.env.DEV || import.meta.env.VITE_WERKSTATT === '1';

/** The map of all screens. Each loads when it is first visited. */
const routeTree = root.addChildren([
  start,
  publicProcedure,
  publicVersion,
  publicResults,
  publicTrace,
  publicProvenance,
  verify,
  signIn,
  signInLink,
  acceptInvitation,
  signedIn.addChildren([
    home,
    profile,
    overview,
    mandate,
    participants,
    team,
    workingGroup,
    meetings,
    meeting,
    events,
    documents,
    version,
    editVersion,
    compareVersions,
    promises,
    provenance,
    exports,
    rounds,
    newRound,
    round,
    writePosition,
    submitPosition,
    positions,
    recordPosition,
    importPositions,
    position,
    positionHistory,
    signPosition,
    counterDraft,
    trace,
    points,
    workbook,
    topics,
    topic,
    clusters,
    cluster,
    advice,
    endorsements,
    signOffs,
    tags,
    letters,
    textBlocks,
    textBlock,
    texts,
    text,
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
