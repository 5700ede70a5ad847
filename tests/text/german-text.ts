import fc from 'fast-check';

const words =
  'Stadt Integration fördert Sprachkurse Beirat und für die Kommune Bürger*innen Migrantinnen Hochschule Angebote wirkt gemeinsam Straße über Ältere'.split(
    ' ',
  );

export const word = fc.constantFrom(...words);
export const sentence = fc
  .array(word, { minLength: 3, maxLength: 9 })
  .map(
    (list) => `${list.map((text, index) => (index === 0 ? text[0]?.toUpperCase() + text.slice(1) : text)).join(' ')}.`,
  );
export const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));

const block = fc.oneof(
  paragraph,
  paragraph.map((text) => `**${text}**`),
  paragraph.map((text) => `> ${text}`),
  fc.array(sentence, { minLength: 1, maxLength: 4 }).map((list) => list.map((text) => `- ${text}`).join('\n')),
  fc
    .array(sentence, { minLength: 1, maxLength: 4 })
    .map((list) => list.map((text, index) => `${index + 1}. ${text}`).join('\n')),
  fc.tuple(word, word, word, word).map(([a, b, c, d]) => `| ${a} | ${b} |\n|---|---|\n| ${c} | ${d} |`),
  fc.tuple(word, sentence).map(([label, text]) => `[^${label.replace('*', '')}]: ${text}`),
  paragraph.map((text) => `~~~\n${text}\n~~~`),
);
const heading = fc
  .tuple(fc.integer({ min: 1, max: 4 }), word, word)
  .map(([level, a, b]) => `${'#'.repeat(level)} ${a} ${b}`);

/** Markdown with headings, lists, tables, footnotes, quotations and code. */
export const markdown = fc
  .array(fc.oneof({ weight: 3, arbitrary: block }, heading), { maxLength: 12 })
  .map((list) => list.join('\n\n'));

/** Anything typed: letters, digits, all marks Markdown knows, line ends of all kinds. */
export const typed = fc
  .array(
    fc.oneof(
      word,
      fc.constantFrom(...'#*_`~>|-+[](){}<>!&\\.:;=^1239§„“"\n\r\t '),
      fc.constantFrom('\r\n', '\n\n', '. ', '1. ', '## ', '```\n'),
    ),
    {
      maxLength: 60,
    },
  )
  .map((list) => list.join(''));

/** Runs of letters, in order: what must never be lost. */
export const lettersOf = (text: string): string[] => text.normalize('NFC').match(/\p{L}+/gu) ?? [];
