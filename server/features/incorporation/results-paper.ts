import { outcomeWords } from '../../../shared/outcome-words.ts';
import { wordDiff } from '../../../shared/text/word-diff.ts';
import type { ReadContext } from '../../platform/context.ts';
import { i18n, say, type Text } from '../../platform/i18n.ts';
import { type Block, type Paper, paragraphs, plain, type Run } from '../../platform/paper/paper.ts';
import { kindWords } from '../positions/index.ts';
import type { PositionResults } from './get-position-results.ts';

type Trace = PositionResults['items'][number];
type Incorporation = Trace['incorporations'][number];
type Disposition = NonNullable<Trace['point']['disposition']>;

interface Wording {
  language: ReadContext['language'];
  timeZone: string;
}

const changes: Record<Incorporation['change'], Text> = {
  inserted: i18n.t('Neu eingefügt'),
  changed: i18n.t('Geändert'),
  deleted: i18n.t('Gestrichen'),
  moved: i18n.t('Verschoben'),
  action: i18n.t('Zugesagt'),
};

/** What became of every point, to be read on paper: our words, the city's decision with its reason, old and new wording. */
export function resultsPaper(results: PositionResults, wording: Wording): Paper {
  const { reference, organisationName, procedureTitle, roundTitle, items } = results;
  const words = (text: Text) => say(text, wording.language);
  const title = words(i18n.t('Was aus der Stellungnahme {reference} wurde', { reference }));
  return {
    title,
    overline: procedureTitle,
    footer: `${title} · ${procedureTitle}`,
    blocks: [
      {
        kind: 'facts',
        items: [
          { term: words(i18n.t('Organisation')), value: organisationName },
          ...(roundTitle === null ? [] : [{ term: words(i18n.t('Beteiligungsrunde')), value: roundTitle }]),
          { term: words(i18n.t('Einzelpunkte')), value: String(items.length) },
        ],
      },
      ...(items.some(({ incorporations }) => incorporations.some(({ change }) => change !== 'action'))
        ? [marks(words)]
        : []),
      ...items.flatMap((trace) => pointBlocks(trace, wording)),
    ],
  };
}

const marks = (words: (text: Text) => string): Block => ({
  kind: 'paragraph',
  runs: plain(
    words(
      i18n.t(
        'Was neu ist, steht unterstrichen in [+ …]; was gestrichen ist, durchgestrichen in [– …]. Unverändertes steht ohne Zeichen.',
      ),
    ),
  ),
  look: 'muted',
});

function pointBlocks(trace: Trace, wording: Wording): Block[] {
  const words = (text: Text) => say(text, wording.language);
  const { point, sectionLabel, incorporations } = trace;
  const kind = words(kindWords[point.reviewKind ?? point.kind]);
  const place = sectionLabel ?? words(i18n.t('zum Ganzen'));
  return [
    { kind: 'heading', level: 1, text: [point.reference, kind, place].join(' · ') },
    ...(point.disputes
      ? [line(words(i18n.t('Widerspruch zu {reference}', { reference: point.disputes.reference })))]
      : []),
    ...(point.quote ? [{ kind: 'quote' as const, runs: plain(point.quote.exact), language: 'de' }] : []),
    ...paragraphs(point.comment, point.language),
    ...(point.proposedText === ''
      ? []
      : [bold(words(i18n.t('Vorgeschlagener Wortlaut'))), ...paragraphs(point.proposedText, point.language)]),
    ...decisionBlocks(trace, wording),
    ...incorporations.flatMap((one) => incorporationBlocks(one, wording)),
    ...point.disputedBy.map(({ reference }) =>
      line(words(i18n.t('Der Entscheidung wurde widersprochen: {reference}', { reference }))),
    ),
  ];
}

function decisionBlocks({ point, topic, explanation }: Trace, wording: Wording): Block[] {
  const { language } = wording;
  const words = (text: Text) => say(text, language);
  const { disposition } = point;
  if (disposition === null) return [line(words(i18n.t('Darüber ist noch keine Entscheidung veröffentlicht.')))];
  const facts = [
    { term: words(i18n.t('Nicht berücksichtigt ist')), value: disposition.notAcceptedPart },
    { term: words(i18n.t('Zuständig')), value: disposition.referredTo },
    { term: words(i18n.t('Warum noch nicht eingearbeitet')), value: explanation ?? '' },
    { term: words(i18n.t('Entschieden')), value: decidedBy(disposition, wording) },
  ].filter(({ value }) => value !== '');
  return [
    {
      kind: 'heading',
      level: 2,
      text: `${words(i18n.t('Entscheidung'))}: ${outcomeWords[language][disposition.outcome]}`,
    },
    ...paragraphs(disposition.reason),
    ...(topic
      ? [bold(words(i18n.t('Gemeinsam entschieden: {title}', { title: topic.title }))), ...paragraphs(topic.argument)]
      : []),
    ...(facts.length > 0 ? [{ kind: 'facts' as const, items: facts }] : []),
  ];
}

/** A body or office and a day, never a person (R11). */
const decidedBy = ({ decidedBy: body, adoptedAt }: Disposition, { language, timeZone }: Wording): string =>
  body === null || adoptedAt === null
    ? ''
    : `${body}, ${new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(adoptedAt)}`;

function incorporationBlocks(incorporation: Incorporation, { language }: Wording): Block[] {
  const words = (text: Text) => say(text, language);
  const { change, sectionLabel, versionNumber, before, after, action, note } = incorporation;
  const where = [
    sectionLabel,
    change === 'action' ? null : words(i18n.t('Fassung {number}', { number: versionNumber })),
  ];
  const runs = wordDiff(before, after).map(({ kind, text }): Run => ({ text, ...(kind !== 'same' && { mark: kind }) }));
  return [
    { kind: 'heading', level: 2, text: [words(changes[change]), ...where].filter(Boolean).join(' · ') },
    ...(action ? [line([action.office, action.due].filter(Boolean).join(', '))] : []),
    ...(runs.length > 0 ? [{ kind: 'quote' as const, runs, language: 'de' }] : []),
    ...paragraphs(note),
  ];
}

const line = (text: string): Block => ({ kind: 'paragraph', runs: plain(text) });
const bold = (text: string): Block => ({ kind: 'paragraph', runs: [{ text, bold: true }] });
