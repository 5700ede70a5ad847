import type { listEndorsementCalls as endpoint } from '../../../shared/endorsements.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import { groupBy } from '../../../shared/text/group-by.ts';
import type { ReadContext, WriteContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { i18n, say } from '../../platform/i18n.ts';
import { presentAgreement } from './present-agreement.ts';
import { type CallRow, listAnswers, listAsked, listCalls, listEntries } from './queries.ts';

type Call = Output<typeof endpoint>['items'][number];
type Seen = Pick<ReadContext | WriteContext, 'now' | 'isStaff' | 'organisationIds' | 'language' | 'actor'>;

/** What the organisations were asked to endorse, newest first; an organisation sees its own answers (R9). */
export async function listEndorsementCalls(
  context: ReadContext,
  { params }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const items: Call[] = [];
  for (const row of await listCalls(context.db, params.procedureId)) {
    items.push(await presentCall(context.db, context, row));
  }
  return { items, next: null };
}

/** State of a call at an instant; closing is exclusive (R10). */
export const callState = ({ versionStatus, closesAt }: CallRow, now: Date): Call['status'] =>
  versionStatus !== 'frozen' ? 'agreed' : now < closesAt ? 'open' : 'closed';

/** One call as the caller may see it. */
export async function presentCall(reader: Reader, context: Seen, row: CallRow): Promise<Call> {
  const { id, procedureId, introduction, closesAt, calledAt, version } = row;
  const status = callState(row, context.now);
  const answers = groupBy(await listAnswers(reader, procedureId, id), ({ organisationId }) => organisationId);
  const asked = new Map(
    (await listAsked(reader, procedureId)).map((one) => [one.organisationId, one.organisationName]),
  );
  for (const [organisationId, [first]] of answers) if (first) asked.set(organisationId, first.organisationName);
  return {
    id,
    version,
    introduction,
    calledAt,
    closesAt,
    status,
    organisations: [...asked]
      .filter(([organisationId]) => context.isStaff || context.organisationIds.includes(organisationId))
      .map(([organisationId, organisationName]) => ({
        organisationId,
        organisationName,
        answers: (answers.get(organisationId) ?? []).map(({ answer }) => answer),
      })),
    agreement: presentAgreement(await listEntries(reader, procedureId, version.id), context.language),
    can: abilitiesOf(context, status),
  };
}

function abilitiesOf({ actor, language }: Seen, status: Call['status']): Call['can'] {
  const refused = (code: string, detail: Parameters<typeof say>[0]) => ({ code, detail: say(detail, language) });
  const over = refused('agreed', i18n.t('Diese Fassung ist schon abgestimmt.'));
  const can: Call['can'] = {};
  if (actor.roles.has('representative'))
    can.endorse =
      status === 'open' ||
      (status === 'agreed'
        ? over
        : refused('closed', i18n.t('Die Frist ist abgelaufen. Die Stadt nimmt Ihre Antwort noch schriftlich an.')));
  if (actor.roles.has('coordinator') || actor.roles.has('clerk')) can.record = status !== 'agreed' || over;
  if (actor.roles.has('coordinator'))
    can.agree =
      status === 'closed' ||
      (status === 'agreed'
        ? over
        : refused(
            'open',
            i18n.t('Die Organisationen haben noch Zeit zu antworten. Bitte warten Sie das Ende der Frist ab.'),
          ));
  return can;
}
