import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { Obstacle } from '../../../shared/errors.ts';
import type { freezeVersion as endpoint } from '../../../shared/incorporation.ts';
import type { WriteContext } from '../../platform/context.ts';
import { ruleBroken, stale, wrongState } from '../../platform/errors.ts';
import { i18n, say, type Text } from '../../platform/i18n.ts';
import { incorporation } from '../../tables/incorporation.ts';
import {
  getVersionById,
  listSections,
  lockWorkingVersion,
  markFrozen,
  presentVersion,
  type VersionRow,
} from '../documents/index.ts';
import { releaseAnswers } from '../rounds/index.ts';
import { presentSilent } from './get-proof.ts';
import { type Judgement, judgeVersion } from './judge-version.ts';
import { storeOrigins, unitsToFreeze } from './store-origins.ts';

/**
 * Freezes the working version as the caller has read it (R16) and opens the next working copy. Refused, with the whole list, while an
 * accepted point is neither written in nor explained (R6) or a changed sentence has no reason (R7). Where it answers rounds that are
 * all published, it is released at once. Afterwards a job looks for the passages of earlier points in it.
 */
export async function freezeVersion(
  context: WriteContext,
  { params }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, now, personId, expected, record } = context;
  const working = await lockWorkingVersion(tx, params);
  const { procedureId, id, number } = working;
  if (working.contentVersion !== expected) {
    const current = presentVersion(context, working, await listSections(tx, working));
    throw stale(
      i18n.t('Fassung {number} wurde inzwischen geändert. Bitte lesen Sie sie, bevor Sie sie einfrieren.', { number }),
      current,
    );
  }
  const judgement = await judgeVersion(tx, working);
  refuse(context, working, judgement);

  const units = unitsToFreeze(working, judgement);
  await markFrozen(tx, { working, sections: judgement.sections, units, personId, now });
  await storeOrigins(tx, working, judgement, units);
  if (judgement.standing.length > 0) {
    await tx
      .update(incorporation)
      .set({ doneAt: now, version: sql`${incorporation.version} + 1` })
      .where(and(eq(incorporation.procedureId, procedureId), inArray(incorporation.id, judgement.standing)));
  }
  await tx.execute(sql`
    select graphile_worker.add_job('re-anchor-points', ${JSON.stringify({ procedureId })}::json, priority => 5, max_attempts => 5)`);
  await releaseAnswers(tx, procedureId, working.documentId, now);
  record({
    action: 'version.freeze',
    subject: { type: 'version', id },
    after: { documentId: working.documentId, number, sections: judgement.sections.length, units: units.length },
  });
  const frozen = await getVersionById(tx, procedureId, id, true);
  return presentVersion(context, frozen, await listSections(tx, frozen));
}

function refuse({ language }: WriteContext, working: VersionRow, judgement: Judgement): void {
  const { number } = working;
  if (judgement.sections.length === 0) {
    throw wrongState(
      i18n.t('Fassung {number} enthält noch keinen Text. Bitte schreiben Sie zuerst einen Abschnitt.', { number }),
    );
  }
  const owed = judgement.promises.filter(({ explanation }) => explanation === null);
  const told = (text: Text) => say(text, language);
  const promises = owed.map(({ pointId, reference, missingAfter }): Obstacle => {
    const detail = missingAfter
      ? told(i18n.t('Der zugesagte Wortlaut steht nicht im Text: „{wording}“', { wording: missingAfter }))
      : told(i18n.t('Berücksichtigt, aber weder eingearbeitet noch erklärt.'));
    return { kind: 'open_promise', id: pointId, reference, detail };
  });
  const changes = judgement.silent.map((change): Obstacle => {
    const { sectionKey, sectionLabel, before, after } = presentSilent(working, judgement, change);
    const detail = told(silentText[change.change](before, after));
    return { kind: 'silent_change', id: sectionKey, reference: sectionLabel, detail };
  });
  if (promises.length > 0) {
    const text = i18n.t(
      'Berücksichtigte Einzelpunkte, die noch nicht eingearbeitet sind: {count}. Bitte arbeiten Sie ein, was zugesagt ist, oder erklären Sie, warum es noch fehlt.',
      { count: promises.length },
    );
    throw ruleBroken('R6', text, [...promises, ...changes]);
  }
  if (changes.length === 0) return;
  const text = i18n.t(
    'Geänderte Sätze, die noch keinen Grund haben: {count}. Bitte nennen Sie zu jedem den Einzelpunkt dahinter oder eine Quelle.',
    { count: changes.length },
  );
  throw ruleBroken('R7', text, changes);
}

const silentText = {
  inserted: (_: string, after: string) => i18n.t('Neu: „{after}“', { after }),
  changed: (before: string, after: string) => i18n.t('Geändert: „{before}“ → „{after}“', { before, after }),
  moved: (_: string, after: string) => i18n.t('Verschoben: „{after}“', { after }),
  deleted: (before: string) => i18n.t('Gestrichen: „{before}“', { before }),
};
