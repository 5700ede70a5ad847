import { pointKinds } from '../../../shared/positions.ts';
import type { ReadContext } from '../../platform/context.ts';
import { i18n, say, type Text } from '../../platform/i18n.ts';
import { type Paper, plain } from '../../platform/paper/paper.ts';
import { kindWords } from './position-text.ts';
import type { ReplyForm } from './reply-form.ts';
import { bookmarkOf, roundProperty } from './reply-form-marks.ts';
import { questionBlocks, stanceBlocks } from './reply-form-questions.ts';

/** The reply form as a document: what it is for, until when, and the tables that come back. */
export function replyPaper(
  { procedureTitle, timeZone, round, organisationName, sections, questions }: ReplyForm,
  { language }: Pick<ReadContext, 'language'>,
): Paper {
  const words = (text: Text) => say(text, language);
  const lastMoment = new Date(round.closesAt.getTime() - 1);
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone }).format(lastMoment);
  const kinds = pointKinds.map((kind) => say(kindWords[kind], language)).join(', ');
  return {
    overline: procedureTitle,
    title: words(i18n.t('Rückmeldebogen: {title}', { title: round.title })),
    footer: words(i18n.t('Rückmeldebogen {reference}', { reference: round.reference })),
    landscape: true,
    properties: { [roundProperty]: round.id },
    blocks: [
      {
        kind: 'facts',
        items: [
          { term: words(i18n.t('Organisation')), value: organisationName ?? '______________________________' },
          { term: words(i18n.t('Fassung')), value: String(round.versionNumber) },
          { term: words(i18n.t('Letzter Tag')), value: day },
        ],
      },
      { kind: 'heading', level: 1, text: words(i18n.t('So füllen Sie den Bogen aus')) },
      {
        kind: 'paragraph',
        runs: plain(
          words(
            i18n.t(
              'Schreiben Sie in die Zeile des Abschnitts, was Sie anmerken, und wenn möglich, wie der Satz lauten soll. Für jeden weiteren Gedanken fügen Sie eine Zeile darunter ein. Was leer bleibt, gilt als nicht beantwortet, nicht als Zustimmung.',
            ),
          ),
        ),
      },
      { kind: 'paragraph', runs: plain(words(i18n.t('Art der Anmerkung: {kinds}.', { kinds }))) },
      {
        kind: 'paragraph',
        runs: plain(
          words(
            i18n.t(
              'Am Computer ausgefüllt laden Sie die Datei beim Schreiben der Stellungnahme hoch. Von Hand ausgefüllt geben Sie den Bogen bei der Koordination ab.',
            ),
          ),
        ),
      },
      { kind: 'heading', level: 1, text: words(i18n.t('Unsere Anmerkungen')) },
      {
        kind: 'table',
        widths: [5, 9, 9, 4],
        roomy: true,
        head: [
          words(i18n.t('Abschnitt')),
          words(i18n.t('Unsere Anmerkung')),
          words(i18n.t('Unser Formulierungsvorschlag')),
          words(i18n.t('Art')),
        ].map(plain),
        rows: sections.map(({ key, label }) => [[{ text: label, bookmark: bookmarkOf(key) }], [], [], []]),
      },
      ...stanceBlocks(words),
      ...questionBlocks(questions, sections, words),
    ],
  };
}
