import type { ReadContext } from '../../platform/context.ts';
import { i18n, say, type Text } from '../../platform/i18n.ts';
import type { Written } from '../../platform/mount-pieces.ts';
import { paperPdf } from '../../platform/pdf/paper-pdf.ts';
import type { getDeliberation } from '../procedures/index.ts';
import type { Concept } from './concept.ts';

type Deliberation = Awaited<ReturnType<typeof getDeliberation>>;

const capacities = {
  information: i18n.t('Kenntnisnahme'),
  hearing: i18n.t('Anhörung'),
  preliminary: i18n.t('Vorberatung'),
  decision: i18n.t('Entscheidung'),
} satisfies Record<string, Text>;

/** The first sheet of the package: which body deals with which paper on which day, and of when everything is. */
export async function coverOf(
  { language }: ReadContext,
  { body, heldOn, capacity, paper }: Deliberation,
  { procedureTitle, title: conceptTitle, facts }: Concept,
): Promise<Written> {
  const words = (text: Text) => say(text, language);
  const title = words(i18n.t('Unterlagen zur Beratung'));
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(heldOn));
  const ofPaper = paper && [
    { term: words(i18n.t('Vorlage')), value: paper.reference },
    { term: words(i18n.t('Titel')), value: paper.title },
    { term: words(i18n.t('Vom')), value: paper.issuedOn ?? '' },
    { term: words(i18n.t('Dezernat')), value: paper.department ?? '' },
    { term: words(i18n.t('Amt')), value: paper.office ?? '' },
  ];
  const items = [
    { term: words(i18n.t('Gremium')), value: body },
    { term: words(i18n.t('Tag')), value: day },
    { term: words(i18n.t('Konzept')), value: conceptTitle },
    { term: words(i18n.t('Art der Beratung')), value: words(capacities[capacity]) },
    ...(ofPaper ?? []),
    ...facts,
  ].filter(({ value }) => value !== '');
  const content = await paperPdf(
    { title, overline: procedureTitle, footer: `${title} · ${procedureTitle}`, blocks: [{ kind: 'facts', items }] },
    language,
  );
  return { name: `${title}.pdf`, content };
}
