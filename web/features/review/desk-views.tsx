import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { useSession } from '../../platform/session.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { type DeskSearch, deskSearch, viewOf } from './desk-search.ts';
import { DeskViewDialog } from './desk-view-dialog.tsx';
import { type View, viewsQuery } from './queries.ts';

interface DeskViewsProps {
  procedureId: string;
  search: DeskSearch;
}

/** Ways into the table: what is mine, nobody's or overdue, and the views that somebody has named. Each is an address. */
export function DeskViews({ procedureId, search }: DeskViewsProps) {
  const { t } = useLingui();
  const { person } = useSession();
  const { data, error } = useQuery(viewsQuery(procedureId));
  const [opened, setOpened] = useState<View | 'new' | null>(null);
  const shown = JSON.stringify(viewOf(search));
  const open: string[] = ['received', 'triaged', 'proposed'];
  const usual: { label: string; search: DeskSearch }[] = [
    { label: t`Alle`, search: {} },
    ...(person ? [{ label: t`Meine offenen`, search: { stand: open, zustaendig: person.id } }] : []),
    { label: t`Ohne Zuständigkeit`, search: { stand: open, zustaendig: 'none' } },
    { label: t`Überfällig`, search: { frist: 'overdue' } },
  ];
  const views = data?.items ?? [];
  return (
    <nav className="desk__views" aria-label={t`Ansichten`}>
      <ul className="desk__quick">
        {usual.map((view) => (
          <li key={view.label}>
            <ViewLink {...view} isShown={shown === JSON.stringify(viewOf(deskSearch({ ...view.search })))} />
          </li>
        ))}
      </ul>
      <Disclosure summary={<Trans>Gespeicherte Ansichten</Trans>}>
        {error && <Alert kind="danger">{error.message}</Alert>}
        {data && views.length === 0 && (
          <p>
            <Trans>Noch keine. Filtern Sie die Tabelle und speichern Sie, was Sie öfter brauchen.</Trans>
          </p>
        )}
        <ul className="desk__saved">
          {views.map((view) => (
            <li key={view.id}>
              <ViewLink
                label={view.name}
                search={deskSearch(view.search)}
                isShown={shown === JSON.stringify(viewOf(deskSearch(view.search)))}
              />
              {view.isShared && (
                <span className="st-muted">
                  {view.isOwn ? t`mit dem Amt geteilt` : t`geteilt von ${view.ownerName}`}
                </span>
              )}
              {view.isOwn && (
                <Button look="tertiary" onClick={() => setOpened(view)} aria-label={t`Ansicht ${view.name} ändern`}>
                  <Trans>Ändern</Trans>
                </Button>
              )}
            </li>
          ))}
        </ul>
        <Button onClick={() => setOpened('new')}>
          <Trans>Diese Ansicht speichern</Trans>
        </Button>
      </Disclosure>
      {opened && (
        <DeskViewDialog
          procedureId={procedureId}
          view={opened === 'new' ? null : opened}
          shown={viewOf(search)}
          onClose={() => setOpened(null)}
        />
      )}
    </nav>
  );
}

function ViewLink({ label, search, isShown }: { label: string; search: DeskSearch; isShown: boolean }) {
  return (
    <Link
      from={paths.points}
      to="."
      search={search}
      className="kern-link"
      aria-current={isShown ? 'true' : undefined}
      activeProps={{}}
      activeOptions={{ exact: true, includeSearch: true }}
    >
      {label}
    </Link>
  );
}
