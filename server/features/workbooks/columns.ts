import { type ProposalColumn, proposalColumns } from '../../../shared/workbooks.ts';
import { i18n, type Text } from '../../platform/i18n.ts';

/** What the table knows a point and its decision by; it is hidden, and nobody edits it. */
export const keyColumns = ['id', 'version', 'seal'] as const;

export const columns = [
  ...keyColumns,
  'reference',
  'organisationName',
  'sectionLabel',
  'comment',
  'proposedText',
  'topic',
  'status',
  ...proposalColumns,
] as const;
export type Column = (typeof columns)[number];

/** In characters. */
export const widths: Record<Column, number> = {
  id: 10,
  version: 10,
  seal: 10,
  reference: 12,
  organisationName: 26,
  sectionLabel: 26,
  comment: 60,
  proposedText: 50,
  topic: 14,
  status: 18,
  outcome: 26,
  reason: 60,
  notAcceptedPart: 40,
  coveredBySectionKey: 30,
  referredTo: 30,
  passedOn: 14,
};

export const headings: Record<Column, Text> = {
  id: i18n.t('Kennung'),
  version: i18n.t('Fassung'),
  seal: i18n.t('Siegel'),
  reference: i18n.t('Nummer'),
  organisationName: i18n.t('Organisation'),
  sectionLabel: i18n.t('Abschnitt'),
  comment: i18n.t('Anmerkung'),
  proposedText: i18n.t('Vorgeschlagener Wortlaut'),
  topic: i18n.t('Argumentgruppe'),
  status: i18n.t('Stand'),
  outcome: i18n.t('Ergebnis'),
  reason: i18n.t('Begründung'),
  notAcceptedPart: i18n.t('Nicht berücksichtigter Teil'),
  coveredBySectionKey: i18n.t('Enthalten in Abschnitt'),
  referredTo: i18n.t('Zuständig oder zurückgestellt bis'),
  passedOn: i18n.t('Abgegeben'),
};

export const isProposalColumn = (column: string): column is ProposalColumn =>
  (proposalColumns as readonly string[]).includes(column);
