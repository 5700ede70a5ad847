import type { Tx } from '../../platform/db.ts';
import { badInput, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { getVersionById, listSections } from '../documents/index.ts';

interface Plan {
  versionId: string;
  opensAt: Date;
  closesAt: Date;
  sectionKeys: string[];
}

/** A round is about a frozen version and sections of it, and closes after it opens. */
export async function checkRound(
  tx: Tx,
  procedureId: string,
  { versionId, opensAt, closesAt, sectionKeys }: Plan,
): Promise<void> {
  if (closesAt <= opensAt) {
    throw badInput('/closesAt', 'before_opening', i18n.t('Das Ende der Runde liegt nicht nach ihrem Beginn.'));
  }
  const version = await getVersionById(tx, procedureId, versionId, true);
  if (version.status === 'working') {
    throw wrongState(
      i18n.t('Fassung {number} ist noch in Arbeit. Bitte frieren Sie sie ein, bevor Sie eine Runde dazu planen.', {
        number: version.number,
      }),
    );
  }
  if (sectionKeys.length === 0) return;
  const known = new Set((await listSections(tx, version)).map(({ key }) => key));
  const odd = sectionKeys.findIndex((key) => !known.has(key));
  if (odd !== -1) {
    throw badInput(
      `/sectionKeys/${odd}`,
      'unknown',
      i18n.t('Diesen Abschnitt gibt es in Fassung {number} nicht.', { number: version.number }),
    );
  }
}
