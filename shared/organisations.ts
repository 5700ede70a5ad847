import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id, line, listQuery, pageOf } from './values.ts';

export const organisationKinds = [
  'association',
  'advisory_council',
  'commissioner',
  'university',
  'round_table',
  'city_office',
  'welfare',
  'migrant_organisation',
  'other',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

const fields = {
  name: line(300),
  shortName: line(80).nullable().default(null),
  kind: z.enum(organisationKinds),
  memberOfId: id.nullable().default(null),
  /** Groups the organisation stands for; they stand with organisations, never with persons. */
  represents: z.array(line(120)).max(40).default([]),
};

export const organisation = z.object({
  id,
  name: z.string(),
  shortName: z.string().nullable(),
  kind: z.enum(organisationKinds),
  memberOfId: id.nullable(),
  represents: z.array(z.string()),
  version: z.int(),
});

export const listOrganisations = endpoint({
  operationId: 'listOrganisations',
  method: 'GET',
  path: '/api/v1/organisations',
  action: 'organisation.list',
  summary: 'Organisations known to this installation, by name',
  query: listQuery.extend({ q: z.string().max(200).optional() }),
  result: pageOf(organisation),
});

export const createOrganisation = endpoint({
  operationId: 'createOrganisation',
  method: 'POST',
  path: '/api/v1/organisations',
  action: 'organisation.create',
  summary: 'Enter an organisation',
  body: z.strictObject(fields),
  result: organisation,
  status: 201,
});
