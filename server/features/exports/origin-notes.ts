import type { sourceKinds } from '../../../shared/documents.ts';
import type { Output } from '../../../shared/endpoint.ts';
import type { getProvenance } from '../../../shared/incorporation.ts';
import { outcomeWords } from '../../../shared/outcome-words.ts';
import { dayIn } from '../../platform/days.ts';
import { i18n, say, type Text } from '../../platform/i18n.ts';
import type { Wording } from './decision-cells.ts';

type Provenance = Output<typeof getProvenance>;
type Cause = Provenance['sections'][number]['units'][number]['causes'][number];

/** What is told of a sentence that was changed: by its own words, with everything behind it in words. */
export interface OriginNote {
  sentence: string;
  because: string[];
}

const sourceWords: Record<(typeof sourceKinds)[number], Text> = {
  editorial: i18n.t('redaktionell'),
  law: i18n.t('Gesetz'),
  standard: i18n.t('Standard'),
  working_group: i18n.t('Arbeitsgremium'),
  resolution: i18n.t('Beschluss'),
};

/** By section, the sentences that came in or changed, each with its reasons, newest first (R7); points as they may be named (R11). */
export const originsOf = ({ sections }: Provenance, wording: Wording): Map<string, OriginNote[]> =>
  new Map(
    sections.map(({ key, units }) => [
      key,
      units
        .filter(({ causes }) => causes.length > 0)
        .map(({ text, causes }) => ({ sentence: text, because: causes.map((cause) => causeIn(cause, wording)) })),
    ]),
  );

function causeIn({ kind, versionNumber, sourceKind, note, points }: Cause, { language, timeZone }: Wording): string {
  const words = (text: Text) => say(text, language);
  const since = words(i18n.t('Fassung {number}', { number: versionNumber }));
  const source = Object.entries(sourceWords).find(([known]) => known === sourceKind)?.[1];
  const behind = points.map(({ reference, organisationName, outcome, decidedBy, decidedAt }) =>
    [
      [reference, organisationName].filter(Boolean).join(' '),
      outcomeWords[language][outcome],
      decidedBy,
      decidedAt === null ? '' : dayIn(timeZone, decidedAt),
    ]
      .filter(Boolean)
      .join(', '),
  );
  const said = kind === 'source' && source ? [words(source)] : behind;
  return [`${since}: ${said.join('; ')}`, note].filter((part) => part !== '').join(' – ');
}
