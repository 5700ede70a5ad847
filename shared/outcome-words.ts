import type { InterfaceLanguage } from './identity.ts';
import type { Outcome } from './review.ts';

/** What an outcome is called, in mails as on every screen. */
export const outcomeWords: Record<InterfaceLanguage, Record<Outcome, string>> = {
  de: {
    accepted: 'Berücksichtigt',
    accepted_in_part: 'Teilweise berücksichtigt',
    already_covered: 'Bereits enthalten',
    not_accepted: 'Nicht berücksichtigt',
    noted: 'Zur Kenntnis genommen',
    answered: 'Beantwortet',
    out_of_scope: 'Nicht Gegenstand',
    deferred: 'Zurückgestellt',
  },
  en: {
    accepted: 'Accepted',
    accepted_in_part: 'Accepted in part',
    already_covered: 'Already covered',
    not_accepted: 'Not accepted',
    noted: 'Noted',
    answered: 'Answered',
    out_of_scope: 'Out of scope',
    deferred: 'Deferred',
  },
};
