import * as contract from '../../../shared/resolutions.ts';
import { type Mounted, mount, mountRead } from '../../platform/endpoints.ts';
import { listResolutions } from './list-resolutions.ts';
import { recordResolution } from './record-resolution.ts';
import { resolveVersion } from './resolve-version.ts';

/** The council's word: what it resolved, and the version that is the text it wants. */
export const resolutionRoutes: Mounted[] = [
  mountRead(contract.listResolutions, listResolutions),
  mount(contract.recordResolution, recordResolution),
  mount(contract.resolveVersion, resolveVersion),
];
