import * as bulk from '../../../shared/bulk.ts';
import * as contract from '../../../shared/review.ts';
import { publishRound as publishContract } from '../../../shared/rounds.ts';
import { type Mounted, mount, mountRead } from '../../platform/endpoints.ts';
import { addToTopic } from './add-to-topic.ts';
import { adoptDisposition } from './adopt-disposition.ts';
import { applyBulk } from './bulk-apply.ts';
import { previewBulk } from './bulk-preview.ts';
import { undoBulk } from './bulk-undo.ts';
import { clearText } from './clear-text.ts';
import { countPoints } from './count-points.ts';
import { createTopic } from './create-topic.ts';
import { editTopic } from './edit-topic.ts';
import { getPoint } from './get-point.ts';
import { listPoints } from './list-points.ts';
import { listTexts } from './list-texts.ts';
import { markPoint } from './mark-point.ts';
import { proposeDisposition } from './propose-disposition.ts';
import { publishRound } from './publish-round.ts';
import { reopenDisposition } from './reopen-disposition.ts';
import { returnDisposition } from './return-disposition.ts';
import { splittingRoutes } from './split-routes.ts';
import { takeFromTopic } from './take-from-topic.ts';
import { getTopic, listTopics } from './topic-queries.ts';
import { triageRoutes } from './triage-routes.ts';

const pointOf = ({ pointId }: { pointId: string }) => ({ type: 'point', id: pointId }) as const;
const topicOf = ({ topicId }: { topicId: string }) => ({ type: 'topic', id: topicId }) as const;

/** Points, texts, topics, dispositions, and the publication that waits for all of them (R3). */
export const reviewRoutes: Mounted[] = [
  mountRead(contract.listPoints, listPoints),
  mountRead(contract.countPoints, countPoints),
  mountRead(contract.getPoint, (context, input) => getPoint(context.db, context, input)),
  ...triageRoutes,
  mount(bulk.previewBulk, previewBulk),
  mount(bulk.applyBulk, applyBulk),
  mount(bulk.undoBulk, undoBulk),
  mountRead(contract.listTexts, listTexts),
  mount(contract.markPoint, markPoint),
  mount(contract.clearText, clearText),
  ...splittingRoutes,
  mountRead(contract.listTopics, (context, input) => listTopics(context.db, context, input)),
  mountRead(contract.getTopic, (context, { params }) =>
    getTopic(context.db, context, params.procedureId, params.topicId),
  ),
  mount(contract.createTopic, createTopic),
  mount(contract.editTopic, editTopic),
  mount(contract.addToTopic, addToTopic),
  mount(contract.takeFromTopic, takeFromTopic),
  mount(contract.proposePointDisposition, (context, { params, body }) =>
    proposeDisposition(context, params.procedureId, pointOf(params), body),
  ),
  mount(contract.proposeTopicDisposition, (context, { params, body }) =>
    proposeDisposition(context, params.procedureId, topicOf(params), body),
  ),
  mount(contract.adoptPointDisposition, (context, { params }) =>
    adoptDisposition(context, params.procedureId, pointOf(params)),
  ),
  mount(contract.adoptTopicDisposition, (context, { params }) =>
    adoptDisposition(context, params.procedureId, topicOf(params)),
  ),
  mount(contract.returnPointDisposition, (context, { params, body }) =>
    returnDisposition(context, params.procedureId, pointOf(params), body),
  ),
  mount(contract.returnTopicDisposition, (context, { params, body }) =>
    returnDisposition(context, params.procedureId, topicOf(params), body),
  ),
  mount(contract.reopenPointDisposition, (context, { params, body }) =>
    reopenDisposition(context, params.procedureId, pointOf(params), body),
  ),
  mount(contract.reopenTopicDisposition, (context, { params, body }) =>
    reopenDisposition(context, params.procedureId, topicOf(params), body),
  ),
  mount(publishContract, publishRound),
];
