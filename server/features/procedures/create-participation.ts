import type { Input } from '../../../shared/endpoint.ts';
import type { createParticipation as endpoint } from '../../../shared/procedures.ts';
import type { WriteContext } from '../../platform/context.ts';
import { wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { violates } from '../../platform/violations.ts';
import { participation, participationStep } from '../../tables/procedures.ts';
import { getOrganisation } from '../organisations/index.ts';
import { getParticipation } from './participation-queries.ts';

/** Takes an organisation into the procedure, once. */
export async function createParticipation(context: WriteContext, { params, body }: Input<typeof endpoint>) {
  const { tx, now, personId, record } = context;
  const { procedureId } = params;
  const { name } = await getOrganisation(tx, body.organisationId);
  const id = newId();
  await tx
    .insert(participation)
    .values({ procedureId, id, version: 1, ...body })
    .catch((error: unknown) => {
      throw violates(error, 'participation_organisation')
        ? wrongState(i18n.t('{name} ist in diesem Verfahren schon eingetragen.', { name }))
        : error;
    });
  await tx
    .insert(participationStep)
    .values({ procedureId, id: newId(), participationId: id, status: body.status, at: now, personId });
  record({
    action: 'participation.create',
    subject: { type: 'participation', id },
    after: { organisation: name, status: body.status },
  });
  return getParticipation(tx, procedureId, id);
}
