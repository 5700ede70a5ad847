import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { outcomeWords } from '../../../shared/outcome-words.ts';
import { outcomes } from '../../../shared/review.ts';
import { paths } from '../../paths.ts';
import { useFormat, useLanguage } from '../../platform/i18n.tsx';
import type { Procedure, Unfinished } from './queries.ts';

/** One thing that is not finished. */
export interface OpenItem {
  key: string;
  /** Its name, a link to where it is resolved where there is such a place. */
  name: ReactNode;
  who?: string;
  text?: string;
}

/** All of one kind; `items` are the first 200. */
export interface OpenMatter {
  key: string;
  title: string;
  /** Leads to where all of them are worked on. */
  todo?: ReactNode;
  count: number;
  items: OpenItem[];
}

/** What is not finished, in the order in which it holds the procedure up (domain.md, 5). */
export function useOpenMatters(procedure: Procedure, data: Unfinished | undefined): OpenMatter[] {
  const { t } = useLingui();
  const { language } = useLanguage();
  const format = useFormat(procedure.timeZone);
  if (data === undefined) return [];
  const params = { procedureId: procedure.id };
  const toPoint = (punkt: string, reference: string) => (
    <Link to={paths.points} params={params} search={{ punkt }}>
      {reference}
    </Link>
  );
  const outcomeWord = (outcome: string) => {
    const known = outcomes.find((one) => one === outcome);
    return known === undefined ? outcome : outcomeWords[language][known];
  };
  return [
    {
      ...data.pointsWithoutDisposition,
      key: 'points',
      title: t`Einzelpunkte ohne Entscheidungsvorschlag`,
      todo: (
        <Link to={paths.points} params={params} search={{ ergebnis: 'none' }}>
          <Trans>Alle sichten</Trans>
        </Link>
      ),
      items: data.pointsWithoutDisposition.items.map(({ id, reference, organisationName, excerpt }) => ({
        key: id,
        name: toPoint(id, reference),
        who: organisationName,
        text: excerpt,
      })),
    },
    {
      ...data.textsUnaccounted,
      key: 'texts',
      title: t`Texte, in denen noch kein Einzelpunkt gekennzeichnet ist`,
      todo: (
        <Link to={paths.texts} params={params}>
          <Trans>Alle durchsehen</Trans>
        </Link>
      ),
      items: data.textsUnaccounted.items.map(({ id, positionReference, organisationName, excerpt }) => ({
        key: id,
        name: (
          <Link to={paths.texts} params={params}>
            {positionReference}
          </Link>
        ),
        who: organisationName,
        text: excerpt,
      })),
    },
    {
      ...data.proposalsWaiting,
      key: 'proposals',
      title: t`Vorschläge, die auf eine zweite Person warten`,
      items: data.proposalsWaiting.items.map(({ subject, id, reference, outcome, waitingSince }) => ({
        key: id,
        name:
          subject === 'point' ? (
            toPoint(id, reference)
          ) : (
            <Link to={paths.topic} params={{ ...params, topicId: id }}>
              {reference}
            </Link>
          ),
        who: outcomeWord(outcome),
        text: t`seit ${format.date(waitingSince)}`,
      })),
    },
    {
      ...data.lateUndecided,
      key: 'late',
      title: t`Verspätete Stellungnahmen, über deren Zulassung noch zu entscheiden ist`,
      items: data.lateUndecided.items.map(({ id, reference, organisationName }) => ({
        key: id,
        name: (
          <Link to={paths.position} params={{ ...params, positionId: id }}>
            {reference}
          </Link>
        ),
        who: organisationName,
      })),
    },
    {
      ...data.openPromises,
      key: 'promises',
      title: t`Zusagen, die noch nicht im Text stehen`,
      todo: (
        <Link to={paths.promises} params={params}>
          <Trans>Zur Einarbeitung</Trans>
        </Link>
      ),
      items: data.openPromises.items.map(({ pointId, reference, organisationName, proposedText, missingAfter }) => ({
        key: pointId,
        name: toPoint(pointId, reference),
        who: organisationName,
        text: missingAfter ?? proposedText,
      })),
    },
    {
      ...data.silentChanges,
      key: 'silent',
      title: t`Geänderte Sätze ohne Grund`,
      todo: (
        <Link to={paths.promises} params={params}>
          <Trans>Gründe angeben</Trans>
        </Link>
      ),
      items: data.silentChanges.items.map(({ documentId, sectionKey, sectionLabel, before, after }) => ({
        key: JSON.stringify([documentId, sectionKey, before, after]),
        name: (
          <Link to={paths.promises} params={params} search={{ konzept: documentId }}>
            {sectionLabel || t`Abschnitt ohne Überschrift`}
          </Link>
        ),
        text: after === '' ? before : after,
      })),
    },
    {
      ...data.extensionRequests,
      key: 'extensions',
      title: t`Organisationen, die um mehr Zeit bitten`,
      items: data.extensionRequests.items.map(({ id, roundId, organisationName, until, reason }) => ({
        key: id,
        name: (
          <Link to={paths.round} params={{ ...params, roundId }}>
            {organisationName}
          </Link>
        ),
        who: t`bis einschließlich ${format.date(format.lastDay(until))}`,
        text: reason,
      })),
    },
    {
      ...data.disputedIncorporations,
      key: 'disputes',
      title: t`Einarbeitungen, die eine Organisation bestreitet`,
      items: data.disputedIncorporations.items.map(({ id, pointId, pointReference, organisationName, note }) => ({
        key: `${id}${pointId}`,
        name: toPoint(pointId, pointReference),
        who: organisationName,
        text: note,
      })),
    },
    {
      ...data.organisationsWithoutAnswer,
      key: 'silence',
      title: t`Organisationen ohne Rückmeldung`,
      todo: (
        <Link to={paths.participants} params={params}>
          <Trans>Zu den Beteiligten</Trans>
        </Link>
      ),
      items: data.organisationsWithoutAnswer.items.map(
        ({ organisationId, organisationName, roundReference, closesAt }) => ({
          key: `${organisationId}${roundReference}`,
          name: (
            <Link to={paths.participants} params={params}>
              {organisationName}
            </Link>
          ),
          who: t`Runde ${roundReference}`,
          text: t`bis einschließlich ${format.date(format.lastDay(closesAt))}`,
        }),
      ),
    },
    {
      ...data.failedMails,
      key: 'mails',
      title: t`Nachrichten, die nicht ankamen`,
      items: data.failedMails.items.map(({ id, failedAt, detail }) => ({
        key: id,
        name: format.dateTime(failedAt),
        text: detail,
      })),
    },
  ];
}
