import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { can } from '../../../shared/access.ts';
import type { translatedText } from '../../../shared/translations.ts';
import type { ReadContext, WriteContext } from '../../platform/context.ts';
import type { Reader, Tx } from '../../platform/db.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n, say } from '../../platform/i18n.ts';

export type TranslatedText = z.output<typeof translatedText>;
export type Viewer = Pick<ReadContext | WriteContext, 'actor' | 'isStaff' | 'organisationIds' | 'language'>;

/** An evidence text whose translation is about to change, with what a service needs. */
export interface Original {
  positionId: string;
  reference: string;
  language: string;
  body: string;
  sha256: string;
}

const digest = sql`encode(sha256(convert_to(t.body, 'UTF8')), 'hex')`;

/** The office that answers for the procedure: outside, no clerk is named (R11). */
const office = sql`coalesce(
  (select f.coordinating_unit from procedure f where f.id = t.procedure_id),
  (select o.name from procedure f join organisation o on o.id = f.lead_organisation_id where f.id = t.procedure_id), '')`;

/** Texts of handed-in positions the caller may see, with their translations, in the order of the position. */
export async function selectTranslatedTexts(
  reader: Reader,
  viewer: Viewer,
  where: SQL,
  hasService: boolean,
): Promise<TranslatedText[]> {
  const { isStaff, organisationIds } = viewer;
  const reach = isStaff ? sql`true` : sql`s.organisation_id = any(${sql.param(organisationIds)}::uuid[])`;
  const maker = isStaff ? sql`p.name` : office;
  const { rows } = await reader.execute<Omit<Row, 'can'> & Record<string, unknown>>(sql`
    select t.id, t.kind, t.source_key as "sourceKey", s.language, t.body,
      coalesce((
        select json_agg(json_build_object('language', x.language, 'state', x.state, 'body', x.body, 'madeBy', x.made_by,
          'madeByName', case when x.made_by = 'service' then x.service else ${maker} end, 'at', x.at,
          'isStale', x.source_sha256 <> ${digest} or exists (
            select from position_step step where step.procedure_id = t.procedure_id
              and step.position_id = t.position_id and step.step = 'superseded'),
          'version', x.version) order by x.language)
        from translation x join person p on p.id = x.person_id
        where x.procedure_id = t.procedure_id and x.text_id = t.id), '[]') as translations
    from evidence_text t
    join position s on s.procedure_id = t.procedure_id and s.id = t.position_id
    where ${where} and ${reach}
    order by t.place, t.id`);
  return rows.map((row) => ({
    ...row,
    translations: row.translations.map(({ at, ...rest }) => ({ ...rest, at: new Date(at) })),
    can: abilitiesOf(viewer, hasService),
  }));
}

type Row = Omit<TranslatedText, 'translations'> & {
  translations: (Omit<TranslatedText['translations'][number], 'at'> & { at: string })[];
};

function abilitiesOf({ actor, language }: Viewer, hasService: boolean): TranslatedText['can'] {
  if (!can(actor.roles, 'translation.write')) return {};
  const detail = i18n.t('Es ist kein Übersetzungsdienst eingerichtet. Sie können die Übersetzung selbst schreiben.');
  return { write: true, request: hasService ? true : { code: 'wrong_state', detail: say(detail, language) } };
}

/** One text with its translations. Throws `not_found`. */
export async function getTranslatedText(
  reader: Reader,
  viewer: Viewer,
  { procedureId, textId }: { procedureId: string; textId: string },
  hasService: boolean,
): Promise<TranslatedText> {
  const where = sql`t.procedure_id = ${procedureId} and t.id = ${textId}`;
  const [found] = await selectTranslatedTexts(reader, viewer, where, hasService);
  if (!found) throw noSuchText();
  return found;
}

/** The original, and nobody else translates it until the commit. Throws `not_found`. */
export async function holdOriginal(tx: Tx, procedureId: string, textId: string): Promise<Original> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${textId}, 5))`);
  const { rows } = await tx.execute<Original & Record<string, unknown>>(sql`
    select t.position_id as "positionId", s.reference, s.language, t.body, ${digest} as sha256
    from evidence_text t
    join position s on s.procedure_id = t.procedure_id and s.id = t.position_id
    where t.procedure_id = ${procedureId} and t.id = ${textId}`);
  const [found] = rows;
  if (!found) throw noSuchText();
  return found;
}

const noSuchText = () => notFound(i18n.t('Diesen Text gibt es nicht.'));
