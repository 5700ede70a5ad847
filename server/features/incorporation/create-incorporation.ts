import type { Input, Output } from '../../../shared/endpoint.ts';
import type { createIncorporation as endpoint } from '../../../shared/incorporation.ts';
import type { WriteContext } from '../../platform/context.ts';
import type { Tx } from '../../platform/db.ts';
import { AppError, badInput } from '../../platform/errors.ts';
import { i18n, type Text } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { incorporation } from '../../tables/incorporation.ts';
import {
  findPreviousVersion,
  findSection,
  isQuoted,
  listSections,
  lockWorkingVersion,
  touchVersion,
  type VersionRow,
} from '../documents/index.ts';
import { holdDecisionOnPoint, holdDecisionOnTopic } from './find-decision.ts';
import { presentIncorporation } from './present.ts';
import { findIncorporation } from './queries.ts';

type Body = Input<typeof endpoint>['body'];

/**
 * Links a changed passage of the working version, or a promised action, to the adopted point or topic behind it (R6, R7).
 * `before` must stand in the last frozen version and `after` in the working one, word for word.
 */
export async function createIncorporation(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, now, personId, record } = context;
  const { procedureId } = params;
  checkShape(body);
  const { action, ...fields } = body;
  const working = await lockWorkingVersion(tx, { procedureId, versionId: body.versionId });
  if (body.pointId !== null) await holdDecisionOnPoint(tx, procedureId, body.pointId);
  if (body.topicId !== null) await holdDecisionOnTopic(tx, procedureId, body.topicId);
  if (body.change !== 'action') await checkWording(tx, working, body);
  const id = newId();
  await tx.insert(incorporation).values({
    procedureId,
    id,
    ...fields,
    actionOffice: action?.office ?? null,
    actionDue: action?.due ?? null,
    createdBy: personId,
    createdAt: now,
    version: 1,
  });
  await touchVersion(tx, procedureId, working.id);
  record({ action: 'incorporation.create', subject: { type: 'incorporation', id }, after: body });
  const row = await findIncorporation(tx, procedureId, id);
  if (!row) throw new Error('The incorporation was not stored.');
  return presentIncorporation(context, row);
}

/** What each kind of change names. */
const asks: Record<Body['change'], readonly ('before' | 'after' | 'action')[]> = {
  inserted: ['after'],
  changed: ['before', 'after'],
  deleted: ['before'],
  moved: ['after'],
  action: ['action'],
};

function checkShape({ pointId, topicId, sectionKey, change, before, after, action }: Body): void {
  if ((pointId === null) === (topicId === null)) {
    throw badInput(
      '/pointId',
      'one_of',
      i18n.t('Bitte nennen Sie entweder einen Einzelpunkt oder eine Argumentgruppe.'),
    );
  }
  const given = { before: before.trim() !== '', after: after.trim() !== '', action: action !== null };
  const missing = asks[change].find((name) => !given[name]);
  if (missing) throw badInput(`/${missing}`, 'missing', missingText[missing]);
  if (change === 'action') return;
  if (action !== null)
    throw badInput(
      '/action',
      'not_here',
      i18n.t('Eine Änderung am Text ist keine zugesagte Maßnahme. Bitte legen Sie dafür eine eigene Einarbeitung an.'),
    );
  if (sectionKey === null)
    throw badInput('/sectionKey', 'missing', i18n.t('Bitte nennen Sie den Abschnitt, in dem die Änderung steht.'));
}

const missingText: Record<'before' | 'after' | 'action', Text> = {
  before: i18n.t('Bitte geben Sie den bisherigen Wortlaut an.'),
  after: i18n.t('Bitte geben Sie den neuen Wortlaut an.'),
  action: i18n.t('Bitte nennen Sie die Stelle, die die Maßnahme zugesagt hat.'),
};

async function checkWording(tx: Tx, working: VersionRow, { sectionKey, change, before, after }: Body): Promise<void> {
  const key = sectionKey ?? '';
  const previous = await findPreviousVersion(tx, working);
  const young = await findSection(tx, working, key);
  const old = previous && (await findSection(tx, previous, key));
  if (!young && !old) throw badInput('/sectionKey', 'unknown', i18n.t('Diesen Abschnitt gibt es nicht.'));
  if (after.trim() !== '' && !(young && isQuoted(after, young))) {
    throw notInText(
      '/after',
      i18n.t(
        'Der neue Wortlaut steht so nicht in diesem Abschnitt der Arbeitsfassung. Bitte übernehmen Sie ihn genau.',
      ),
    );
  }
  if (before.trim() === '') return;
  const origins = change === 'moved' && previous ? await listSections(tx, previous) : old ? [old] : [];
  if (!origins.some((section) => isQuoted(before, section))) {
    throw notInText(
      '/before',
      i18n.t(
        'Der bisherige Wortlaut steht so nicht in der letzten eingefrorenen Fassung. Bitte übernehmen Sie ihn genau.',
      ),
    );
  }
}

const notInText = (pointer: string, message: Text) =>
  new AppError('rule_broken', message, { rule: 'R7', errors: [{ pointer, code: 'not_in_text', message }] });
