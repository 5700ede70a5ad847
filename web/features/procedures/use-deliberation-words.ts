import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../../platform/i18n.tsx';
import type { TwoStates } from '../../ui/stale-choice.tsx';
import type { DeliberationValues } from './deliberation-fields.ts';
import { useCapacityWords, usePaperTypeWords } from './words.ts';

/** Both states of the form in words, field by field. */
export function useDeliberationWords(): (mine: DeliberationValues, theirs: DeliberationValues) => TwoStates[] {
  const { t } = useLingui();
  const format = useFormat();
  const capacities = useCapacityWords();
  const paperTypes = usePaperTypeWords();
  const dayOf = (value: string) => (value === '' ? '' : format.date(value));
  const fields: [string, (values: DeliberationValues) => string][] = [
    [t`Gremium`, ({ body }) => body],
    [t`Tag`, ({ heldOn }) => dayOf(heldOn)],
    [t`Behandlung`, ({ capacity }) => capacities[capacity]],
    [t`Öffentliche Beratung`, ({ isPublic }) => (isPublic ? t`Ja` : t`Nein`)],
    [t`Art der Vorlage`, ({ paperType }) => paperTypes[paperType]],
    [t`Nummer der Vorlage`, ({ reference }) => reference],
    [t`Thema der Vorlage`, ({ title }) => title],
    [t`Datum der Vorlage`, ({ issuedOn }) => dayOf(issuedOn)],
    [t`Ergebnis`, ({ result }) => result],
  ];
  return (mine, theirs) => fields.map(([label, of]) => ({ label, mine: of(mine), theirs: of(theirs) }));
}
