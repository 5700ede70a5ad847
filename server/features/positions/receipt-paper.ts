import type { Language } from '../../../shared/identity.ts';
import { i18n, say, type Text } from '../../platform/i18n.ts';
import { type Block, type Paper, paragraphs, plain } from '../../platform/paper/paper.ts';
import { type AnswerSetting, answerText } from './answer-text.ts';
import { attachmentBlocks } from './attachment-words.ts';
import { counterDraftBlocks } from './counter-draft-words.ts';
import type { RebuiltReceipt } from './get-receipt.ts';
import { disputesWords, kindWords, stanceWords } from './position-text.ts';
import type { ReceiptDocument } from './receipt.ts';

type Setting = AnswerSetting & { timeZone: string };

/** A receipt with everything that was handed in, and what is needed to check it, as a document to be printed and kept (R2). */
export function receiptPaper(receipt: RebuiltReceipt, setting: Setting, language: Language): Paper {
  const { number, document } = receipt;
  const words = (text: Text) => say(text, language);
  return {
    overline: document.procedure.title,
    title: words(i18n.t('Eingangsbestätigung {reference}', { reference: document.reference })),
    footer: words(i18n.t('Eingangsbestätigung {number}', { number })),
    blocks: [
      facts(receipt, setting, words, language),
      ...coverText(document, words),
      ...answers(document, setting, words, language),
      ...points(document, setting, words),
      ...counterDraftBlocks(document, language),
      ...attachmentBlocks(document, language),
      ...howToCheck(document, words),
    ],
  };
}

type Words = (text: Text) => string;

const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };

function facts(
  { number, sha256, submittedAt, document }: RebuiltReceipt,
  { timeZone }: Setting,
  words: Words,
  language: Language,
): Block {
  const { organisation, round, stance, receivedOn, late, publication, signatories = [] } = document;
  const at = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeStyle: 'long', timeZone });
  const day = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
  const items = [
    { term: i18n.t('Nummer'), value: number },
    { term: i18n.t('Eingegangen'), value: at.format(submittedAt) },
    { term: i18n.t('Tag des Eingangs'), value: receivedOn && day.format(new Date(receivedOn)) },
    { term: i18n.t('Organisation'), value: organisation.name },
    {
      term: i18n.t('Mitunterzeichnet von'),
      value: signatories
        .map(({ organisationName, approvedAt }) =>
          words(
            i18n.t('{organisation} (zugestimmt am {at})', {
              organisation: organisationName,
              at: at.format(new Date(approvedAt)),
            }),
          ),
        )
        .join('\n'),
    },
    { term: i18n.t('Beteiligungsrunde'), value: round && `${round.reference} ${round.title ?? ''}`.trim() },
    { term: i18n.t('Haltung'), value: stance && words(stanceWords[stance]) },
    { term: i18n.t('Veröffentlichung'), value: words(publicationWords[publication]) },
    { term: i18n.t('Frist'), value: late ? words(i18n.t('nach Ablauf der Frist eingegangen')) : null },
  ].flatMap(({ term, value }) => (value ? [{ term: words(term), value }] : []));
  return {
    kind: 'facts',
    items: [...items, { term: words(i18n.t('Prüfsumme (SHA-256)')), value: sha256, look: 'code' }],
  };
}

const publicationWords = {
  full: i18n.t('mit dem Namen der Organisation'),
  anonymous: i18n.t('ohne den Namen der Organisation'),
  internal: i18n.t('nicht durch die Stadt'),
};

const coverText = ({ coverText: body, language }: ReceiptDocument, words: Words): Block[] =>
  body.trim() === '' ? [] : [heading(words(i18n.t('Anschreiben'))), ...paragraphs(body, language)];

/** Answers in the order of the form; those whose question is gone stand last. */
function answers(
  { answers: given, language: spoken }: ReceiptDocument,
  setting: Setting,
  words: Words,
  language: Language,
): Block[] {
  const { questions } = setting;
  const placeOf = (questionKey: string) => {
    const place = questions.findIndex(({ key }) => key === questionKey);
    return place < 0 ? questions.length : place;
  };
  const inOrder = given.toSorted((one, other) => placeOf(one.questionKey) - placeOf(other.questionKey));
  if (inOrder.length === 0) return [];
  return [
    heading(words(i18n.t('Antworten'))),
    ...inOrder.flatMap(({ questionKey, value }): Block[] => [
      { kind: 'heading', level: 2, text: questions.find(({ key }) => key === questionKey)?.label ?? questionKey },
      ...orNone(paragraphs(answerText({ questionKey, value }, setting, language), spoken), words),
    ]),
  ];
}

const orNone = (blocks: Block[], words: Words): Block[] =>
  blocks.length > 0 ? blocks : [{ kind: 'paragraph', runs: plain(words(i18n.t('Keine Antwort'))), look: 'muted' }];

function points({ points: written, language }: ReceiptDocument, { sections }: Setting, words: Words): Block[] {
  if (written.length === 0) return [];
  return [
    heading(words(i18n.t('Einzelpunkte'))),
    ...written.flatMap(({ reference, kind, sectionKey, quote, comment, proposedText, disputes }): Block[] => {
      const section = sectionKey === null ? undefined : sections.get(sectionKey);
      const place = section ? [section.number, section.heading].filter(Boolean).join(' ') : words(i18n.t('Zum Ganzen'));
      return [
        { kind: 'heading', level: 2, text: [reference, words(kindWords[kind]), place].filter(Boolean).join(' · ') },
        ...(disputes ? [{ kind: 'paragraph' as const, runs: plain(words(disputesWords(disputes))) }] : []),
        ...(quote ? [{ kind: 'quote' as const, runs: plain(`„${quote.exact}“`) }] : []),
        ...paragraphs(comment, language),
        ...(proposedText.trim() === ''
          ? []
          : [
              {
                kind: 'paragraph' as const,
                runs: [{ text: words(i18n.t('Unser Formulierungsvorschlag')), bold: true as const }],
              },
              ...paragraphs(proposedText, language),
            ]),
      ];
    }),
  ];
}

const howToCheck = ({ nonce }: ReceiptDocument, words: Words): Block[] => [
  heading(words(i18n.t('So lässt sich das prüfen'))),
  {
    kind: 'paragraph',
    runs: plain(
      words(
        i18n.t(
          'Diese Datei enthält die Eingangsbestätigung noch einmal in maschinenlesbarer Form (receipt.json). Die Prüfsumme ist der SHA-256 über deren Feld „document“ in der Schreibweise nach RFC 8785. Auf der Seite „Eingangsbestätigung prüfen“ dieses Systems lässt sich die Datei ohne Anmeldung prüfen; die Rechnung geschieht auf Ihrem Gerät.',
        ),
      ),
    ),
  },
  { kind: 'facts', items: [{ term: words(i18n.t('Zufallswert')), value: nonce, look: 'code' }] },
];

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
