import { describe, expect, it } from 'vitest';
import { type Question, questions } from '../../shared/questions.ts';
import {
  conditionsFor,
  fieldsOfQuestion,
  newQuestion,
  questionsOf,
  takenOver,
} from '../../web/features/rounds/question-fields.ts';

const planned: Question[] = questions.parse([
  { key: 'aims', kind: 'text', label: 'Was fehlt?', help: 'Ein Satz genügt.', required: true },
  { key: 'field', kind: 'multiple_choice', label: 'Wo?', options: ['A', 'B'], encouraged: true },
  {
    key: 'rating',
    kind: 'scale',
    label: 'Wie gut?',
    scale: { from: 0, to: 3, fromLabel: 'gar nicht', toLabel: 'sehr' },
  },
  { key: 'people', kind: 'number', label: 'Wie viele?', range: { min: 0, max: null, unit: 'Personen' } },
  { key: 'why', kind: 'text', label: 'Warum?', shownIf: { questionKey: 'rating', equals: ['0', '1'] } },
  { key: 'sections', kind: 'section_agreement', label: 'Stimmen Sie zu?' },
]);

describe('questions in the form', () => {
  it('come out as they went in', () => {
    expect(questionsOf(planned.map(fieldsOfQuestion))).toEqual(planned);
  });

  it('forget what their kind does not know only when they are saved', () => {
    const field = fieldsOfQuestion(planned[1] as Question);
    const [saved] = questionsOf([{ ...field, kind: 'text' }]);
    expect(saved).toMatchObject({ kind: 'text', options: [], scale: null, range: null });
    expect(questionsOf([{ ...field, kind: 'single_choice' }])[0]?.options).toEqual(['A', 'B']);
  });

  it('offer earlier questions with their answers as conditions, and no later one', () => {
    const fields = planned.map(fieldsOfQuestion);
    expect(conditionsFor(fields, 4).map(({ key, values }) => [key, values])).toEqual([
      ['field', ['A', 'B']],
      ['rating', ['0', '1', '2', '3']],
    ]);
    expect(conditionsFor(fields, 1)).toEqual([]);
  });

  it('name in a condition only answers that are still possible', () => {
    const fields = planned.map(fieldsOfQuestion);
    const shortened = fields.map((field) => (field.key === 'rating' ? { ...field, from: '1' } : field));
    expect(questionsOf(shortened)[4]?.shownIf).toEqual({ questionKey: 'rating', equals: ['1'] });
  });
});

describe('questions taken over', () => {
  it('keep their keys, so that rounds can be compared, unless the key is taken', () => {
    const alone = takenOver(planned, []);
    expect(questionsOf(alone)).toEqual(planned);
    const beside = takenOver(planned, [{ ...newQuestion(), key: 'rating' }]);
    const rating = beside.find(({ label }) => label === 'Wie gut?');
    expect(rating?.key).not.toBe('rating');
    expect(beside.find(({ key }) => key === 'why')?.dependsOn, 'the condition follows').toBe(rating?.key);
    expect(questions.safeParse(questionsOf(beside)).success).toBe(true);
  });

  it('are always asked when the question they depended on was left out', () => {
    const why = takenOver(
      planned.filter(({ key }) => key === 'why'),
      [{ ...newQuestion(), key: 'rating' }],
    );
    expect(why).toMatchObject([{ key: 'why', dependsOn: '', equals: [] }]);
  });
});
