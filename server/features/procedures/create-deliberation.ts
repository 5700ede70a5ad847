import type { Input } from '../../../shared/endpoint.ts';
import type { createDeliberation as endpoint } from '../../../shared/procedures.ts';
import type { WriteContext } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { deliberation } from '../../tables/procedures.ts';
import { getDeliberation } from './deliberation-queries.ts';
import { holdDeliberations } from './hold-deliberations.ts';
import { storePaper } from './store-paper.ts';

/** Enters a deliberation; one that is not public stays invisible outside until it is released (R12). */
export async function createDeliberation({ tx, record }: WriteContext, { params, body }: Input<typeof endpoint>) {
  const { procedureId } = params;
  const { paper, public: isPublic, ...fields } = body;
  const id = newId();
  await holdDeliberations(tx, procedureId);
  const paperId = await storePaper(tx, procedureId, paper);
  await tx.insert(deliberation).values({ procedureId, id, paperId, isPublic, version: 1, ...fields });
  record({ action: 'deliberation.create', subject: { type: 'deliberation', id }, after: body });
  return getDeliberation(tx, procedureId, id);
}
