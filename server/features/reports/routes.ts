import * as contract from '../../../shared/reports.ts';
import { type Mounted, mountRead } from '../../platform/endpoints.ts';
import { getUnfinished } from './get-unfinished.ts';

/** What is not finished. */
export const reportRoutes: Mounted[] = [mountRead(contract.getUnfinished, getUnfinished)];
