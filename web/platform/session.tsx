import { createContext, type ReactNode, use, useEffect, useMemo, useSyncExternalStore } from 'react';
import { onSessionChange, restoreSession, type SessionState, sessionState, signIn, signOut } from './session-store.ts';

export type SessionHandle = SessionState & {
  /** Signs in; throws `ApiProblem` with a sentence for the form. */
  signIn: (email: string, password: string) => Promise<void>;
  signOut: () => Promise<void>;
};

const SessionContext = createContext<SessionHandle | null>(null);

export function SessionProvider({ children }: { children: ReactNode }) {
  const state = useSyncExternalStore(onSessionChange, sessionState);
  useEffect(() => void restoreSession(), []);
  const handle = useMemo(() => ({ ...state, signIn, signOut }), [state]);
  return <SessionContext value={handle}>{children}</SessionContext>;
}

/** Who is signed in here, and how to change that. */
export function useSession(): SessionHandle {
  const session = use(SessionContext);
  if (session === null) throw new Error('useSession outside SessionProvider');
  return session;
}
