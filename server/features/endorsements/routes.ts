import * as contract from '../../../shared/endorsements.ts';
import { type Mounted, mount, mountRead } from '../../platform/endpoints.ts';
import { askSignOff } from './ask-sign-off.ts';
import { giveSignOff } from './give-sign-off.ts';
import { listSignOffs } from './list-sign-offs.ts';

/** Who stands behind a version: the city's own offices sign it off, inside the city. */
export const endorsementRoutes: Mounted[] = [
  mountRead(contract.listSignOffs, listSignOffs),
  mount(contract.askSignOff, askSignOff),
  mount(contract.giveSignOff, giveSignOff),
];
