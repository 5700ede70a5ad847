import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { instant } from './values.ts';

/**
 * Anybody may ask whether a receipt is on record. Whoever asks has its text, or its hash tells them nothing: no name is
 * answered, neither of the organisation nor of the procedure (R9, R12).
 */
export const verifyReceipt = endpoint({
  operationId: 'verifyReceipt',
  method: 'POST',
  path: '/api/v1/public/receipts/verify',
  action: 'receipt.verify',
  summary: 'Whether a receipt with this number and hash is on record, and since when',
  body: z.strictObject({ number: z.string().max(80), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  result: z.discriminatedUnion('status', [
    z.object({ status: z.literal('known'), receivedAt: instant }),
    z.object({ status: z.literal('unknown') }),
  ]),
  owes: 'bookkeeping',
  perMinute: 30,
});
