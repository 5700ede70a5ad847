import * as contract from '../../../shared/incorporation.ts';
import { type Mounted, mount, mountRead } from '../../platform/endpoints.ts';
import { createIncorporation } from './create-incorporation.ts';
import { deleteIncorporation } from './delete-incorporation.ts';
import { explainPromise } from './explain-promise.ts';
import { freezeVersion } from './freeze-version.ts';
import { getPositionResults } from './get-position-results.ts';
import { getProof } from './get-proof.ts';
import { getProvenance } from './get-provenance.ts';
import { getTrace } from './get-trace.ts';
import { presentIncorporation } from './present.ts';
import { listIncorporationRows } from './queries.ts';
import { confirm, dispute } from './respond.ts';
import { resultsDocx, resultsPdf } from './results-file.ts';
import { takeBackWording } from './take-back-wording.ts';
import { takeOverWording } from './take-over-wording.ts';

/** From the decision to the sentence: links, promises, freezing, trace and provenance. */
export const incorporationRoutes: Mounted[] = [
  mountRead(contract.listIncorporations, async (context, { params, query }) => {
    const rows = await listIncorporationRows(context.db, params.procedureId, query);
    return { items: rows.map((row) => presentIncorporation(context, row)), next: null };
  }),
  mount(contract.createIncorporation, createIncorporation),
  mount(contract.deleteIncorporation, deleteIncorporation),
  mount(contract.takeOverWording, takeOverWording),
  mount(contract.takeBackWording, takeBackWording),
  mount(contract.confirmIncorporation, confirm),
  mount(contract.disputeIncorporation, dispute),
  mount(contract.explainPromise, explainPromise),
  mountRead(contract.getProof, getProof),
  mount(contract.freezeVersion, freezeVersion),
  mountRead(contract.getProvenance, getProvenance),
  mountRead(contract.getTrace, getTrace),
  mountRead(contract.getPositionResults, getPositionResults, { pdf: resultsPdf, docx: resultsDocx }),
];
