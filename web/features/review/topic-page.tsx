import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { takeFromTopic } from '../../../shared/review.ts';
import { paths } from '../../paths.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { AdvicePanel } from './advice-panel.tsx';
import { DispositionPanel } from './disposition-panel.tsx';
import { sectionsQuery, type Topic, topicQuery, useChange } from './queries.ts';
import { TopicForm } from './topic-form.tsx';
import { useLive } from './use-live.ts';
import '../../styles/review.css';

const route = getRouteApi(`/signed-in${paths.topic}`);

/** One topic: the common argument, the points with their own words, and the decision that covers them (R8). */
export function TopicPage() {
  const { t } = useLingui();
  const { procedureId, topicId } = route.useParams();
  const query = useQuery(topicQuery(procedureId, topicId));
  useLive(procedureId);
  usePageTitle(query.data ? `${query.data.reference} ${query.data.title}` : t`Argumentgruppe`);
  if (query.isPending) return <Loading lines={8} />;
  if (query.error) return <Alert kind="danger">{query.error.message}</Alert>;
  return <Opened procedureId={procedureId} topic={query.data} />;
}

function Opened({ procedureId, topic }: { procedureId: string; topic: Topic }) {
  const [isEditing, setEditing] = useState(false);
  const sections = useQuery(sectionsQuery(procedureId)).data ?? [];
  return (
    <>
      <PageHeader
        title={`${topic.reference} ${topic.title}`}
        breadcrumb={
          <Link to={paths.topics} params={{ procedureId }} className="kern-link">
            <Trans>Alle Argumentgruppen</Trans>
          </Link>
        }
        actions={
          'edit' in topic.can &&
          !isEditing && (
            <Button onClick={() => setEditing(true)}>
              <Trans>Titel und Argument ändern</Trans>
            </Button>
          )
        }
      />
      {isEditing ? (
        <TopicForm procedureId={procedureId} topic={topic} onDone={() => setEditing(false)} />
      ) : (
        <section>
          <h2>
            <Trans>Gemeinsames Argument</Trans>
          </h2>
          {topic.argument ? (
            <p className="st-written">{topic.argument}</p>
          ) : (
            <p>
              <Trans>Noch nicht beschrieben.</Trans>
            </p>
          )}
        </section>
      )}
      <Members procedureId={procedureId} topic={topic} />
      <AdvicePanel procedureId={procedureId} subject={{ kind: 'topic', id: topic.id }} />
      <DispositionPanel
        procedureId={procedureId}
        subject={{ kind: 'topic', id: topic.id }}
        disposition={topic.disposition}
        can={topic.can}
        sections={sections}
        placeholders={{ Argumentgruppe: topic.reference }}
      />
    </>
  );
}

function Members({ procedureId, topic }: { procedureId: string; topic: Topic }) {
  const { t } = useLingui();
  const take = useChange(procedureId, (pointId: string) =>
    api(takeFromTopic, { params: { procedureId, topicId: topic.id, pointId }, ifMatch: ofVersion(topic.version) }),
  );
  const ability = topic.can.take ?? topic.can.edit;
  return (
    <section>
      <h2>
        <Trans>Punkte dieser Gruppe</Trans>
      </h2>
      {take.error && <Alert kind="danger">{take.error.detail}</Alert>}
      {topic.members.length === 0 && (
        <EmptyState title={t`Diese Gruppe hat noch keine Punkte`}>
          <Trans>Wählen Sie in der Liste der Einzelpunkte Punkte aus und nehmen Sie sie hier auf.</Trans>
        </EmptyState>
      )}
      <ul className="topic__members">
        {topic.members.map((member) => (
          <li key={member.pointId} className="topic__member">
            <h3>
              <Link to={paths.points} params={{ procedureId }} search={{ punkt: member.pointId }} className="kern-link">
                {member.reference}
              </Link>{' '}
              {member.organisationName}
            </h3>
            {member.comment && <p className="st-written">{member.comment}</p>}
            {member.proposedText && (
              <p className="st-written">
                <Trans>Vorgeschlagen: {member.proposedText}</Trans>
              </p>
            )}
            {member.remainder && (
              <p className="st-written">
                <Trans>Darüber hinaus: {member.remainder}</Trans>
              </p>
            )}
            {ability !== undefined && (
              <Button
                look="tertiary"
                isBusy={take.isPending && take.variables === member.pointId}
                disabledBecause={ability === true ? undefined : ability.detail}
                onClick={() => take.mutate(member.pointId)}
                aria-label={t`${member.reference} aus der Gruppe nehmen`}
              >
                <Trans>Aus der Gruppe nehmen</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
