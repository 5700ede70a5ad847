import * as contract from '../../../shared/endorsements.ts';
import * as internal from '../../../shared/sign-offs.ts';
import { type Mounted, mount, mountRead } from '../../platform/endpoints.ts';
import { agreeOnVersion } from './agree-on-version.ts';
import { askSignOff } from './ask-sign-off.ts';
import { callForEndorsement } from './call-for-endorsement.ts';
import { giveEndorsement } from './give-endorsement.ts';
import { giveSignOff } from './give-sign-off.ts';
import { listEndorsementCalls } from './list-endorsement-calls.ts';
import { listSignOffs } from './list-sign-offs.ts';

/** Who stands behind a version: the city's own offices sign it off, inside the city; the organisations endorse it. */
export const endorsementRoutes: Mounted[] = [
  mountRead(internal.listSignOffs, listSignOffs),
  mount(internal.askSignOff, askSignOff),
  mount(internal.giveSignOff, giveSignOff),
  mountRead(contract.listEndorsementCalls, listEndorsementCalls),
  mount(contract.callForEndorsement, callForEndorsement),
  mount(contract.giveEndorsement, giveEndorsement),
  mount(contract.agreeOnVersion, agreeOnVersion),
];
