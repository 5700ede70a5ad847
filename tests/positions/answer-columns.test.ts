import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerCells, answerColumns, answerFromCells } from '../../shared/answer-columns.ts';
import { type AnswerValue, agreements, answerFits, answerValue, emptyAnswer } from '../../shared/answers.ts';
import {
  type NewQuestion,
  type Question,
  type QuestionKind,
  questionKinds,
  questions,
} from '../../shared/questions.ts';

const sections = [
  { key: 'aaaaaaaa', label: '1 Ziele' },
  { key: 'bbbbbbbb', label: '2 Wege' },
];
const sectionKeys = sections.map(({ key }) => key);

const beside: Partial<Record<QuestionKind, Partial<NewQuestion>>> = {
  single_choice: { options: ['Sprache', 'Arbeit; Bildung', '"Wohnen"'] },
  multiple_choice: { options: ['Sprache', 'Arbeit; Bildung', '"Wohnen"'] },
  scale: { scale: { from: 0, to: 10, fromLabel: 'gar nicht', toLabel: 'sehr' } },
  number: { range: { min: -1000, max: null, unit: 'Personen' } },
};
const asked: Question[] = questions.parse(
  questionKinds.map((kind) => ({ key: kind, kind, label: `Frage ${kind}`, ...beside[kind] })),
);
const questionOf = (kind: QuestionKind) => asked.find((question) => question.kind === kind) as Question;

const words = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((word) => answerValue.safeParse(word).success);
const free = fc.oneof(words, fc.constantFrom('null', '12', 'yes', 'no\nweil', '\n', 'a\n\nb', '[]', '=1+1'));
const options = beside.single_choice?.options ?? [];
const values: Record<QuestionKind, fc.Arbitrary<AnswerValue>> = {
  text: free.map((text) => text.replaceAll('\r\n', '\n')),
  single_choice: fc.constantFrom('', ...options),
  multiple_choice: fc.shuffledSubarray([...options]),
  scale: fc.oneof(fc.constant(''), fc.integer({ min: 0, max: 10 })),
  yes_no: fc.record({ answer: fc.constantFrom('yes' as const, 'no' as const, null), reason: free }),
  date: fc.oneof(
    fc.constant(''),
    fc
      .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
  ),
  number: fc.oneof(
    fc.constant(''),
    fc.integer({ min: -1000, max: 1_000_000_000_000 }),
    fc.double({ min: -1000, max: 1e9, noNaN: true }).map((number) => number + 0),
  ),
  file: fc.uniqueArray(fc.uuid(), { maxLength: 10 }),
  section_agreement: fc
    .tuple(...sectionKeys.map((key) => fc.option(fc.constantFrom(...agreements)).map((word) => [key, word] as const)))
    .map((pairs) => ({
      sections: Object.fromEntries(pairs.flatMap(([key, word]) => (word === null ? [] : [[key, word]]))),
    })),
};

describe('the columns of the answers', () => {
  it('are one for each question in the order of the form, and one for each section where sections are asked', () => {
    const columns = answerColumns(asked, sections);
    expect(columns.map(({ name }) => name)).toEqual([
      ...questionKinds.slice(0, -1),
      'section_agreement.aaaaaaaa',
      'section_agreement.bbbbbbbb',
    ]);
    expect(columns.at(-1)).toEqual({
      name: 'section_agreement.bbbbbbbb',
      questionKey: 'section_agreement',
      sectionKey: 'bbbbbbbb',
      label: 'Frage section_agreement: 2 Wege',
    });
    const [text, ...others] = asked;
    const conditional = [...others, { ...text, shownIf: { questionKey: 'yes_no', equals: ['yes'] } }] as Question[];
    expect(answerColumns(conditional, sections).at(-1)?.name, 'a condition moves no column').toBe('text');
  });

  it('hold words of the contract, and null where nothing is answered', () => {
    const columns = answerColumns(asked, sections);
    const given = [
      { questionKey: 'scale', value: 4 },
      { questionKey: 'yes_no', value: { answer: 'no' as const, reason: 'Keine Zeit.\nKein Geld.' } },
      { questionKey: 'multiple_choice', value: ['Sprache', '"Wohnen"'] },
      { questionKey: 'section_agreement', value: { sections: { bbbbbbbb: 'object' as const } } },
    ];
    const cells = Object.fromEntries(answerCells(columns, given).map((cell, index) => [columns[index]?.name, cell]));
    expect(cells).toMatchObject({
      text: null,
      scale: 4,
      yes_no: 'no\nKeine Zeit.\nKein Geld.',
      multiple_choice: 'Sprache\n"Wohnen"',
      'section_agreement.aaaaaaaa': null,
      'section_agreement.bbbbbbbb': 'object',
    });
  });

  it.each(questionKinds)('give back every answer of kind %s, also where numbers became text', (kind) => {
    const question = questionOf(kind);
    const columns = answerColumns([question], sections);
    fc.assert(
      fc.property(values[kind], (value) => {
        expect(answerFits(question, value, sectionKeys)).toBe(true);
        expect(answerValue.parse(value), 'the contract takes it as it is').toEqual(value);
        const cells = answerCells(columns, [{ questionKey: kind, value }]);
        expect(cells).toHaveLength(columns.length);
        expect(answerFromCells(question, columns, cells)).toEqual(value);
        const asText = cells.map((cell) => (cell === null ? null : String(cell)));
        expect(answerFromCells(question, columns, asText)).toEqual(value);
      }),
      { numRuns: 300 },
    );
    expect(answerFromCells(question, columns, answerCells(columns, []))).toEqual(emptyAnswer(kind));
  });

  it('take no answer that belongs to another kind', () => {
    const pairs = questionKinds.flatMap((kind) => questionKinds.map((other) => [kind, other] as const));
    const examples: Record<QuestionKind, AnswerValue> = {
      text: 'Ein Wort',
      single_choice: 'Sprache',
      multiple_choice: ['Sprache'],
      scale: 3,
      yes_no: { answer: 'yes', reason: '' },
      date: '2026-03-31',
      number: 12.5,
      file: ['01900000-0000-7000-8000-000000000001'],
      section_agreement: { sections: { aaaaaaaa: 'agree' } },
    };
    for (const [kind, other] of pairs) {
      const isText = kind === 'text' && typeof examples[other] === 'string';
      const isStep = kind === 'number' && other === 'scale';
      const fits = answerFits(questionOf(kind), examples[other], sectionKeys);
      expect(fits, `${other} for ${kind}`).toBe(kind === other || isText || isStep);
    }
  });
});
