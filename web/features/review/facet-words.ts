import { useLingui } from '@lingui/react/macro';
import { outcomeWords } from '../../../shared/outcome-words.ts';
import { pointKinds } from '../../../shared/positions.ts';
import { type DueStanding, dueStandings, outcomes, type PointFacet, pointStates } from '../../../shared/review.ts';
import { useLanguage } from '../../platform/i18n.tsx';
import { statusWords } from '../../ui/status-words.ts';
import { kindWords } from './words.ts';

/** What a value of a filter is called. */
export function useFacetWords(): (facet: PointFacet, value: string, label: string | null) => string {
  const { i18n, t } = useLingui();
  const { language } = useLanguage();
  const none: Record<PointFacet, string> = {
    status: '',
    outcome: t`Noch keines`,
    kind: '',
    sectionKey: t`Das Ganze`,
    organisationId: '',
    roundId: t`Vor den Runden`,
    topicId: t`Keine Argumentgruppe`,
    tag: '',
    assigneeId: t`Niemand`,
    due: t`Ohne offene Frist`,
    dispute: t`Kein Widerspruch`,
  };
  const dueWords: Record<DueStanding, string> = {
    overdue: t`Überfällig`,
    soon: t`In den nächsten sieben Tagen`,
    later: t`Später`,
  };
  return (facet, value, label) => {
    if (value === 'none') return none[facet];
    const state = facet === 'status' ? pointStates.find((known) => known === value) : undefined;
    if (state) return i18n._(statusWords.point[state][0]);
    const kind = facet === 'kind' ? pointKinds.find((known) => known === value) : undefined;
    if (kind) return i18n._(kindWords[kind]);
    const outcome = facet === 'outcome' ? outcomes.find((known) => known === value) : undefined;
    if (outcome) return outcomeWords[language][outcome];
    const due = facet === 'due' ? dueStandings.find((known) => known === value) : undefined;
    if (due) return dueWords[due];
    if (facet === 'dispute') return t`Widerspricht einer früheren Entscheidung`;
    return label ?? value;
  };
}
