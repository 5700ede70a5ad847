import { i18n } from '../../platform/i18n.ts';

/** Two people wrote in the same part (R16). */
export const savedMeanwhile = i18n.t(
  'Inzwischen hat jemand anderes hier gespeichert. Beide Texte bleiben erhalten: Bitte vergleichen Sie und speichern Sie dann noch einmal.',
);

/** Something changed between reading and a binding act (R16). */
export const changedMeanwhile = i18n.t(
  'Die Stellungnahme hat sich geändert, seit Sie sie gelesen haben. Bitte lesen Sie den neuen Stand und bestätigen Sie ihn dann.',
);
