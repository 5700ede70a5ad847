import type { z } from 'zod';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { getProof as endpoint, silentChange } from '../../../shared/incorporation.ts';
import type { UnitChange } from '../../../shared/text/silent-changes.ts';
import type { ReadContext } from '../../platform/context.ts';
import { wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { getVersionRow, sectionLabel, type VersionRow } from '../documents/index.ts';
import { type Judgement, judgeVersion } from './judge-version.ts';

/** What stands between a working version and freezing: open promises and silent changes, sentence by sentence (R6, R7). */
export async function getProof(
  { db, isStaff }: ReadContext,
  { params }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const working = await getVersionRow(db, params, isStaff);
  if (working.status !== 'working') {
    throw wrongState(
      i18n.t('Fassung {number} ist eingefroren: Alle Zusagen und Änderungen waren geklärt.', {
        number: working.number,
      }),
    );
  }
  const judgement = await judgeVersion(db, working);
  return {
    versionId: working.id,
    versionNumber: working.number,
    contentVersion: working.contentVersion,
    comparedToNumber: judgement.previous?.number ?? null,
    sentences: judgement.units.length,
    openPromises: judgement.promises,
    silentChanges: judgement.silent.map((change) => presentSilent(working, judgement, change)),
  };
}

/** A silent change as it is listed; a sentence that went out under its old section. */
export function presentSilent(
  working: VersionRow,
  { sections, oldSections }: Pick<Judgement, 'sections' | 'oldSections'>,
  { change, sectionKey, before, after }: UnitChange,
): z.output<typeof silentChange> {
  const section = [...sections, ...oldSections].find(({ key }) => key === sectionKey);
  return {
    documentId: working.documentId,
    versionNumber: working.number,
    sectionKey,
    sectionLabel: section ? sectionLabel(section) : '',
    change,
    before: before ?? '',
    after: after ?? '',
  };
}
