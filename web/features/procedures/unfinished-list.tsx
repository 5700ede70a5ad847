import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { unfinishedQuery } from './queries.ts';

interface Group {
  key: string;
  title: string;
  count: number;
  items: { key: string; text: ReactNode }[];
}

/** Everything that is not finished in the procedure, each thing linked to where it is resolved. */
export function UnfinishedList({ procedureId }: { procedureId: string }) {
  const query = useQuery(unfinishedQuery(procedureId));
  const groups = useGroups(procedureId);
  if (query.isPending) return <Loading lines={8} />;
  if (query.error) return <Alert kind="danger">{query.error.message}</Alert>;
  return (
    <section>
      <h2>
        <Trans>Noch nicht fertig</Trans>
      </h2>
      {groups.every(({ count }) => count === 0) && (
        <Alert kind="success" isLive={false}>
          <Trans>Alles ist erledigt: Jeder Punkt hat seine Antwort, und jede Zusage steht im Text.</Trans>
        </Alert>
      )}
      {groups
        .filter(({ count }) => count > 0)
        .map((group) => (
          <Disclosure
            key={group.key}
            summary={
              <>
                {group.title} <Badge tone="warning">{group.count}</Badge>
              </>
            }
          >
            <ul className="st-links">
              {group.items.map((item) => (
                <li key={item.key}>{item.text}</li>
              ))}
            </ul>
            {group.count > group.items.length && (
              <p className="st-muted">
                <Trans>
                  Gezeigt werden {group.items.length} von {group.count}.
                </Trans>
              </p>
            )}
          </Disclosure>
        ))}
    </section>
  );
}

function useGroups(procedureId: string): Group[] {
  const { t } = useLingui();
  const format = useFormat();
  const data = useQuery(unfinishedQuery(procedureId)).data;
  if (!data) return [];
  const toPoint = (id: string, label: string) => (
    <Link to={paths.points} params={{ procedureId }} search={{ punkt: id }} className="kern-link">
      {label}
    </Link>
  );
  const toPosition = (id: string, label: string) => (
    <Link to={paths.position} params={{ procedureId, positionId: id }} className="kern-link">
      {label}
    </Link>
  );
  const toVersion = (documentId: string, number: number, label: string) => (
    <Link to={paths.editVersion} params={{ procedureId, documentId, number: String(number) }} className="kern-link">
      {label}
    </Link>
  );
  return [
    {
      key: 'points',
      title: t`Einzelpunkte ohne Entscheidung`,
      count: data.pointsWithoutDisposition.count,
      items: data.pointsWithoutDisposition.items.map(({ id, reference, organisationName, excerpt }) => ({
        key: id,
        text: (
          <>
            {toPoint(id, reference)} {organisationName}: {excerpt}
          </>
        ),
      })),
    },
    {
      key: 'proposals',
      title: t`Vorschläge, die auf eine zweite Person warten`,
      count: data.proposalsWaiting.count,
      items: data.proposalsWaiting.items.map(({ subject, id, reference, waitingSince }) => ({
        key: id,
        text: (
          <>
            {subject === 'point' ? (
              toPoint(id, reference)
            ) : (
              <Link to={paths.topic} params={{ procedureId, topicId: id }} className="kern-link">
                {reference}
              </Link>
            )}{' '}
            <Trans>seit {format.date(waitingSince)}</Trans>
          </>
        ),
      })),
    },
    {
      key: 'texts',
      title: t`Texte ohne Zuordnung`,
      count: data.textsUnaccounted.count,
      items: data.textsUnaccounted.items.map(({ id, positionReference, organisationName, excerpt }) => ({
        key: id,
        text: (
          <>
            <Link to={paths.texts} params={{ procedureId }} search={{}} className="kern-link">
              {positionReference}
            </Link>{' '}
            {organisationName}: {excerpt}
          </>
        ),
      })),
    },
    {
      key: 'late',
      title: t`Verspätete Stellungnahmen ohne Entscheidung über die Zulassung`,
      count: data.lateUndecided.count,
      items: data.lateUndecided.items.map(({ id, reference, organisationName }) => ({
        key: id,
        text: (
          <>
            {toPosition(id, reference)} {organisationName}
          </>
        ),
      })),
    },
    {
      key: 'promises',
      title: t`Offene Zusagen`,
      count: data.openPromises.count,
      items: data.openPromises.items.map(({ pointId, reference, organisationName, proposedText }) => ({
        key: pointId,
        text: (
          <>
            {toPoint(pointId, reference)} {organisationName}
            {proposedText && `: ${proposedText.slice(0, 120)}`}
          </>
        ),
      })),
    },
    {
      key: 'silent',
      title: t`Stille Änderungen: Sätze ohne Grund`,
      count: data.silentChanges.count,
      items: data.silentChanges.items.map((change) => ({
        key: `${change.documentId}${change.sectionKey}${change.before}${change.after}`,
        text: (
          <>
            {toVersion(change.documentId, change.versionNumber, change.sectionLabel)}: {change.after || change.before}
          </>
        ),
      })),
    },
    {
      key: 'silence',
      title: t`Organisationen ohne Rückmeldung`,
      count: data.organisationsWithoutAnswer.count,
      items: data.organisationsWithoutAnswer.items.map(
        ({ organisationId, organisationName, roundReference, closesAt }) => ({
          key: `${organisationId}${roundReference}`,
          text: (
            <Trans>
              {organisationName}: {roundReference}, bis {format.date(format.lastDay(closesAt))}
            </Trans>
          ),
        }),
      ),
    },
    {
      key: 'disputes',
      title: t`Bestrittene Einarbeitungen`,
      count: data.disputedIncorporations.count,
      items: data.disputedIncorporations.items.map(({ id, pointReference, organisationName, note }) => ({
        key: id,
        text: `${pointReference} ${organisationName}: ${note}`,
      })),
    },
    {
      key: 'mails',
      title: t`Nicht zugestellte Nachrichten`,
      count: data.failedMails.count,
      items: data.failedMails.items.map(({ id, template, failedAt, detail }) => ({
        key: id,
        text: `${template}, ${format.dateTime(failedAt)}: ${detail}`,
      })),
    },
  ];
}
