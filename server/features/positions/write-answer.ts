import { and, eq, sql } from 'drizzle-orm';
import { type AnswerValue, emptyAnswer } from '../../../shared/answers.ts';
import type { Input } from '../../../shared/endpoint.ts';
import type { writeAnswer as endpoint } from '../../../shared/positions.ts';
import { canonicalJson } from '../../platform/audit.ts';
import type { WriteContext } from '../../platform/context.ts';
import { notFound, stale } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { draftAnswer } from '../../tables/drafts.ts';
import { requireFittingAnswer, textOfAnswer } from './answers.ts';
import { lockDraft } from './draft-lock.ts';
import { savePart } from './save-part.ts';
import { getForm } from './setting.ts';
import { savedMeanwhile } from './stale.ts';

/** Saves the answer to one question of a draft; version 0 stands for "not answered yet" (R16). */
export async function writeAnswer(context: WriteContext, { params, body: { value } }: Input<typeof endpoint>) {
  const { tx, expected } = context;
  const { procedureId, positionId, questionKey } = params;
  const row = await lockDraft(context, procedureId, positionId);
  const form = await getForm(tx, procedureId, row.roundId);
  const asked = form.questions.find(({ key }) => key === questionKey);
  if (!asked) throw notFound(i18n.t('Diese Frage wird in der Beteiligungsrunde nicht gestellt.'));
  requireFittingAnswer(asked, value, form.sectionKeys, '/value');

  const ofAnswer = and(
    eq(draftAnswer.procedureId, procedureId),
    eq(draftAnswer.draftId, positionId),
    eq(draftAnswer.questionKey, questionKey),
  );
  const [present] = await tx
    .select({ value: storedValue, version: draftAnswer.version })
    .from(draftAnswer)
    .where(ofAnswer);
  const version = present?.version ?? 0;
  const current = {
    questionKey,
    value: present?.value ?? emptyAnswer(asked.kind),
    version,
    contentVersion: row.contentVersion,
  };
  if (version !== expected) throw stale(savedMeanwhile, current);
  if (present && canonicalJson(present.value) === canonicalJson(value)) {
    context.unchanged();
    return current;
  }
  const next = { value, version: version + 1 };
  await tx
    .insert(draftAnswer)
    .values({ procedureId, draftId: positionId, questionKey, ...next })
    .onConflictDoUpdate({
      target: [draftAnswer.procedureId, draftAnswer.draftId, draftAnswer.questionKey],
      set: next,
    });
  const contentVersion = await savePart(context, row, {
    part: 'answer',
    partId: questionKey,
    text: textOfAnswer(value),
    state: { value },
  });
  return { questionKey, ...next, contentVersion };
}

/** As it is stored: read as a column of JSON, the text "12" would come back as a number. */
const storedValue = sql<AnswerValue>`${draftAnswer.value}`;
