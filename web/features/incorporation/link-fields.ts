import type { WireBody } from '../../../shared/endpoint.ts';
import type { createIncorporation } from '../../../shared/incorporation.ts';
import type { OpenPromise, SilentChange } from './queries.ts';

export type Change = WireBody<typeof createIncorporation>['change'];

/** What the form of a link holds; `subject` is `point:<id>`, `topic:<id>` or empty. */
export interface LinkFields {
  subject: string;
  change: Change;
  sectionKey: string;
  before: string;
  after: string;
  office: string;
  due: string;
  note: string;
}

export type LinkField = keyof LinkFields;

/** What each kind of change names. */
const asks: Record<Change, readonly LinkField[]> = {
  inserted: ['sectionKey', 'after'],
  changed: ['sectionKey', 'before', 'after'],
  deleted: ['sectionKey', 'before'],
  moved: ['sectionKey', 'after'],
  action: ['office'],
};

export const isAsked = (change: Change, field: LinkField): boolean => asks[change].includes(field);

export const missingFields = (fields: LinkFields): LinkField[] =>
  (['subject', ...asks[fields.change]] as const).filter((name) => fields[name].trim() === '');

/** The wording of a changed sentence as a link takes it. */
export const wordingOf = ({ change, sectionKey, before, after }: SilentChange) => ({
  change,
  sectionKey,
  before: change === 'moved' ? '' : before,
  after,
});

/** Where a link begins: at a promise, at a changed sentence, or at a section. */
export interface LinkStart {
  sectionKey: string | null;
  promise?: OpenPromise;
  silent?: SilentChange;
}

/**
 * The form filled in as far as is known. A link that begins at a promise takes over the changed sentence of the section that
 * has the proposed wording, or the only one there is.
 */
export function firstFields(start: LinkStart, silentChanges: readonly SilentChange[]): LinkFields {
  const { promise } = start;
  const sectionKey = start.sectionKey ?? promise?.sectionKey ?? '';
  const silent = start.silent ?? likelySentence(sectionKey, promise?.proposedText.trim() ?? '', silentChanges);
  return {
    subject: promise ? `point:${promise.pointId}` : '',
    change: 'changed',
    sectionKey,
    before: '',
    after: '',
    office: '',
    due: '',
    note: '',
    ...(silent && wordingOf(silent)),
  };
}

function likelySentence(
  wantedKey: string,
  proposed: string,
  silentChanges: readonly SilentChange[],
): SilentChange | undefined {
  const here = silentChanges.filter(({ sectionKey }) => sectionKey === wantedKey);
  const worded = here.find(({ after }) => after !== '' && (after.includes(proposed) || proposed.includes(after)));
  return (proposed === '' ? undefined : worded) ?? (here.length === 1 ? here[0] : undefined);
}

/** The form as the server takes it; only what the kind of change names. */
export function linkBody(fields: LinkFields, versionId: string): WireBody<typeof createIncorporation> {
  const { change, note } = fields;
  const [kind, subjectId] = fields.subject.split(':');
  const wording = (name: 'before' | 'after') => (isAsked(change, name) ? fields[name] : '');
  return {
    ...(kind === 'topic' ? { topicId: subjectId ?? null } : { pointId: subjectId ?? null }),
    versionId,
    change,
    sectionKey: change === 'action' ? null : fields.sectionKey,
    before: wording('before'),
    after: wording('after'),
    action: change === 'action' ? { office: fields.office, due: fields.due === '' ? null : fields.due } : null,
    note,
  };
}

/** The field an error of the server belongs to. */
export function fieldAt(pointer: string): LinkField | undefined {
  const fields: Record<string, LinkField> = {
    '/pointId': 'subject',
    '/topicId': 'subject',
    '/sectionKey': 'sectionKey',
    '/before': 'before',
    '/after': 'after',
    '/action': 'office',
    '/action/office': 'office',
    '/action/due': 'due',
    '/note': 'note',
  };
  return fields[pointer];
}
