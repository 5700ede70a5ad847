import { useLingui } from '@lingui/react/macro';
import type { Majority } from '../../../shared/working-group.ts';

/** When a proposal is adopted, by the rule of the group. */
export function useMajorityWords(): { value: Majority; label: string; hint: string }[] {
  const { t } = useLingui();
  return [
    {
      value: 'votes_cast',
      label: t`Mit der Mehrheit der abgegebenen Stimmen`,
      hint: t`Es gibt mehr Ja als Nein; Enthaltungen zählen nicht mit.`,
    },
    {
      value: 'seats',
      label: t`Mit der Mehrheit der Sitze`,
      hint: t`Mehr als die Hälfte der Sitze, die abstimmen dürfen, sagt Ja.`,
    },
    { value: 'consensus', label: t`Nur im Einvernehmen`, hint: t`Niemand ist dagegen.` },
  ];
}
