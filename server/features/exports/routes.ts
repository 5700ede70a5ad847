import * as contract from '../../../shared/exports.ts';
import type { Mounted } from '../../platform/endpoints.ts';
import { mountPieces } from '../../platform/mount-pieces.ts';
import { makeConcept } from './concept.ts';
import { makeDispositionTable } from './disposition-table.ts';
import { makeInvolvement } from './involvement.ts';
import { makeIsoComments } from './iso-comments.ts';
import { makeSynopsis } from './synopsis.ts';
import { writeConcept } from './write-concept.ts';
import { writeExport } from './write-export.ts';

/** What leaves the house as a document or table. */
export const exportRoutes: Mounted[] = [
  mountPieces(contract.exportDispositionTable, async (context, input, form) =>
    writeExport(await makeDispositionTable(context, input), context.language, form),
  ),
  mountPieces(contract.exportSynopsis, async (context, input, form) =>
    writeExport(await makeSynopsis(context, input), context.language, form),
  ),
  mountPieces(contract.exportIsoComments, async (context, input, form) =>
    writeExport(await makeIsoComments(context, input), context.language, form),
  ),
  mountPieces(contract.exportInvolvement, async (context, input, form) =>
    writeExport(await makeInvolvement(context, input), context.language, form),
  ),
  mountPieces(contract.exportConcept, async (context, input, form) =>
    writeConcept(await makeConcept(context, input), context.language, form),
  ),
];
