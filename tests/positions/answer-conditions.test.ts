import { describe, expect, it } from 'vitest';
import { answersToHandIn, isAnswered, openQuestions, shownQuestions } from '../../shared/answers.ts';
import { questions } from '../../shared/questions.ts';

const asked = questions.parse([
  { key: 'join', kind: 'yes_no', label: 'Machen Sie mit?' },
  {
    key: 'fields',
    kind: 'multiple_choice',
    label: 'Wo?',
    options: ['A', 'B', 'C'],
    shownIf: { questionKey: 'join', equals: ['yes'] },
  },
  {
    key: 'why',
    kind: 'text',
    label: 'Warum B oder C?',
    required: true,
    shownIf: { questionKey: 'fields', equals: ['B', 'C'] },
  },
  { key: 'rating', kind: 'scale', label: 'Wie gut?', scale: { from: 1, to: 5, fromLabel: 'a', toLabel: 'b' } },
  { key: 'worse', kind: 'text', label: 'Was fehlt?', shownIf: { questionKey: 'rating', equals: ['1', '2'] } },
  { key: 'proof', kind: 'file', label: 'Belege?', required: true },
]);
const keysOf = (list: readonly { key: string }[]) => list.map(({ key }) => key);
const yes = { questionKey: 'join', value: { answer: 'yes' as const, reason: '' } };
const no = { questionKey: 'join', value: { answer: 'no' as const, reason: 'yes' } };
const both = { questionKey: 'fields', value: ['A', 'B'] };
const because = { questionKey: 'why', value: 'Darum.' };

describe('questions under a condition', () => {
  it('are asked once the earlier answer is given', () => {
    expect(keysOf(shownQuestions(asked, []))).toEqual(['join', 'rating', 'proof']);
    expect(keysOf(shownQuestions(asked, [yes]))).toContain('fields');
    expect(keysOf(shownQuestions(asked, [no]))).not.toContain('fields');
    expect(keysOf(shownQuestions(asked, [yes, both]))).toContain('why');
    expect(keysOf(shownQuestions(asked, [yes, { ...both, value: ['A'] }]))).not.toContain('why');
    expect(keysOf(shownQuestions(asked, [{ questionKey: 'rating', value: 2 }]))).toContain('worse');
    expect(keysOf(shownQuestions(asked, [{ questionKey: 'rating', value: 3 }]))).not.toContain('worse');
  });

  it('are not asked when the question they depend on is not asked itself', () => {
    expect(keysOf(shownQuestions(asked, [no, both]))).not.toContain('why');
  });

  it('are neither required nor handed in while they are not asked', () => {
    const required = (answers: Parameters<typeof openQuestions>[1]) =>
      keysOf(openQuestions({ questions: asked, sectionKeys: [] }, answers).filter((question) => question.required));
    expect(required([no, both, because])).toEqual(['proof']);
    expect(required([yes, both])).toEqual(['why', 'proof']);
    expect(answersToHandIn(asked, [because, both, no], [])).toEqual([no]);
    expect(answersToHandIn(asked, [because, both, yes], [])).toEqual([yes, both, because]);
  });
});

describe('an answer', () => {
  it('with files names only files that are there', () => {
    const [kept, gone] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'];
    const given = { questionKey: 'proof', value: [kept ?? '', gone ?? ''], version: 3 };
    expect(answersToHandIn(asked, [given], [kept ?? ''])).toEqual([{ ...given, value: [kept] }]);
  });

  it('to the sections is complete once every section has one', () => {
    expect(isAnswered({ sections: { aaaaaaaa: 'no_comment' } }, ['aaaaaaaa', 'bbbbbbbb'])).toBe(false);
    expect(isAnswered({ sections: { aaaaaaaa: 'no_comment', bbbbbbbb: 'agree' } }, ['aaaaaaaa', 'bbbbbbbb'])).toBe(
      true,
    );
  });

  it('of zero is an answer, and blanks or a reason alone are none', () => {
    expect(isAnswered(0, [])).toBe(true);
    expect(isAnswered('  ', [])).toBe(false);
    expect(isAnswered({ answer: null, reason: 'Weil' }, [])).toBe(false);
    expect(isAnswered([], [])).toBe(false);
  });
});
