import type { z } from 'zod';
import type { due, mandate, receiptMails } from '../../../shared/procedures.ts';

interface Fields {
  title?: string | undefined;
  summary?: string | undefined;
  receiptMail?: (typeof receiptMails)[number] | undefined;
  fileReference?: string | null | undefined;
  leadOrganisationId?: string | null | undefined;
  coordinatingUnit?: string | null | undefined;
  due?: z.output<typeof due> | null | undefined;
  mandate?: z.output<typeof mandate> | null | undefined;
}

/** The columns behind the fields of a procedure; a field that is not given changes nothing. */
export function columnsOf({ due: dueDate, mandate: order, ...rest }: Fields) {
  const plain = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as {
    title?: string;
    summary?: string;
    receiptMail?: (typeof receiptMails)[number];
    fileReference?: string | null;
    leadOrganisationId?: string | null;
    coordinatingUnit?: string | null;
  };
  return {
    ...plain,
    ...(dueDate !== undefined && { dueOn: dueDate?.on ?? null, duePrecision: dueDate?.precision ?? null }),
    ...(order !== undefined && {
      mandateReference: order?.reference ?? null,
      mandateTitle: order?.title ?? null,
      mandateResolvedOn: order?.resolvedOn ?? null,
      mandateBody: order?.body ?? null,
    }),
  };
}
