import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { paths } from '../paths.ts';
import { useSession } from '../platform/session.tsx';
import { Loading } from '../ui/loading.tsx';

/** Lets only signed-in people pass; others sign in first and come back to the address they wanted (`?weiter=`). */
export function SignedIn() {
  const { status } = useSession();
  const { href } = useLocation();
  if (status === 'loading') return <Loading lines={6} />;
  if (status === 'anonymous') return <Navigate to={paths.signIn} search={{ weiter: href }} replace />;
  return <Outlet />;
}
