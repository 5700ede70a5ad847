import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { useMay } from '../../platform/me.ts';
import { Alert } from '../../ui/alert.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { SimilarPoints } from '../similarity/similar-points.tsx';
import { Translations } from '../translations/translations.tsx';
import { AdvicePanel } from './advice-panel.tsx';
import { without } from './desk-search.ts';
import { DispositionPanel } from './disposition-panel.tsx';
import { DisputedDecision } from './disputed-decision.tsx';
import { PointNotes } from './point-notes.tsx';
import { type Point, pointQuery, sectionsQuery } from './queries.ts';
import { SplitPoint } from './split-point.tsx';
import { TriageForm } from './triage-form.tsx';
import { kindWords, sectionTitle } from './words.ts';

/** One point beside the table: its words, the section it speaks of, triage, and the decision. */
export function PointDetail({ procedureId, pointId }: { procedureId: string; pointId: string }) {
  const { t } = useLingui();
  const query = useQuery(pointQuery(procedureId, pointId));
  const title = useRef<HTMLHeadingElement>(null);
  const point = query.data;
  const isLoaded = point !== undefined;
  useEffect(() => {
    if (isLoaded) title.current?.focus();
  }, [isLoaded]);
  return (
    <section className="desk__detail" aria-label={t`Geöffneter Einzelpunkt`}>
      <div className="desk__bar">
        <h2 ref={title} tabIndex={-1}>
          {point ? t`Einzelpunkt ${point.reference}` : t`Einzelpunkt`}
        </h2>
        <Link from={paths.points} to="." search={(old) => without(old, 'punkt')} className={buttonClass('tertiary')}>
          <span className="kern-label">
            <Trans>Schließen</Trans>
          </span>
        </Link>
      </div>
      {query.isPending && <Loading lines={8} />}
      {query.error && <Alert kind="danger">{query.error.message}</Alert>}
      {point && <Opened procedureId={procedureId} point={point} />}
    </section>
  );
}

function Opened({ procedureId, point }: { procedureId: string; point: Point }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const sections = useQuery(sectionsQuery(procedureId)).data ?? [];
  const section = sections.find(({ key }) => key === point.sectionKey);
  const isInTopic = point.topicId !== null;
  const maySeeSimilar = useMay(procedureId, 'topic.list');
  return (
    <>
      <DefinitionList
        items={[
          { term: t`Stand`, value: <StatusBadge of="point" status={point.status} /> },
          { term: t`Organisation`, value: point.organisationName },
          {
            term: t`Stellungnahme`,
            value: (
              <Link to={paths.position} params={{ procedureId, positionId: point.positionId }} className="kern-link">
                {point.positionReference}
              </Link>
            ),
          },
          { term: t`Eingereicht`, value: format.dateTime(point.submittedAt) },
          { term: t`Art`, value: i18n._(kindWords[point.kind]) },
          { term: t`Abschnitt`, value: section ? sectionTitle(section) : point.sectionKey ? undefined : t`Das Ganze` },
        ]}
      />
      <DisputedDecision procedureId={procedureId} point={point} />
      {point.quote && (
        <Callout title={t`Markierte Stelle`}>
          <q className="st-written">{point.quote.exact}</q>
        </Callout>
      )}
      {point.comment && (
        <>
          <h3>
            <Trans>Anmerkung</Trans>
          </h3>
          <p className="st-written" lang={point.language}>
            {point.comment}
          </p>
        </>
      )}
      {point.proposedText && (
        <>
          <h3>
            <Trans>Vorgeschlagener Wortlaut</Trans>
          </h3>
          <p className="st-written" lang={point.language}>
            {point.proposedText}
          </p>
        </>
      )}
      <Translations
        procedureId={procedureId}
        positionId={point.positionId}
        language={point.language}
        pointId={point.id}
      />
      {section && (
        <Disclosure summary={<Trans>Der Abschnitt im Entwurf</Trans>}>
          <p className="st-written">{section.plainText}</p>
        </Disclosure>
      )}
      <SplitPoint procedureId={procedureId} point={point} sections={sections} />
      {'triage' in point.can && <TriageForm procedureId={procedureId} point={point} />}
      {maySeeSimilar && (
        <SimilarPoints procedureId={procedureId} point={point} canGroup={point.can.group === true} key={point.id} />
      )}
      {'triage' in point.can && <PointNotes procedureId={procedureId} pointId={point.id} />}
      {isInTopic && (
        <Alert kind="info" isLive={false} title={<Trans>Dieser Punkt gehört zu einer Argumentgruppe</Trans>}>
          <Trans>
            Er wird mit{' '}
            <Link to={paths.topic} params={{ procedureId, topicId: point.topicId ?? '' }} className="kern-link">
              {point.topicReference}
            </Link>{' '}
            gemeinsam entschieden. Um ihn allein zu entscheiden, nehmen Sie ihn dort heraus.
          </Trans>
        </Alert>
      )}
      <AdvicePanel procedureId={procedureId} subject={{ kind: 'point', id: point.id }} />
      <DispositionPanel
        procedureId={procedureId}
        subject={{ kind: 'point', id: point.id }}
        disposition={point.disposition}
        can={point.can}
        sections={sections}
        placeholders={{
          Organisation: point.organisationName,
          Stellungnahme: point.positionReference,
          Einzelpunkt: point.reference,
          Argumentgruppe: point.topicReference,
          Abschnitt: section ? sectionTitle(section) : null,
        }}
        isReadOnly={isInTopic}
      />
      <p>
        <Link to={paths.trace} params={{ procedureId, pointId: point.id }} className="kern-link">
          <Trans>Werdegang dieses Punktes</Trans>
        </Link>
      </p>
    </>
  );
}
