import * as contract from '../../../shared/organisations.ts';
import { type Mounted, mount, mountRead } from '../../platform/endpoints.ts';
import { createOrganisation } from './create-organisation.ts';
import { listOrganisations } from './queries.ts';

/** Organisations known to this installation. */
export const organisationRoutes: Mounted[] = [
  mountRead(contract.listOrganisations, ({ db }, { query }) => listOrganisations(db, query)),
  mount(contract.createOrganisation, createOrganisation),
];
