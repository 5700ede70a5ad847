import { exportAnswers as exportAnswersContract } from '../../../shared/answer-export.ts';
import * as contract from '../../../shared/positions.ts';
import { verifyReceipt as verifyReceiptContract } from '../../../shared/receipts.ts';
import * as replyForm from '../../../shared/reply-form.ts';
import { type Mounted, mount, mountFile, mountRead } from '../../platform/endpoints.ts';
import { addPoint } from './add-point.ts';
import { admitPosition } from './admit-position.ts';
import { attachmentRoutes } from './attachment-routes.ts';
import { coWritingRoutes } from './co-writing-routes.ts';
import { createPosition, createPriorPosition } from './create-position.ts';
import { deletePosition } from './delete-position.ts';
import { editPoint } from './edit-point.ts';
import { editPosition } from './edit-position.ts';
import { exportAnswers } from './export-answers.ts';
import { exportCsv, exportXlsx } from './export-answers-file.ts';
import { getVisiblePosition } from './get-position.ts';
import { getReceipt } from './get-receipt.ts';
import { listPositions, listRoundPositions } from './list-positions.ts';
import { listRevisions } from './list-revisions.ts';
import { getReceiptPdf } from './receipt-pdf.ts';
import { verifyReceipt } from './receipt-verify.ts';
import { removePoint } from './remove-point.ts';
import { getReplyDocx, getReplyForm, getReplyPdf } from './reply-form.ts';
import { tryReplyForm } from './reply-form-read.ts';
import { takeReplyForm } from './reply-form-take.ts';
import { submitPosition } from './submit-position.ts';
import { withdrawPosition } from './withdraw-position.ts';
import { writeAnswer } from './write-answer.ts';
import { writeCoverText } from './write-cover-text.ts';

/** Drafts, what becomes of them when they are handed in, and receipts. */
export const positionRoutes: Mounted[] = [
  ...attachmentRoutes,
  mountRead(contract.listPositions, listPositions),
  mountRead(contract.listRoundPositions, listRoundPositions),
  mount(contract.createPosition, createPosition),
  mount(contract.createPriorPosition, createPriorPosition),
  mountRead(contract.getPosition, (context, { params }) =>
    getVisiblePosition(context.db, context, params.procedureId, params.positionId),
  ),
  mount(contract.editPosition, editPosition),
  mount(contract.deletePosition, deletePosition),
  mount(contract.writeCoverText, writeCoverText),
  mount(contract.writeAnswer, writeAnswer),
  mountRead(contract.listPositionPoints, async (context, { params }) => ({
    items: (await getVisiblePosition(context.db, context, params.procedureId, params.positionId)).points,
    next: null,
  })),
  mount(contract.addPoint, addPoint),
  mount(contract.editPoint, editPoint),
  mount(contract.removePoint, removePoint),
  mount(contract.submitPosition, submitPosition),
  mount(contract.withdrawPosition, withdrawPosition),
  mount(contract.admitPosition, admitPosition),
  mountRead(contract.getReceipt, getReceipt, { pdf: getReceiptPdf }),
  mountRead(replyForm.getReplyForm, getReplyForm, { docx: getReplyDocx, pdf: getReplyPdf }),
  mountFile(replyForm.uploadReplyForm, async (bytes) => tryReplyForm(bytes), takeReplyForm),
  mountRead(exportAnswersContract, exportAnswers, { csv: exportCsv, xlsx: exportXlsx }),
  mount(verifyReceiptContract, verifyReceipt),
  mountRead(contract.listRevisions, listRevisions),
  ...coWritingRoutes,
];
