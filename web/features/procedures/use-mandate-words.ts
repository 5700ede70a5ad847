import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../platform/i18n.tsx';
import type { TwoStates } from '../../ui/stale-choice.tsx';
import { statusWords } from '../../ui/status-words.ts';
import type { MandateValues } from './mandate-fields.ts';
import { organisationsQuery } from './queries.ts';

/** Both states of the form in words, field by field. */
export function useMandateWords(): (mine: MandateValues, theirs: MandateValues) => TwoStates[] {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const organisations = useQuery(organisationsQuery).data?.items ?? [];
  const dayOf = (value: string) => (value === '' ? '' : format.date(value));
  const fields: [string, (values: MandateValues) => string][] = [
    [t`Titel`, ({ title }) => title],
    [t`Worum geht es?`, ({ summary }) => summary],
    [t`Auftrag`, ({ mandateTitle }) => mandateTitle],
    [t`Beschluss-Nr.`, ({ reference }) => reference],
    [t`Gremium`, ({ body }) => body],
    [t`Beschlossen am`, ({ resolvedOn }) => dayOf(resolvedOn)],
    [t`Federführung`, (values) => organisations.find(({ id }) => id === values.leadOrganisationId)?.name ?? ''],
    [t`Koordinierende Stelle`, ({ coordinatingUnit }) => coordinatingUnit],
    [t`Aktenzeichen`, ({ fileReference }) => fileReference],
    [t`Geplant bis`, ({ dueOn, precision }) => (dueOn === '' ? '' : format.due({ on: dueOn, precision }))],
    [
      t`Was die Eingangsbestätigung per Mail enthält`,
      ({ receiptMail }) =>
        receiptMail === 'text' ? t`Die ganze Stellungnahme, mit PDF` : t`Nur den Hinweis, dass sie eingegangen ist`,
    ],
    [t`Stand des Verfahrens`, ({ status }) => i18n._(statusWords.procedure[status][0])],
  ];
  return (mine, theirs) => fields.map(([label, of]) => ({ label, mine: of(mine), theirs: of(theirs) }));
}
