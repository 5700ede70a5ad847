import * as extensions from '../../../shared/extensions.ts';
import * as contract from '../../../shared/rounds.ts';
import { type Mounted, mount, mountRead } from '../../platform/endpoints.ts';
import { closeRound } from './close-round.ts';
import { createExtension } from './create-extension.ts';
import { createRound } from './create-round.ts';
import { decideExtension } from './decide-extension.ts';
import { editRound } from './edit-round.ts';
import { listExtensions } from './extension-queries.ts';
import { listQuestionTemplates } from './list-question-templates.ts';
import { openRound } from './open-round.ts';
import { presentOne, presentRounds } from './present.ts';
import { getRoundFor } from './queries.ts';

/** Rounds: planned, opened and closed here; their results are published by the review. */
export const roundRoutes: Mounted[] = [
  mountRead(contract.listRounds, async (context, { params }) => ({
    items: await presentRounds(context.db, context, params.procedureId),
    next: null,
  })),
  mountRead(contract.listQuestionTemplates, listQuestionTemplates),
  mount(contract.createRound, createRound),
  mountRead(contract.getRound, async (context, { params }) => {
    const { id } = await getRoundFor(context.db, context, params.procedureId, params.roundId);
    return presentOne(context.db, context, params.procedureId, id);
  }),
  mount(contract.editRound, editRound),
  mount(contract.openRound, openRound),
  mount(contract.closeRound, closeRound),
  mountRead(extensions.listExtensions, listExtensions),
  mount(extensions.createExtension, createExtension),
  mount(extensions.decideExtension, decideExtension),
];
