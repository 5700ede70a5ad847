import type { EndorsementOpinion } from '../../../shared/endorsements.ts';
import type { Audience } from '../../../shared/exports.ts';
import type { ReadContext } from '../../platform/context.ts';
import { i18n, say, type Text } from '../../platform/i18n.ts';
import type { VersionRow } from '../documents/index.ts';
import { listEntries, presentAgreement } from '../endorsements/index.ts';
import { exportFrame } from './export-facts.ts';
import type { ExportTable } from './export-table.ts';
import { reachOf } from './reach.ts';

type EndorsementColumn = 'organisation' | 'opinion' | 'words';

const labels: Record<EndorsementColumn, Text> = {
  organisation: i18n.t('Organisation'),
  opinion: i18n.t('Antwort'),
  words: i18n.t('Vorbehalt oder Gründe'),
};
const columns = ['organisation', 'opinion', 'words'] as const;

const opinions: Record<EndorsementOpinion, Text> = {
  endorsed: i18n.t('Zustimmung'),
  endorsed_with_reservation: i18n.t('Zustimmung mit Vorbehalt'),
  objected: i18n.t('Keine Zustimmung'),
  abstained: i18n.t('Enthaltung'),
};

/**
 * Who stands behind a version, as it was when it was agreed: under its name only who wants that, words only where they are published
 * (R11). Who did not answer is counted, and is no consent.
 */
export async function makeEndorsements(
  context: ReadContext,
  { procedureId, id: versionId, number }: VersionRow,
  audience: Audience,
): Promise<ExportTable<EndorsementColumn>> {
  const { db, language } = context;
  const words = (text: Text) => say(text, language);
  const { timeZone: _, ...frame } = await exportFrame(context, { procedureId }, reachOf(context, audience), null);
  const agreement = presentAgreement(await listEntries(db, procedureId, versionId), language);
  const heading = words(i18n.t('Fassung {number}', { number }));
  return {
    ...frame,
    title: words(i18n.t('Zustimmung der Organisationen')),
    facts: [
      ...frame.facts,
      {
        term: words(i18n.t('Keine Rückmeldung')),
        value: new Intl.NumberFormat(language).format(agreement?.withoutAnswer ?? 0),
      },
    ],
    columns: columns.map((name) => ({ name, label: words(labels[name]), width: 40 })),
    handedIn: [],
    page: columns.map((name) => ({ label: words(labels[name]), width: name === 'words' ? 3 : 2, names: [name] })),
    points: 0,
    empty: words(i18n.t('Diese Fassung ist nicht abgestimmt.')),
    async *rows() {
      for (const { organisationName, opinion, words: said } of agreement?.entries ?? []) {
        const cells = { organisation: organisationName, opinion: words(opinions[opinion]), words: said };
        yield { pointId: null, sectionKey: null, outcome: null, language: null, heading, cells };
      }
    },
  };
}
