import * as contract from '../../../shared/audit.ts';
import { type Mounted, mountRead } from '../../platform/endpoints.ts';
import { listEvents } from './list-events.ts';
import { verifyEvents } from './verify-events.ts';

/** The audit log: what happened, and the proof that nothing was altered since (R13). */
export const auditRoutes: Mounted[] = [
  mountRead(contract.listEvents, listEvents),
  mountRead(contract.verifyEvents, verifyEvents),
];
