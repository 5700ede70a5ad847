import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useId, useMemo } from 'react';
import { counterDraftChoices } from '../../../shared/counter-drafts.ts';
import { wordDiff } from '../../../shared/text/word-diff.ts';
import { paths } from '../../paths.ts';
import { Alert } from '../../ui/alert.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Diff } from '../../ui/diff.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useSectionTitle } from '../documents/section-title.ts';
import { type MappedSection, type Said, type Target, useMapping } from './counter-draft-queries.ts';

export interface MappingPlace {
  procedureId: string;
  positionId: string;
  versionId: string;
}

interface CounterDraftPairProps {
  place: MappingPlace;
  section: MappedSection;
  targets: readonly Target[];
  language: string;
  said: Said;
  onChange: (said: Said) => void;
}

/** One section of the counter-draft on the left, what it corresponds to on the right, and what differs. */
export function CounterDraftPair({ place, section, targets, language, said, onChange }: CounterDraftPairProps) {
  const { t, i18n } = useLingui();
  const titleId = useId();
  const titleOf = useSectionTitle();
  const confirm = useMapping(place.procedureId, place.positionId, place.versionId);
  const title = titleOf(section);
  const target = targets.find(({ key }) => said.choice === 'section' && key === said.sectionKey);
  const isConfirmed = section.confirmed !== null;
  const likeness = i18n.number(section.proposal.likeness, { style: 'percent' });
  return (
    <article
      className={isConfirmed ? 'mapping__pair mapping__pair--confirmed' : 'mapping__pair'}
      aria-labelledby={titleId}
    >
      <div className="mapping__title">
        <h2 id={titleId} lang={language} dir="auto">
          {title}
        </h2>
        {isConfirmed ? (
          <Badge tone="success" icon="checkCircle">
            <Trans>Zugeordnet</Trans>
          </Badge>
        ) : (
          section.proposal.choice === 'section' && (
            <span className="st-muted">
              <Trans>Vorschlag: zu {likeness} ähnlich</Trans>
            </span>
          )
        )}
      </div>
      <div className="mapping__side" lang={language} dir="auto">
        {target === undefined ? (
          <p className="st-written">{section.body}</p>
        ) : (
          <Difference before={target.body} after={section.body} language={language} />
        )}
      </div>
      <div className="mapping__side">
        {isConfirmed ? (
          <Confirmed place={place} section={section} target={target} />
        ) : (
          <>
            <Counterpart title={title} said={said} targets={targets} onChange={onChange} />
            {said.choice === 'no_point' && (
              <TextField
                label={t`Warum nicht?`}
                hint={t`Steht im Protokoll; ab 20 Wörtern nötig.`}
                maxLength={500}
                value={said.note ?? ''}
                onChange={({ target: { value } }) => onChange({ ...said, note: value })}
              />
            )}
            {confirm.error && <Alert kind="danger">{confirm.error.errors[0]?.message ?? confirm.error.detail}</Alert>}
            <div className="st-actions">
              <Button
                isBusy={confirm.isPending}
                aria-label={t`Zuordnung bestätigen: ${title}`}
                onClick={() => confirm.mutate([said])}
              >
                <Trans>Zuordnung bestätigen</Trans>
              </Button>
            </div>
          </>
        )}
      </div>
    </article>
  );
}

interface CounterpartProps {
  title: string;
  said: Said;
  targets: readonly Target[];
  onChange: (said: Said) => void;
}

function Counterpart({ title, said, targets, onChange }: CounterpartProps) {
  const { t } = useLingui();
  const titleOf = useSectionTitle();
  const words = useChoiceWords();
  const others = counterDraftChoices.filter((choice) => choice !== 'section');
  const choose = (value: string) => {
    const other = others.find((choice) => choice === value);
    onChange(
      other === undefined
        ? { ...said, choice: 'section', sectionKey: value }
        : { ...said, choice: other, sectionKey: null },
    );
  };
  return (
    <Select
      label={t`Entspricht`}
      aria-label={t`Entspricht: ${title}`}
      value={said.choice === 'section' ? (said.sectionKey ?? '') : said.choice}
      options={[
        ...others.map((choice) => ({ value: choice, label: words[choice] })),
        ...targets.map((target) => ({ value: target.key, label: titleOf(target) })),
      ]}
      onChange={({ target }) => choose(target.value)}
    />
  );
}

/** What a section can be, besides the counterpart of another one. */
export function useChoiceWords() {
  const { t } = useLingui();
  return {
    none: t`Kein Gegenstück: eine Ergänzung`,
    whole: t`Das Ganze: Ziele, Aufbau`,
    no_point: t`Kein Punkt`,
  };
}

function Confirmed({
  place,
  section,
  target,
}: {
  place: MappingPlace;
  section: MappedSection;
  target: Target | undefined;
}) {
  const titleOf = useSectionTitle();
  const words = useChoiceWords();
  const choice = section.confirmed?.choice ?? 'none';
  const points = section.text.spans.filter(({ kind }) => kind === 'point');
  return (
    <>
      <p>{choice === 'section' ? target && titleOf(target) : words[choice]}</p>
      {points.length === 0 ? (
        <p className="st-muted">{choice === 'section' ? <Trans>Gleiche Worte: kein Punkt nötig.</Trans> : null}</p>
      ) : (
        <ul className="st-list">
          {points.map(({ id, pointReference }) => (
            <li key={id}>
              <Link
                to={paths.points}
                params={{ procedureId: place.procedureId }}
                search={{ punkt: id }}
                className="kern-link"
              >
                {pointReference}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Difference({ before, after, language }: { before: string; after: string; language: string }) {
  const parts = useMemo(() => wordDiff(before, after), [before, after]);
  return <Diff parts={parts} lang={language} />;
}
