import type { WireBody } from '../../../shared/endpoint.ts';
import type { editProcedure, ProcedureState } from '../../../shared/procedures.ts';
import type { Procedure } from './queries.ts';

/** The form of a procedure, as text fields hold it. */
export interface MandateValues {
  title: string;
  summary: string;
  mandateTitle: string;
  reference: string;
  body: string;
  resolvedOn: string;
  leadOrganisationId: string;
  coordinatingUnit: string;
  fileReference: string;
  dueOn: string;
  precision: 'day' | 'month' | 'quarter';
  status: ProcedureState;
  receiptMail: 'text' | 'notice';
}

export const mandateValues = (procedure: Procedure): MandateValues => ({
  title: procedure.title,
  summary: procedure.summary,
  mandateTitle: procedure.mandate?.title ?? '',
  reference: procedure.mandate?.reference ?? '',
  body: procedure.mandate?.body ?? '',
  resolvedOn: procedure.mandate?.resolvedOn ?? '',
  leadOrganisationId: procedure.leadOrganisationId ?? '',
  coordinatingUnit: procedure.coordinatingUnit ?? '',
  fileReference: procedure.fileReference ?? '',
  dueOn: procedure.due?.on ?? '',
  precision: procedure.due?.precision ?? 'day',
  status: procedure.status,
  receiptMail: procedure.receiptMail,
});

const orNull = (value: string) => (value.trim() === '' ? null : value.trim());

/** What is sent. A mandate with every field empty is none; half a mandate is sent for the server to say what is missing. */
export function mandateBody(values: MandateValues): WireBody<typeof editProcedure> {
  const { title, summary, mandateTitle, reference, body, resolvedOn, dueOn, precision, status, receiptMail } = values;
  const hasMandate = [mandateTitle, reference, body, resolvedOn].some((value) => value.trim() !== '');
  return {
    title,
    summary,
    status,
    receiptMail,
    leadOrganisationId: orNull(values.leadOrganisationId),
    coordinatingUnit: orNull(values.coordinatingUnit),
    fileReference: orNull(values.fileReference),
    due: dueOn === '' ? null : { on: dueOn, precision },
    mandate: hasMandate ? { title: mandateTitle, reference, body, resolvedOn: orNull(resolvedOn) } : null,
  };
}

/** Where the server's complaints belong in the form. */
export const mandatePointers: Partial<Record<keyof MandateValues, string>> = {
  title: '/title',
  summary: '/summary',
  mandateTitle: '/mandate/title',
  reference: '/mandate/reference',
  body: '/mandate/body',
  resolvedOn: '/mandate/resolvedOn',
  leadOrganisationId: '/leadOrganisationId',
  coordinatingUnit: '/coordinatingUnit',
  fileReference: '/fileReference',
  dueOn: '/due/on',
};
