import * as contract from '../../../shared/imports.ts';
import type { Mounted } from '../../platform/endpoints.ts';
import { mountKeptFile } from '../../platform/files/mount-kept-file.ts';
import { importPositions } from './import-positions.ts';
import { receive } from './receive.ts';

/** Positions and points from files. */
export const importRoutes: Mounted[] = [
  mountKeptFile(contract.importPositions, {
    read: receive,
    nameToKeep: ({ query }) => (query.dryRun ? null : query.fileName),
    handle: importPositions,
  }),
];
