import * as contract from '../../../shared/audit.ts';
import { type Mounted, mountRead } from '../../platform/endpoints.ts';
import { mountStream } from '../../platform/mount-stream.ts';
import { followEvents } from './follow-events.ts';
import { listEvents } from './list-events.ts';
import { verifyEvents } from './verify-events.ts';

/** The audit log: what happened, and the proof that nothing was altered since (R13). */
export const auditRoutes: Mounted[] = [
  mountRead(contract.listEvents, listEvents),
  mountStream(contract.followEvents, followEvents),
  mountRead(contract.verifyEvents, verifyEvents),
];
