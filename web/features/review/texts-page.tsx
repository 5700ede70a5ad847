import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { useMay } from '../../platform/me.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Pager } from '../../ui/pager.tsx';
import { textsQuery } from './queries.ts';
import { mayClearUnread, TextCard } from './text-card.tsx';
import { TextsClear } from './texts-clear.tsx';
import '../../styles/review.css';

const route = getRouteApi(`/signed-in${paths.texts}`);

/** Texts that are not yet accounted for: every word is inside a point or marked "no point here" (R3). */
export function TextsPage() {
  const { t } = useLingui();
  const { procedureId } = route.useParams();
  const { seite, stellungnahme } = route.useSearch();
  const texts = useQuery(
    textsQuery(procedureId, {
      limit: 20,
      ...(seite && { cursor: seite }),
      ...(stellungnahme && { positionId: stellungnahme }),
    }),
  );
  const mayClear = useMay(procedureId, 'text.clear');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const chosenIds = (texts.data?.items ?? [])
    .filter((text) => chosen.has(text.id) && mayClearUnread(text))
    .map(({ id }) => id);
  const choose = (id: string, isChosen: boolean) =>
    setChosen((old) => new Set(isChosen ? [...old, id] : [...old].filter((other) => other !== id)));
  usePageTitle(t`Texte ohne Zuordnung`);
  return (
    <>
      <PageHeader
        title={<Trans>Texte ohne Zuordnung</Trans>}
        lead={
          <Trans>
            Jedes eingereichte Wort gehört zu einem Einzelpunkt oder ist ausdrücklich als „kein Punkt“ gekennzeichnet.
            Erst dann können die Ergebnisse veröffentlicht werden.
          </Trans>
        }
      />
      {texts.isPending && <Loading lines={8} />}
      {texts.error && <Alert kind="danger">{texts.error.message}</Alert>}
      {texts.data?.items.length === 0 && (
        <EmptyState icon="checkCircle" title={t`Alle Texte sind zugeordnet`}>
          <Trans>Neue Texte erscheinen hier, sobald Stellungnahmen eingehen.</Trans>
        </EmptyState>
      )}
      {texts.data?.items.map((text) => (
        <TextCard
          key={text.id}
          procedureId={procedureId}
          text={text}
          mayClear={mayClear}
          isChosen={chosen.has(text.id)}
          onChoose={(isChosen) => choose(text.id, isChosen)}
        />
      ))}
      {mayClear && <TextsClear procedureId={procedureId} textIds={chosenIds} onDone={() => setChosen(new Set())} />}
      <Pager
        next={
          texts.data?.next && (
            <Link
              from={paths.texts}
              to="."
              search={(old) => ({ ...old, ...(texts.data.next && { seite: texts.data.next }) })}
              className="kern-link"
            >
              <Trans>Weitere Texte</Trans>
            </Link>
          )
        }
      />
    </>
  );
}
