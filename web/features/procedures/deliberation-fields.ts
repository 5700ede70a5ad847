import type { WireBody } from '../../../shared/endpoint.ts';
import type { createDeliberation } from '../../../shared/procedures.ts';
import type { Deliberation } from './queries.ts';

type Body = WireBody<typeof createDeliberation>;
type Paper = NonNullable<Deliberation['paper']>;

/** The form of a deliberation, as text fields hold it. */
export interface DeliberationValues {
  body: string;
  heldOn: string;
  capacity: Deliberation['capacity'];
  isPublic: boolean;
  paperType: Paper['paperType'];
  reference: string;
  title: string;
  issuedOn: string;
  result: string;
}

export const deliberationValues = (deliberation: Deliberation | null): DeliberationValues => ({
  body: deliberation?.body ?? '',
  heldOn: deliberation?.heldOn ?? '',
  capacity: deliberation?.capacity ?? 'information',
  isPublic: deliberation?.public ?? true,
  paperType: deliberation?.paper?.paperType ?? 'information',
  reference: deliberation?.paper?.reference ?? '',
  title: deliberation?.paper?.title ?? '',
  issuedOn: deliberation?.paper?.issuedOn ?? '',
  result: deliberation?.result ?? '',
});

/** What is sent. Without number and subject there is no paper; what the form does not ask about the paper stays. */
export function deliberationBody(values: DeliberationValues, before: Deliberation | null): Body {
  const { body, heldOn, capacity, isPublic, paperType, reference, title, issuedOn, result } = values;
  const hasPaper = reference.trim() !== '' || title.trim() !== '';
  const paper = { ...before?.paper, paperType, reference, title, issuedOn: issuedOn === '' ? null : issuedOn };
  return {
    body,
    heldOn,
    capacity,
    public: isPublic,
    paper: hasPaper ? paper : null,
    result: result.trim() === '' ? null : result,
  };
}
