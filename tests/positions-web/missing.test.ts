import { describe, expect, it } from 'vitest';
import { missingIn } from '../../web/features/positions/missing.ts';
import type { Position } from '../../web/features/positions/queries.ts';

const point: Position['points'][number] = {
  id: 'p1',
  positionId: 'd1',
  kind: 'change',
  sectionKey: 'abcd1234',
  quote: null,
  comment: 'So nicht.',
  proposedText: '',
  place: 1,
  reference: null,
  version: 1,
};

const draft: Position = {
  id: 'd1',
  reference: null,
  procedureId: 'v1',
  organisationId: 'o1',
  organisationName: 'Begegnung e. V.',
  roundId: 'r1',
  channel: 'form',
  receivedOn: null,
  status: 'draft',
  late: false,
  admitted: null,
  supersedesId: null,
  stance: null,
  publication: 'full',
  language: 'de',
  coverText: '',
  coverTextVersion: 1,
  answers: [],
  points: [],
  submittedAt: null,
  receipt: null,
  attachments: [],
  readiness: null,
  signatories: [],
  version: 1,
  contentVersion: 1,
  can: {},
};

const questions = [
  { key: 'einig', kind: 'yes_no' as const, label: 'Einig?', required: true },
  { key: 'mehr', kind: 'text' as const, label: 'Noch etwas?', required: false },
];

describe('what is missing before a position can be handed in', () => {
  it('is everything while nothing is written', () => {
    expect(missingIn(draft, [])).toEqual([{ kind: 'nothing_written' }]);
  });

  it('is nothing for agreement or no comment without a word', () => {
    expect(missingIn({ ...draft, stance: 'agree' }, [])).toEqual([]);
    expect(missingIn({ ...draft, stance: 'no_comment' }, questions)).toEqual([]);
  });

  it('is a required question, also when only its reason is given', () => {
    const onlyReason = { questionKey: 'einig', value: { answer: null, reason: 'Weil …' }, version: 1 };
    const missing = [{ kind: 'question', key: 'einig', label: 'Einig?' }];
    expect(missingIn({ ...draft, points: [point] }, questions)).toEqual(missing);
    expect(missingIn({ ...draft, points: [point], answers: [onlyReason] }, questions)).toEqual(missing);
    const answer = { ...onlyReason, value: { answer: 'no' as const, reason: '' } };
    expect(missingIn({ ...draft, answers: [answer] }, questions)).toEqual([]);
  });

  it('is a point without words, unless it supports or strikes out a section', () => {
    const empty = { ...point, comment: '  ' };
    expect(missingIn({ ...draft, points: [empty] }, [])).toEqual([{ kind: 'empty_point', id: 'p1', place: 1 }]);
    expect(missingIn({ ...draft, points: [{ ...empty, kind: 'deletion' }] }, [])).toEqual([]);
    expect(missingIn({ ...draft, points: [{ ...empty, kind: 'support', sectionKey: null }] }, [])).toHaveLength(1);
  });
});
