import type { z } from 'zod';
import { can } from '../../../shared/access.ts';
import type { incorporation as contract } from '../../../shared/incorporation.ts';
import type { Ability } from '../../../shared/values.ts';
import type { ReadContext } from '../../platform/context.ts';
import { i18n, say, type Text } from '../../platform/i18n.ts';
import type { IncorporationRow } from './queries.ts';
import { incorporationState } from './rules.ts';

export type Caller = Pick<ReadContext, 'actor' | 'language' | 'isStaff' | 'organisationIds'>;

/** An incorporation as the caller may see it: an organisation sees its own points behind it and its own responses. */
export function presentIncorporation(caller: Caller, row: IncorporationRow): z.output<typeof contract> {
  const { id, pointId, topicId, versionId, sectionKey, change, before, after, note, takeOverId, version } =
    row.incorporation;
  const isMine = ({ organisationId }: { organisationId: string }) =>
    caller.isStaff || caller.organisationIds.includes(organisationId);
  const points = row.points.filter(isMine);
  const responses = row.responses.filter(isMine);
  return {
    id,
    pointId,
    topicId,
    pointReferences: points.map(({ reference }) => reference),
    versionId,
    versionNumber: row.versionNumber,
    sectionKey,
    change,
    before,
    after,
    action: presentAction(row),
    note,
    takeOverId,
    state: incorporationState(row.incorporation.doneAt, responses),
    responses: responses.map(({ pointId, kind, note, at }) => ({ pointId, kind, note, at: new Date(at) })),
    version,
    can: abilitiesOf(caller, row),
  };
}

/** What was promised that is not a wording. */
export const presentAction = ({ incorporation: { actionOffice, actionDue } }: IncorporationRow) =>
  actionOffice === null ? null : { office: actionOffice, due: actionDue };

/** What the caller may do with an incorporation: staff while its version is in work, the organisation once it is frozen and released. */
export function abilitiesOf({ actor, language }: Caller, row: IncorporationRow): Record<string, Ability> {
  const refusal = (text: Text): Ability => ({ code: 'wrong_state', detail: say(text, language) });
  const number = row.versionNumber;
  const represented = actor.organisations.filter(({ role }) => role === 'representative').map(({ id }) => id);
  const isMine = row.points.some(
    ({ organisationId, isPublished }) => isPublished && represented.includes(organisationId),
  );
  const respond = row.versionReleasedAt !== null || refusal(notYetReleased(number));
  return {
    ...(can(actor.roles, 'incorporation.delete') && {
      delete:
        row.versionStatus === 'working' ||
        refusal(
          i18n.t('Diese Einarbeitung gehört zur eingefrorenen Fassung {number} und bleibt bestehen.', { number }),
        ),
    }),
    ...(isMine && { confirm: respond, dispute: respond }),
  };
}

/** Why an organisation cannot say yet whether an incorporation does what was decided. */
export const notYetReleased = (number: number): Text =>
  i18n.t(
    'Fassung {number} ist noch nicht freigegeben. Sobald sie es ist, können Sie die Einarbeitung bestätigen oder ihr widersprechen.',
    { number },
  );
