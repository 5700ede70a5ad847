import { outcomeWords } from '../../../shared/outcome-words.ts';
import type { ReadContext } from '../../platform/context.ts';
import { dayIn } from '../../platform/days.ts';
import { i18n, say, type Text } from '../../platform/i18n.ts';
import { statusWords } from '../workbooks/index.ts';
import type { ExportRow, ExportTable } from './export-table.ts';
import type { DecidedRow } from './select-decisions.ts';

export const decisionColumns = [
  'reference',
  'organisation',
  'section',
  'topic',
  'comment',
  'proposedText',
  'status',
  'outcome',
  'reason',
  'notAcceptedPart',
  'coveredBy',
  'referredTo',
  'passedOn',
  'decidedBy',
  'decidedOn',
] as const;
export type DecisionColumn = (typeof decisionColumns)[number];

export const decisionLabels: Record<DecisionColumn, Text> = {
  reference: i18n.t('Nummer'),
  organisation: i18n.t('Organisation'),
  section: i18n.t('Abschnitt'),
  topic: i18n.t('Argumentgruppe'),
  comment: i18n.t('Anmerkung'),
  proposedText: i18n.t('Vorgeschlagener Wortlaut'),
  status: i18n.t('Stand'),
  outcome: i18n.t('Ergebnis'),
  reason: i18n.t('Begründung'),
  notAcceptedPart: i18n.t('Nicht berücksichtigter Teil'),
  coveredBy: i18n.t('Enthalten in Abschnitt'),
  referredTo: i18n.t('Zuständig oder zurückgestellt bis'),
  passedOn: i18n.t('Abgegeben'),
  decidedBy: i18n.t('Entschieden von'),
  decidedOn: i18n.t('Entschieden am'),
};

/** In characters, for a sheet. */
export const decisionWidths: Record<DecisionColumn, number> = {
  reference: 12,
  organisation: 26,
  section: 26,
  topic: 26,
  comment: 60,
  proposedText: 50,
  status: 18,
  outcome: 26,
  reason: 60,
  notAcceptedPart: 40,
  coveredBy: 30,
  referredTo: 30,
  passedOn: 12,
  decidedBy: 26,
  decidedOn: 14,
};

/** The words a person handed in. */
export const handedInColumns: DecisionColumn[] = ['comment', 'proposedText'];

export interface Wording {
  language: ReadContext['language'];
  timeZone: string;
}

/** What an organisation is called where it is not to be named (R11). */
const nameOf = (name: string, language: Wording['language']): string =>
  name || say(i18n.t('eine Organisation'), language);

/** A point in words. The reason is that of the topic where the point was decided with it ("wie T-12" is never left to be looked up). */
export function decisionCells(row: DecidedRow, { language, timeZone }: Wording): Record<DecisionColumn, string> {
  const words = (text: Text) => say(text, language);
  return {
    reference: row.reference,
    organisation: nameOf(row.organisationName, language),
    section: row.sectionLabel ?? '',
    topic: [row.topicReference, row.topicTitle].filter(Boolean).join(' '),
    comment: row.comment,
    proposedText: row.proposedText,
    status: words(statusWords[row.status]),
    outcome: row.outcome === null ? '' : outcomeWords[language][row.outcome],
    reason: row.reason,
    notAcceptedPart: row.notAcceptedPart,
    coveredBy: row.coveredBy,
    referredTo: row.referredTo,
    passedOn: row.passedOn ? words(i18n.t('Ja')) : '',
    decidedBy: row.decidedBy ?? '',
    decidedOn: row.decidedAt === null ? '' : dayIn(timeZone, row.decidedAt),
  };
}

/** What programmes know a row by. */
export const keysOf = ({ id, sectionKey, outcome, language }: DecidedRow): Omit<ExportRow, 'heading' | 'cells'> => ({
  pointId: id,
  sectionKey,
  outcome,
  language,
});

export const noPoint = (language: Wording['language']): string =>
  say(i18n.t('Zu dieser Auswahl gibt es keinen Einzelpunkt.'), language);

export type DecisionTable = ExportTable<DecisionColumn>;
