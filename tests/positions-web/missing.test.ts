import { describe, expect, it } from 'vitest';
import { questions as readQuestions } from '../../shared/questions.ts';
import { missingIn, wishedFor } from '../../web/features/positions/missing.ts';
import type { Position } from '../../web/features/positions/queries.ts';

const point: Position['points'][number] = {
  id: 'p1',
  positionId: 'd1',
  kind: 'change',
  sectionKey: 'abcd1234',
  quote: null,
  comment: 'So nicht.',
  proposedText: '',
  disputes: null,
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
  counterDraft: null,
  readiness: null,
  signatories: [],
  version: 1,
  contentVersion: 1,
  can: {},
};

const questions = readQuestions.parse([
  { key: 'einig', kind: 'yes_no', label: 'Einig?', required: true },
  { key: 'mehr', kind: 'text', label: 'Noch etwas?', encouraged: true },
  { key: 'warum', kind: 'text', label: 'Warum?', required: true, shownIf: { questionKey: 'einig', equals: ['no'] } },
  { key: 'je', kind: 'section_agreement', label: 'Einig mit jedem?', encouraged: true },
]);
const form = { questions, sectionKeys: ['abcd1234', 'abcd1235'] };
const noQuestions = { questions: [], sectionKeys: [] };

describe('what is missing before a position can be handed in', () => {
  it('is everything while nothing is written', () => {
    expect(missingIn(draft, noQuestions)).toEqual([{ kind: 'nothing_written' }]);
  });

  it('is nothing for agreement or no comment without a word', () => {
    expect(missingIn({ ...draft, stance: 'agree' }, noQuestions)).toEqual([]);
    expect(missingIn({ ...draft, stance: 'no_comment' }, form)).toEqual([]);
  });

  it('is a required question, also when only its reason is given', () => {
    const onlyReason = { questionKey: 'einig', value: { answer: null, reason: 'Weil …' }, version: 1 };
    const missing = [{ kind: 'question', key: 'einig', label: 'Einig?' }];
    expect(missingIn({ ...draft, points: [point] }, form)).toEqual(missing);
    expect(missingIn({ ...draft, points: [point], answers: [onlyReason] }, form)).toEqual(missing);
    const answer = { ...onlyReason, value: { answer: 'yes' as const, reason: '' } };
    expect(missingIn({ ...draft, answers: [answer] }, form)).toEqual([]);
  });

  it('is a point without words, unless it supports or strikes out a section', () => {
    const empty = { ...point, comment: '  ' };
    expect(missingIn({ ...draft, points: [empty] }, noQuestions)).toEqual([
      { kind: 'empty_point', id: 'p1', place: 1 },
    ]);
    expect(missingIn({ ...draft, points: [{ ...empty, kind: 'deletion' }] }, noQuestions)).toEqual([]);
    expect(
      missingIn({ ...draft, points: [{ ...empty, kind: 'support', sectionKey: null }] }, noQuestions),
    ).toHaveLength(1);
  });

  it('is a question under a condition only while it is asked', () => {
    const no = { questionKey: 'einig', value: { answer: 'no' as const, reason: '' }, version: 1 };
    expect(missingIn({ ...draft, answers: [no] }, form)).toEqual([{ kind: 'question', key: 'warum', label: 'Warum?' }]);
    const because = { questionKey: 'warum', value: 'Darum.', version: 1 };
    expect(missingIn({ ...draft, answers: [no, because] }, form)).toEqual([]);
    const onlyHidden = missingIn({ ...draft, answers: [because] }, form);
    expect(onlyHidden, 'an answer that is not handed in says nothing').toContainEqual({ kind: 'nothing_written' });
  });

  it('is never an encouraged question: it is asked for and does not block', () => {
    const yes = { questionKey: 'einig', value: { answer: 'yes' as const, reason: '' }, version: 1 };
    const wished = (answers: Position['answers']) =>
      wishedFor({ ...draft, answers: [yes, ...answers] }, form).map(({ key }) => key);
    expect(missingIn({ ...draft, answers: [yes] }, form)).toEqual([]);
    expect(wished([])).toEqual(['mehr', 'je']);
    const half = { questionKey: 'je', value: { sections: { abcd1234: 'agree' as const } }, version: 1 };
    expect(wished([half])).toEqual(['mehr', 'je']);
    const whole = { ...half, value: { sections: { abcd1234: 'agree' as const, abcd1235: 'object' as const } } };
    expect(wished([whole])).toEqual(['mehr']);
    expect(wishedFor({ ...draft, stance: 'no_comment' }, form)).toEqual([]);
  });
});
