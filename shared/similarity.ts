import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id, listQuery, pageOf } from './values.ts';

/** More points alike than this are a mass letter (Massenschreiben). */
export const massLetterFrom = 51;

/** A point beside the one that it is like. The difference of the two is that of their words. */
const similarPoint = z.object({
  pointId: id,
  reference: z.string(),
  positionId: id,
  organisationName: z.string(),
  language: z.string(),
  comment: z.string(),
  proposedText: z.string(),
  topicId: id.nullable(),
  topicReference: z.string().nullable(),
  /** In no topic and not decided: it can be grouped. */
  isOpen: z.boolean(),
  /** 0 to 1: the runs of five words that both have, over those that one of them has. */
  similarity: z.number(),
});

/** Points that say nearly the same. Those that are no longer answered do not count. */
const cluster = z.object({
  id,
  representativeId: id,
  points: z.int(),
  /** Organisations that wrote them. */
  senders: z.int(),
  /** Points that can be grouped. */
  openPoints: z.int(),
  /** The words that the others are held against. */
  representative: similarPoint,
  /** The first of its points, the most like the representative before the others; all of them by `listClusterPoints`. */
  members: z.array(similarPoint.pick({ pointId: true, similarity: true })),
});

const similar = '/api/v1/procedures/:procedureId/similar' as const;
const clusters = `${similar}/clusters` as const;

export const listSimilarPoints = endpoint({
  operationId: 'listSimilarPoints',
  method: 'GET',
  path: similar,
  action: 'topic.list',
  summary: 'The points most like one point, at least half alike, and how many are in its cluster',
  query: z.strictObject({ pointId: id }),
  result: z.object({
    /** The point that the others of its cluster are held against; null while it is alone. */
    representativeId: id.nullable(),
    members: z.array(similarPoint),
    /** Null while it is alone, or its comparison still waits. */
    cluster: cluster.pick({ id: true, points: true }).nullable(),
    isCompared: z.boolean(),
  }),
});

export const listClusters = endpoint({
  operationId: 'listClusters',
  method: 'GET',
  path: clusters,
  action: 'topic.list',
  summary: 'Clusters of similar points, the largest first',
  query: listQuery.extend({
    /** Clusters of at least as many points. */
    least: z.coerce.number().int().min(2).max(1_000_000).default(2),
    /** Only clusters in which a point can still be grouped. */
    open: z.stringbool().default(false),
  }),
  result: pageOf(cluster),
});

export const getCluster = endpoint({
  operationId: 'getCluster',
  method: 'GET',
  path: `${clusters}/:clusterId`,
  action: 'topic.list',
  summary: 'One cluster, with the points that can be grouped in one act',
  result: cluster.extend({
    /** At most as many as a topic takes in one act. */
    openPointIds: z.array(id),
  }),
});

export const listClusterPoints = endpoint({
  operationId: 'listClusterPoints',
  method: 'GET',
  path: `${clusters}/:clusterId/points`,
  action: 'topic.list',
  summary: 'The points of a cluster and who sent them, the most like its representative first',
  query: listQuery,
  result: pageOf(similarPoint),
});
