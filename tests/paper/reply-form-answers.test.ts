import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { editPosition, writeAnswer } from '../../shared/positions.ts';
import type { NewQuestion } from '../../shared/questions.ts';
import { begin, buildRound, type Play, type Position, read } from '../positions/play.ts';
import { useApp } from '../support/app.ts';
import { createOpenRound } from '../support/stage.ts';
import { askForFile } from './ask-for-file.ts';
import { answerBelow, editDocx, fillForm, tick } from './fill-form.ts';
import { openPdf } from './open-pdf.ts';
import { uploadForm } from './upload-form.ts';

const asked: NewQuestion[] = [
  { key: 'aims', kind: 'text', label: 'Was fehlt?', help: 'Ein Satz genügt.', required: true },
  { key: 'field', kind: 'single_choice', label: 'Welches Feld?', options: ['Schule', 'Arbeit'] },
  { key: 'fields', kind: 'multiple_choice', label: 'Welche Orte?', options: ['Nord', 'Süd', 'West'] },
  {
    key: 'rating',
    kind: 'scale',
    label: 'Wie gut?',
    scale: { from: 1, to: 3, fromLabel: 'gar nicht', toLabel: 'sehr' },
  },
  { key: 'join', kind: 'yes_no', label: 'Machen Sie mit?' },
  { key: 'since', kind: 'date', label: 'Seit wann?', shownIf: { questionKey: 'join', equals: ['yes'] } },
  { key: 'people', kind: 'number', label: 'Wie viele?', range: { min: 0, max: 5000, unit: 'Personen' } },
  { key: 'proof', kind: 'file', label: 'Belege?' },
  { key: 'sections', kind: 'section_agreement', label: 'Stimmen Sie zu?' },
];

const test = useApp();
let play: Play;
let rounds = 1;
beforeAll(async () => {
  play = await buildRound(test, asked);
});

const formOf = async (roundId: string, format: 'docx' | 'pdf') => {
  const url = `/api/v1/procedures/${play.procedureId}/rounds/${roundId}/reply-form`;
  return (await askForFile(test, play.stage.contributor.token, url, format)).content;
};

/** An own draft in a round of its own, with its empty form. */
async function fresh(): Promise<{ draft: Position; empty: Uint8Array }> {
  const { procedureId, versionId } = play;
  const roundId = await createOpenRound(test, procedureId, { versionId, questions: asked, number: ++rounds });
  return { draft: await begin({ ...play, roundId }), empty: await formOf(roundId, 'docx') };
}

async function send(draft: Position, file: Uint8Array, dryRun = false) {
  const { procedureId, stage } = play;
  const sent = { token: stage.contributor.token, procedureId, positionId: draft.id, dryRun };
  const { status, result, problem } = await uploadForm(test, file, sent);
  expect(status, JSON.stringify(problem)).toBe(200);
  return result;
}

const contentOf = async (draft: Position) => {
  const { answers, stance, points } = await read(play, draft.id, play.stage.contributor.client);
  return {
    stance,
    points: points.length,
    answers: Object.fromEntries(answers.map(({ questionKey, value }) => [questionKey, value])),
  };
};

const chain = (file: Uint8Array, ...steps: ((file: Uint8Array) => Uint8Array)[]) =>
  steps.reduce((last, step) => step(last), file);

const everything = (file: Uint8Array) =>
  chain(
    file,
    (it) => fillForm(it, { 2: ['Mehr Kurse.', '', ''] }),
    (it) => tick(it, 'Wir stimmen mit Änderungen zu.'),
    (it) => answerBelow(it, '1. Was fehlt?', 'Ein Zeitplan.\nUnd Geld.'),
    (it) => tick(it, 'Arbeit', 0, 'x'),
    (it) => tick(tick(it, 'West'), 'Nord'),
    (it) => tick(it, '3: sehr'),
    (it) => tick(it, 'Ja'),
    (it) => answerBelow(it, '5. Machen Sie mit?', 'Gern.'),
    (it) => answerBelow(it, '6. Seit wann?', '1.3.2019'),
    (it) => answerBelow(it, '7. Wie viele?', '12,5 Personen'),
    (it) => tick(it, '1 Abschnitt 1', 0),
    (it) => tick(it, '2 Abschnitt 2', 2),
  );

describe('the form on paper', () => {
  it('asks for the stance and everything the round asks, with boxes to tick', async () => {
    const pdf = await openPdf(Buffer.from(await formOf(play.roundId, 'pdf')));
    const text = pdf.text.replaceAll(/\s+/g, ' ');
    for (const words of [
      'Unsere Haltung insgesamt',
      '☐ Wir lehnen ab.',
      ...asked.map(({ label }, index) => `${index + 1}. ${label}`),
      'Ein Satz genügt.',
      'Diese Frage muss beantwortet werden.',
      '☐ Arbeit',
      '☐ 1: gar nicht',
      'Nur nach der Antwort Ja auf: Machen Sie mit?',
      '0 – 5000 Personen',
      'Zustimmung mit Änderungen',
    ]) {
      expect(text).toContain(words);
    }
    expect(pdf).toMatchObject({ isTagged: true, claimsAccessibility: true });
  });
});

describe('the answers of a filled form', () => {
  it('come into the draft with the stance, once, and nothing is left over', async () => {
    const { draft, empty } = await fresh();
    const filled = everything(empty);
    const shown = await send(draft, filled, true);
    expect(shown.leftOver).toEqual([]);
    expect(shown).toMatchObject({ added: 0, answered: 0, stance: { stance: 'agree_with_changes', isKnown: false } });
    expect(shown.answers.map(({ label, words }) => [label, words])).toContainEqual(['Wie viele?', '12,5 Personen']);
    expect(await contentOf(draft)).toEqual({ stance: null, points: 0, answers: {} });

    expect(await send(draft, filled)).toMatchObject({ added: 1, answered: 9 });
    const [first, second] = play.keys;
    const content = {
      stance: 'agree_with_changes',
      points: 1,
      answers: {
        aims: 'Ein Zeitplan.\nUnd Geld.',
        field: 'Arbeit',
        fields: ['Nord', 'West'],
        rating: 3,
        join: { answer: 'yes', reason: 'Gern.' },
        since: '2019-03-01',
        people: 12.5,
        sections: { sections: { [first]: 'agree', [second]: 'object' } },
      },
    };
    expect(await contentOf(draft)).toEqual(content);
    const again = await send(draft, filled);
    expect(again).toMatchObject({ added: 0, answered: 0, leftOver: [], stance: { isKnown: true } });
    expect(again.answers.every(({ isKnown }) => isKnown)).toBe(true);
    expect(await contentOf(draft)).toEqual(content);
  });

  it('of an empty form are none, and no word of it is taken for somebody’s', async () => {
    const { draft, empty } = await fresh();
    const nothing = { points: [], problems: [], answers: [], stance: null, leftOver: [], added: 0, answered: 0 };
    expect(await send(draft, empty)).toEqual(nothing);
  });

  it('never replace what the draft says; agreement is laid section by section', async () => {
    const { draft, empty } = await fresh();
    const { client } = play.stage.contributor;
    const params = { procedureId: play.procedureId, positionId: draft.id };
    const [first] = play.keys;
    const write = (questionKey: string, value: string | { sections: Record<string, 'object'> }) =>
      client.ok(writeAnswer, { params: { ...params, questionKey }, match: '"v0"', body: { value } });
    await write('aims', 'Schon geschrieben.');
    await write('sections', { sections: { [first]: 'object' } });
    await client.ok(editPosition, { params, match: '"v1"', body: { stance: 'object' } });
    const { leftOver } = await send(draft, everything(empty));
    expect(leftOver.map(({ place, words }) => [place, words])).toEqual([
      ['Unsere Haltung insgesamt', 'Wir stimmen mit Änderungen zu.'],
      ['Was fehlt?', 'Ein Zeitplan.\nUnd Geld.'],
      ['Stimmen Sie zu?', '1 Abschnitt 1: Zustimmung'],
    ]);
    expect(await contentOf(draft)).toMatchObject({
      stance: 'object',
      answers: { aims: 'Schon geschrieben.', sections: { sections: { [first]: 'object', [play.keys[1]]: 'object' } } },
    });
  });

  it('to a question that the other answers leave out say so', async () => {
    const { draft, empty } = await fresh();
    const { answers } = await send(
      draft,
      chain(
        empty,
        (it) => tick(it, 'Nein'),
        (it) => answerBelow(it, '6. Seit wann?', '2019-03-01'),
      ),
    );
    expect(answers.map(({ questionKey, note }) => [questionKey, note === null])).toEqual([
      ['join', true],
      ['since', false],
    ]);
  });
});

describe('what a filled form holds besides is told with its words', () => {
  const comments = (file: Uint8Array) =>
    zipSync({
      ...unzipSync(file),
      'word/comments.xml': strToU8(
        '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment><w:p><w:r><w:t>Am Rand</w:t></w:r></w:p></w:comment></w:comments>',
      ),
    });
  const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
  const cases: [string, (file: Uint8Array) => Uint8Array, string, string][] = [
    [
      'two ticks for one stance',
      (it) => tick(tick(it, 'Wir lehnen ab.'), 'Wir stimmen zu.'),
      'Haltung',
      'Wir stimmen zu. · Wir lehnen ab.',
    ],
    ['two ticks for one choice', (it) => tick(tick(it, 'Schule'), 'Arbeit'), 'Welches Feld?', 'Schule · Arbeit'],
    ['words in place of a tick', (it) => tick(it, 'Süd', 0, 'nur abends'), 'Welche Orte?', 'Süd: nur abends'],
    [
      'two ticks for a section',
      (it) => tick(tick(it, '1 Abschnitt 1', 1), '1 Abschnitt 1', 1),
      'Stimmen',
      '1 Abschnitt',
    ],
    ['a day that is none', (it) => answerBelow(it, '6. Seit wann?', 'im Frühling'), 'Seit wann?', 'im Frühling'],
    ['a number with two meanings', (it) => answerBelow(it, '7. Wie viele?', '1.234'), 'Wie viele?', '1.234'],
    ['a number out of bounds', (it) => answerBelow(it, '7. Wie viele?', '6000'), 'Wie viele?', '6000'],
    [
      'a label with words of one’s own',
      (it) => editDocx(it, (xml) => xml.replace('>Süd<', '>Süd, gern<')),
      'Beschriftung',
      'Süd, gern',
    ],
    [
      'a paragraph of its own',
      (it) => editDocx(it, (xml) => xml.replace('</w:body>', `${paragraph('Ganz unten')}</w:body>`)),
      'Außerhalb',
      'Ganz unten',
    ],
    [
      'a table of its own',
      (it) =>
        editDocx(it, (xml) =>
          xml.replace('</w:body>', `<w:tbl><w:tr><w:tc>${paragraph('Fremd')}</w:tc></w:tr></w:tbl></w:body>`),
        ),
      'Außerhalb',
      'Fremd',
    ],
    [
      'a tick whose mark is lost',
      (it) => editDocx(tick(it, 'West'), (xml) => xml.replaceAll(/<w:bookmarkStart w:name="stellwerk_c[^>]*\/>/g, '')),
      'Außerhalb',
      '☒ West',
    ],
    ['a comment at the margin', comments, 'Außerhalb', 'Am Rand'],
    [
      'a text box',
      (it) =>
        editDocx(it, (xml) =>
          xml.replace(
            '</w:body>',
            `<w:p><w:r><w:drawing><w:txbxContent>${paragraph('Im Kasten')}</w:txbxContent></w:drawing></w:r></w:p></w:body>`,
          ),
        ),
      'Außerhalb',
      'Im Kasten',
    ],
    ['a fifth column', (it) => editDocx(it, (xml) => fifthColumn(xml, paragraph)), 'Außerhalb', 'Noch etwas'],
  ];

  const fifthColumn = (xml: string, of: (words: string) => string) => {
    let row = -1;
    return xml.replaceAll(/<\/w:tr>/g, (end) => {
      row += 1;
      return row > 3 ? end : `<w:tc>${of(row === 0 ? 'Fünfte' : row === 2 ? 'Noch etwas' : '')}</w:tc>${end}`;
    });
  };

  let draft: Position;
  let empty: Uint8Array;
  beforeAll(async () => {
    ({ draft, empty } = await fresh());
  });

  it.each(cases)('%s', async (_, spoil, place, words) => {
    const { leftOver } = await send(draft, spoil(empty), true);
    expect(leftOver.map((left) => `${left.place} | ${left.words} | ${left.detail}`)).toContainEqual(
      expect.stringMatching(
        new RegExp(`${place.replaceAll('?', '\\?')}.* \\| ${words.replaceAll('?', '\\?')}.* \\| .{10}`),
      ),
    );
  });
});
