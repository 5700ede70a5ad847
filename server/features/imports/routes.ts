import * as contract from '../../../shared/imports.ts';
import { type Mounted, mountFile } from '../../platform/endpoints.ts';
import { importPositions } from './import-positions.ts';
import { receive } from './receive.ts';

/** Positions and points from files. */
export const importRoutes: Mounted[] = [mountFile(contract.importPositions, receive, importPositions)];
