import * as contract from '../../../shared/similarity.ts';
import { type Mounted, mountRead } from '../../platform/endpoints.ts';
import { getCluster, listClusterPoints, listClusters } from './cluster-queries.ts';
import { listSimilarPoints } from './list-similar-points.ts';

/** Which points say nearly the same; they are grouped by the verbs of topics. */
export const similarityRoutes: Mounted[] = [
  mountRead(contract.listSimilarPoints, ({ db }, input) => listSimilarPoints(db, input)),
  mountRead(contract.listClusters, ({ db }, input) => listClusters(db, input)),
  mountRead(contract.getCluster, ({ db }, input) => getCluster(db, input)),
  mountRead(contract.listClusterPoints, ({ db }, input) => listClusterPoints(db, input)),
];
