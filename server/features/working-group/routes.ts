import * as contract from '../../../shared/working-group.ts';
import { type Mounted, mount, mountRead } from '../../platform/endpoints.ts';
import { editWorkingGroup } from './edit-working-group.ts';
import { getWorkingGroup } from './queries.ts';

/** The working group (Arbeitsgremium) and its seats. */
export const workingGroupRoutes: Mounted[] = [
  mountRead(contract.getWorkingGroup, ({ db, isStaff }, { params }) =>
    getWorkingGroup(db, params.procedureId, isStaff),
  ),
  mount(contract.editWorkingGroup, editWorkingGroup),
];
