import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { OrganisationRole, StaffRole } from '../../../shared/access.ts';

interface RoleWords {
  word: MessageDescriptor;
  /** What the role lets one do. */
  may: MessageDescriptor;
}

export const staffRoleWords: Record<StaffRole, RoleWords> = {
  coordinator: { word: msg`Koordination`, may: msg`leitet das Verfahren, plant die Runden und lädt ein` },
  clerk: { word: msg`Sachbearbeitung`, may: msg`sichtet die Einzelpunkte und schlägt Entscheidungen vor` },
  signatory: { word: msg`Zeichnungsbefugte`, may: msg`entscheidet über Vorschläge, die andere geschrieben haben` },
  group_member: { word: msg`Mitglied des Arbeitsgremiums`, may: msg`liest mit und berät im Arbeitsgremium` },
  specialist: { word: msg`Fachamt`, may: msg`liest mit und arbeitet fachlich zu` },
};

export const organisationRoleWords: Record<OrganisationRole, RoleWords> = {
  representative: { word: msg`Vertretung`, may: msg`schreibt und reicht für die Organisation ein` },
  contributor: { word: msg`Mitwirkende`, may: msg`schreibt am Entwurf der Organisation mit` },
  observer: { word: msg`Lesende`, may: msg`liest mit` },
};

export const roleWords: Record<StaffRole | OrganisationRole, RoleWords> = {
  ...staffRoleWords,
  ...organisationRoleWords,
};
