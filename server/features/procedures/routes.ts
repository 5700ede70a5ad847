import * as people from '../../../shared/identity.ts';
import * as contract from '../../../shared/procedures.ts';
import type { Installation } from '../../platform/about.ts';
import { type Mounted, mount, mountRead } from '../../platform/endpoints.ts';
import type { AccessTokens } from '../identity/index.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { createDeliberation } from './create-deliberation.ts';
import { createParticipation } from './create-participation.ts';
import { createProcedure } from './create-procedure.ts';
import { listDeliberations } from './deliberation-queries.ts';
import { editDeliberation } from './edit-deliberation.ts';
import { editParticipation } from './edit-participation.ts';
import { editProcedure } from './edit-procedure.ts';
import { findOpenInvitation, listInvitations, presentInvitation } from './invitation-queries.ts';
import { invitePerson } from './invite-person.ts';
import { listParticipations } from './participation-queries.ts';
import { getProcedure, listProcedures } from './procedure-queries.ts';

/** Procedures with their mandate, Beratungsfolge, participants and invitations. */
export const procedureRoutes = (tokens: AccessTokens, installation: Installation): Mounted[] => [
  mountRead(contract.listProcedures, (context, { query }) => listProcedures(context, query)),
  mount(contract.createProcedure, createProcedure),
  mountRead(contract.getProcedure, (context, { params }) => getProcedure(context, context.db, params.procedureId)),
  mount(contract.editProcedure, editProcedure),
  mountRead(contract.listDeliberations, async (context, { params }) => ({
    items: await listDeliberations(context, context.db, params.procedureId),
    next: null,
  })),
  mount(contract.createDeliberation, createDeliberation),
  mount(contract.editDeliberation, editDeliberation),
  mountRead(contract.listParticipations, async ({ db }, { params }) => ({
    items: await listParticipations(db, params.procedureId),
    next: null,
  })),
  mount(contract.createParticipation, createParticipation),
  mount(contract.editParticipation, editParticipation),
  mountRead(people.listInvitations, async ({ db, now }, { params }) => ({
    items: await listInvitations(db, params.procedureId, now),
    next: null,
  })),
  mount(people.createInvitation, (context, input) => invitePerson(context, installation, input)),
  mountRead(people.getInvitation, async ({ db, now }, { params }) =>
    presentInvitation(db, await findOpenInvitation(db, params.secret, now)),
  ),
  mount(people.acceptInvitation, (context, input) => acceptInvitation(context, tokens, input)),
];
