import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { ChangeBadge } from '../documents/change-badge.tsx';
import { type ComparedSection, compareQuery } from '../documents/queries.ts';
import { useSectionTitle } from '../documents/section-title.ts';
import type { VersionChoice } from './round-form.tsx';

interface LimitToChangesProps {
  procedureId: string;
  version: VersionChoice;
  /** Earlier frozen versions of the same text, the newest first. */
  earlier: VersionChoice[];
  onChoose: (sectionKeys: string[]) => void;
}

/** A later round asks about what is different since an earlier version: one click chooses these sections. */
export function LimitToChanges({ procedureId, version, earlier, onChoose }: LimitToChangesProps) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<number | null>(null);
  const since = earlier.find(({ number }) => number === chosen) ?? earlier[0];
  const { data, error, isPending } = useQuery({
    ...compareQuery({ procedureId, documentId: version.documentId, number: since?.number ?? 1 }, version.number),
    enabled: since !== undefined,
  });
  if (since === undefined) return null;
  const changed = data?.sections.filter(({ change }) => change !== 'same') ?? [];
  const open = changed.filter(({ change }) => change !== 'deleted');
  return (
    <div className="limit-to-changes">
      <Select
        label={t`Geändert seit`}
        value={String(since.number)}
        onChange={(event) => setChosen(Number(event.target.value))}
        options={earlier.map(({ number, label }) => ({ value: String(number), label }))}
      />
      {error && <Alert kind="danger">{error.message}</Alert>}
      {data !== undefined && changed.length === 0 && (
        <p className="st-muted">
          <Trans>Seit Fassung {since.number} ist kein Abschnitt anders.</Trans>
        </p>
      )}
      {changed.length > 0 && <ChangedSections sections={changed} />}
      <div>
        <Button
          isBusy={isPending}
          disabledBecause={
            data !== undefined && open.length === 0 ? t`Es gibt keinen geänderten Abschnitt.` : undefined
          }
          onClick={() => onChoose(open.map(({ key }) => key))}
        >
          <Trans>Nur was sich geändert hat</Trans>
        </Button>
      </div>
    </div>
  );
}

/** What happened to each; a struck section has no text to comment on any more. */
function ChangedSections({ sections }: { sections: ComparedSection[] }) {
  const titleOf = useSectionTitle();
  return (
    <ul className="limit-to-changes__list">
      {sections.map((section) => (
        <li key={section.key}>
          <ChangeBadge change={section.change} /> <span lang="de">{titleOf(section)}</span>
        </li>
      ))}
    </ul>
  );
}
