import { Trans } from '@lingui/react/macro';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ChangeBadge } from '../documents/change-badge.tsx';
import { MovingDiff } from '../documents/moving-diff.tsx';
import type { Comparison } from '../documents/queries.ts';
import { useSectionTitle } from '../documents/section-title.ts';

/** What is new in a section since the version of the round before, word by word. */
export function ChangedSince({ since, sectionKey }: { since: Comparison; sectionKey: string }) {
  const nameOf = useSectionTitle();
  const compared = since.sections.find(({ key }) => key === sectionKey);
  if (compared === undefined || compared.change === 'same') return null;
  const titleOf = (key: string) => {
    const found = since.sections.find((section) => section.key === key);
    return found ? nameOf(found) : '';
  };
  return (
    <Disclosure
      summary={
        <>
          <ChangeBadge change={compared.change} /> <Trans>Was seit Fassung {since.from.number} anders ist</Trans>
        </>
      }
    >
      <MovingDiff parts={compared.parts} moves={since.moves} titleOf={titleOf} />
    </Disclosure>
  );
}
