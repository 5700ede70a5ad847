import type { BulkAct } from '../../../shared/bulk.ts';
import { pointKinds } from '../../../shared/positions.ts';
import { bodyOf, type Proposal, proposalOf } from './proposal-fields.ts';
import { splitTags } from './tag-words.ts';

/** What somebody wants to do to many points, as it stands in the form. */
export interface BulkWish {
  type: Exclude<BulkAct['type'], 'new_topic'>;
  /** A person, a day, a kind or a topic; `none` takes it away, empty is not chosen yet, of topics a new one. */
  value: string;
  add: string;
  remove: string;
  /** Of a new topic. */
  title: string;
  argument: string;
  proposal: Proposal;
}

export const noWish: BulkWish = {
  type: 'tag',
  value: '',
  add: '',
  remove: '',
  title: '',
  argument: '',
  proposal: proposalOf(null),
};

/** The act somebody wants, null while it is not said. */
export function bulkAct(wish: BulkWish): BulkAct | null {
  const { type, value, title, argument } = wish;
  switch (type) {
    case 'propose':
      return { type, proposal: bodyOf(wish.proposal) };
    case 'group':
      if (value !== '') return { type, topicId: value };
      return title.trim() === '' ? null : { type: 'new_topic', title, argument };
    case 'tag': {
      const tags = { add: splitTags(wish.add), remove: splitTags(wish.remove) };
      return tags.add.length + tags.remove.length === 0 ? null : { type, ...tags };
    }
    case 'assign':
      return value === '' ? null : { type, assigneeId: value === 'none' ? null : value };
    case 'due':
      return value === '' ? null : { type, dueOn: value === 'none' ? null : value };
    case 'kind':
      return value === '' ? null : { type, reviewKind: pointKinds.find((kind) => kind === value) ?? null };
  }
}
