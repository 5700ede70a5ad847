import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id, line, text } from './values.ts';

const seat = z.object({
  id,
  organisationId: id.nullable(),
  organisationName: z.string().nullable(),
  /** The function the seat is held in; never a person's name. */
  function: z.string(),
  voting: z.boolean(),
  /** Who of the staff sits there; told to staff alone. */
  person: z.object({ id, name: z.string() }).nullish(),
});

/** How many must agree: nobody against; more yes than no; more yes than half of the seats that may vote on it. */
export const majorities = ['consensus', 'votes_cast', 'seats'] as const;
export type Majority = (typeof majorities)[number];

/** The people who prepare the concept and adopt decisions (Arbeitsgremium). */
export const workingGroup = z.object({
  title: z.string(),
  /** Where it stands: designed, first analyses done … */
  note: z.string(),
  majority: z.enum(majorities),
  seats: z.array(seat),
  version: z.int(),
});

export const getWorkingGroup = endpoint({
  operationId: 'getWorkingGroup',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/working-group',
  action: 'working_group.read',
  summary: 'The working group and its seats',
  result: workingGroup,
});

export const editWorkingGroup = endpoint({
  operationId: 'editWorkingGroup',
  method: 'PUT',
  path: '/api/v1/procedures/:procedureId/working-group',
  action: 'working_group.edit',
  summary: 'Set title, note and seats of the working group',
  body: z.strictObject({
    title: line(200),
    note: text(4000).default(''),
    majority: z.enum(majorities).default('votes_cast'),
    seats: z
      .array(
        z.strictObject({
          /** Of a seat that stays; without it the seat is new. */
          id: id.optional(),
          organisationId: id.nullable().default(null),
          function: line(200),
          voting: z.boolean(),
          personId: id.nullable().default(null),
        }),
      )
      .max(100),
  }),
  result: workingGroup,
  precondition: 'version',
});
