import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { paths } from '../paths.ts';
import { useSession } from '../platform/session.tsx';
import { Loading } from '../ui/loading.tsx';

/** Lets only signed-in people pass; others sign in first and come back to the address they wanted (`?weiter=`). */
export function SignedIn() {
  const { status } = useSession();
  if (status === 'loading') return <Loading lines={6} />;
  if (status === 'anonymous') return <ToSignIn />;
  return <Outlet />;
}

/** Leads to the sign-in once: while that screen loads, the address is already its own and must not be wanted again. */
function ToSignIn() {
  const router = useRouter();
  useEffect(() => {
    const { href } = router.latestLocation;
    void router.navigate({ to: paths.signIn, search: { weiter: href }, replace: true });
  }, [router]);
  return <Loading lines={6} />;
}
