import * as contract from '../../../shared/co-writing.ts';
import * as signing from '../../../shared/signing.ts';
import { type Mounted, mount, mountRead } from '../../platform/endpoints.ts';
import { addRemark } from './add-remark.ts';
import { answerSignature } from './answer-signature.ts';
import { getHistoryState, listHistory } from './list-history.ts';
import { listRequestsToMine, listSignatures } from './list-signatures.ts';
import { markReady } from './mark-ready.ts';
import { listRemarks } from './remark-queries.ts';
import { requestSignature, revokeSignature } from './request-signature.ts';
import { resolveRemark } from './resolve-remark.ts';
import { restoreState } from './restore-state.ts';
import { returnDraft } from './return-draft.ts';

/** Writing together inside an organisation, and signing together with others. */
export const coWritingRoutes: Mounted[] = [
  mount(contract.markReady, markReady),
  mount(contract.returnDraft, returnDraft),
  mountRead(contract.listRemarks, listRemarks),
  mount(contract.addRemark, addRemark),
  mount(contract.resolveRemark, resolveRemark),
  mountRead(contract.listHistory, listHistory),
  mountRead(contract.getHistoryState, getHistoryState),
  mount(contract.restoreState, restoreState),
  mountRead(signing.listSignatures, listSignatures),
  mountRead(signing.listSignatureRequests, listRequestsToMine),
  mount(signing.requestSignature, requestSignature),
  mount(signing.revokeSignature, revokeSignature),
  mount(signing.answerSignature, answerSignature),
];
