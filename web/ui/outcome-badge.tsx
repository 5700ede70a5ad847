import { outcomeWords } from '../../shared/outcome-words.ts';
import type { Outcome } from '../../shared/review.ts';
import { useLanguage } from '../platform/i18n.tsx';
import { Badge, type Tone } from './badge.tsx';
import type { IconName } from './icon.tsx';

const looks: Record<Outcome, [Tone, IconName]> = {
  accepted: ['success', 'checkCircle'],
  accepted_in_part: ['success', 'half'],
  already_covered: ['info', 'document'],
  not_accepted: ['danger', 'minusCircle'],
  noted: ['neutral', 'eye'],
  answered: ['info', 'reply'],
  out_of_scope: ['neutral', 'arrowForward'],
  deferred: ['warning', 'clock'],
};

/** The outcome of a disposition: icon, word and colour. The words for lists and forms are those of `shared/outcome-words.ts`. */
export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  const { language } = useLanguage();
  const [tone, icon] = looks[outcome];
  return (
    <Badge tone={tone} icon={icon}>
      {outcomeWords[language][outcome]}
    </Badge>
  );
}
