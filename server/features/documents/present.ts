import type { z } from 'zod';
import { can } from '../../../shared/access.ts';
import type * as contract from '../../../shared/documents.ts';
import type { Ability } from '../../../shared/values.ts';
import type { ReadContext } from '../../platform/context.ts';
import { i18n, say, type Text } from '../../platform/i18n.ts';
import { nameReferences } from './name-references.ts';
import type { DocumentRow, SectionRow, VersionRow } from './queries.ts';
import { renderMarkdown } from './render.ts';

type Caller = Pick<ReadContext, 'actor' | 'language'>;

/** What a section is called by where another one refers to it. */
type Titled = Pick<SectionRow, 'key' | 'number' | 'heading'>;

/** A section as it is answered, with its safe HTML; given the sections it stands among, its references carry their names. */
export function presentSection(row: SectionRow, among?: readonly Titled[]): z.output<typeof contract.section> {
  const { id, key, parentKey, kind, number, heading, body, plainText, position, version } = row;
  const rendered = renderMarkdown(body, key);
  const html = among ? nameReferences(rendered, (target) => titleAmong(among, target)) : rendered;
  return { id, key, parentKey, kind, number, heading, body, html, plainText, position, version };
}

function titleAmong(sections: readonly Titled[], key: string): string | undefined {
  const found = sections.find((section) => section.key === key);
  return found && [found.number, found.heading].filter(Boolean).join(' ');
}

/** A version without its sections, with what the caller may do with it. */
export function presentHead(caller: Caller, row: VersionRow): z.output<typeof contract.versionHead> {
  const { id, documentId, number, status, frozenAt, contentVersion } = row;
  return {
    id,
    documentId,
    number,
    status,
    released: row.releasedAt !== null,
    frozenAt,
    contentVersion,
    can: abilitiesOf(caller, row),
  };
}

/** A version with its sections. */
export const presentVersion = (caller: Caller, row: VersionRow, sections: SectionRow[]) => ({
  ...presentHead(caller, row),
  sections: sections.map((row) => presentSection(row, sections)),
});

/** A document with the versions the caller may read. */
export const presentDocument = (caller: Caller, row: DocumentRow, versions: VersionRow[]) => ({
  id: row.id,
  title: row.title,
  note: row.note,
  versions: versions.map((version) => presentHead(caller, version)),
  version: row.version,
});

function abilitiesOf({ actor, language }: Caller, { status, number }: VersionRow): Record<string, Ability> {
  const refusal = (text: Text): Ability => ({ code: 'wrong_state', detail: say(text, language) });
  const frozen = refusal(i18n.t('Fassung {number} ist eingefroren und ändert sich nicht mehr.', { number }));
  const whileWorking = status === 'working' || frozen;
  const onceFrozen =
    status !== 'working' ||
    refusal(
      i18n.t(
        'Eine Beteiligungsrunde braucht eine eingefrorene Fassung. Bitte frieren Sie Fassung {number} zuerst ein.',
        { number },
      ),
    );
  return {
    ...(can(actor.roles, 'section.edit') && { edit: whileWorking }),
    ...(can(actor.roles, 'version.import') && { import: whileWorking }),
    ...(can(actor.roles, 'source.create') && { createSource: whileWorking }),
    ...(can(actor.roles, 'version.freeze') && { freeze: whileWorking }),
    ...(can(actor.roles, 'round.create') && { createRound: onceFrozen }),
  };
}
