import * as contract from '../../../shared/working-group.ts';
import { type Mounted, mount, mountRead } from '../../platform/endpoints.ts';
import { editWorkingGroup } from './edit-working-group.ts';
import { getWorkingGroup } from './queries.ts';

/** The working group (Arbeitsgremium) and its seats. */
export const workingGroupRoutes: Mounted[] = [
  mountRead(contract.getWorkingGroup, ({ db }, { params }) => getWorkingGroup(db, params.procedureId)),
  mount(contract.editWorkingGroup, editWorkingGroup),
];
