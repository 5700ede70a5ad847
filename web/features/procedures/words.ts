import { useLingui } from '@lingui/react/macro';

/** How a body deals with a paper. */
export function useCapacityWords() {
  const { t } = useLingui();
  return {
    information: t`Kenntnisnahme`,
    hearing: t`Anhörung`,
    preliminary: t`Vorberatung`,
    decision: t`Beschlussfassung`,
  };
}

/** Roles as people call them. */
export function useRoleWords() {
  const { t } = useLingui();
  return {
    coordinator: t`Koordination`,
    clerk: t`Sachbearbeitung`,
    signatory: t`Zeichnungsbefugte`,
    group_member: t`Mitglied des Arbeitsgremiums`,
    specialist: t`Fachamt`,
    representative: t`Vertretung`,
    contributor: t`Mitwirkende`,
    observer: t`Lesende`,
  };
}

/** Kinds of organisations. */
export function useKindWords() {
  const { t } = useLingui();
  return {
    association: t`Verein`,
    advisory_council: t`Beirat`,
    commissioner: t`Beauftragte Person`,
    university: t`Hochschule`,
    round_table: t`Runder Tisch`,
    city_office: t`Amt der Stadt`,
    welfare: t`Wohlfahrtsverband`,
    migrant_organisation: t`Migrantenorganisation`,
    other: t`Andere`,
  };
}

/** Kinds of papers. */
export function usePaperTypeWords() {
  const { t } = useLingui();
  return {
    information: t`Information`,
    resolution_proposal: t`Beschlussvorlage`,
    motion: t`Antrag`,
    administration_statement: t`Stellungnahme der Verwaltung`,
  };
}
