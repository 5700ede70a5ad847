import { useLingui } from '@lingui/react';
import { useLingui as useWords } from '@lingui/react/macro';
import { Link, useMatchRoute } from '@tanstack/react-router';
import { paths } from '../paths.ts';
import { useSession } from '../platform/session.tsx';
import type { NavigationGroup, NavigationItem, Viewer } from './navigation.ts';

interface MainNavigationProps {
  groups: readonly NavigationGroup[];
  procedure: { procedureId: string; roles: readonly string[] } | undefined;
}

/** Two rows of links: what belongs together, and the screens of what is open. Only what the person may see is there. */
export function MainNavigation({ groups, procedure }: MainNavigationProps) {
  const { _ } = useLingui();
  const { t } = useWords();
  const { person } = useSession();
  const isOpen = useIsOpen(procedure?.procedureId);
  const viewer: Viewer = {
    isSignedIn: person !== null,
    isAdministrator: person?.isAdministrator ?? false,
    roles: new Set(procedure?.roles),
  };
  const shown = groups
    .filter(({ where }) => where === 'everywhere' || procedure !== undefined)
    .map((group) => ({ ...group, items: group.items.filter((item) => item.isFor(viewer)) }))
    .filter(({ items }) => items.length > 0);
  const current = shown.find(({ items }) => items.some(isOpen));
  if (shown.length === 0) return null;
  return (
    <>
      <nav className="st-nav" aria-label={t`Hauptnavigation`}>
        <ul>
          {shown.map((group) => (
            <li key={_(group.label)}>
              <GroupLink group={group} isCurrent={group === current} procedureId={procedure?.procedureId} />
            </li>
          ))}
        </ul>
      </nav>
      {current !== undefined && current.items.length > 1 && (
        <nav className="st-nav st-nav--second" aria-label={_(current.label)}>
          <ul>
            {current.items.map((item) => (
              <li key={item.to}>
                <Link
                  to={addressOf(item)}
                  params={paramsOf(procedure?.procedureId)}
                  activeOptions={{ exact: true }}
                  aria-current={isOpen(item) ? 'page' : undefined}
                >
                  {_(item.label)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}

interface GroupLinkProps {
  group: NavigationGroup;
  isCurrent: boolean;
  procedureId: string | undefined;
}

/** A group leads to its first screen; one with a single screen goes by the name of that. */
function GroupLink({ group: { label, items }, isCurrent, procedureId }: GroupLinkProps) {
  const { _ } = useLingui();
  const [first] = items;
  if (first === undefined) return null;
  return (
    <Link
      to={addressOf(first)}
      params={paramsOf(procedureId)}
      activeOptions={{ exact: true }}
      aria-current={isCurrent ? (items.length === 1 ? 'page' : 'true') : undefined}
    >
      {_(items.length === 1 ? first.label : label)}
    </Link>
  );
}

/** An address from a list cannot be checked with its parameters; `where` makes sure that they are there. */
const addressOf = (item: NavigationItem): string => item.to;
const paramsOf = (procedureId: string | undefined) => (procedureId === undefined ? {} : { procedureId });

/** Addresses below which other entries lie: they are open only themselves. */
const exact: readonly string[] = [paths.home, paths.procedure];

function useIsOpen(procedureId: string | undefined): (item: NavigationItem) => boolean {
  const matchRoute = useMatchRoute();
  return (item) =>
    [item.to, ...(item.also ?? [])].some(
      (to: string) => matchRoute({ to, params: paramsOf(procedureId), fuzzy: !exact.includes(to) }) !== false,
    );
}
