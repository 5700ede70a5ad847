import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { pointKinds } from '../../../shared/positions.ts';
import { wordsOf } from '../../../shared/text/words.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { EvidenceText } from './queries.ts';
import type { Choice, Proposal, Section } from './split-model.ts';
import { kindWords, sectionTitle } from './words.ts';

type Mark = EvidenceText['spans'][number];

interface SplitPanelProps {
  procedureId: string;
  words: string;
  language: string;
  /** Some of the words still belong to nothing. */
  isOpen: boolean;
  proposal: Proposal | null;
  choice: Choice;
  sections: Section[];
  marks: Mark[];
  mayMark: boolean;
  isBusy: boolean;
  onChoose: (choice: Choice) => void;
  onMark: () => void;
  onClear: () => void;
  onUndo: (mark: Mark) => void;
  /** Takes one sentence more or less into the selection. */
  onResize: (by: 1 | -1) => void;
}

/** What is chosen in the text, what it becomes, and what it already is. */
export function SplitPanel(props: SplitPanelProps) {
  const { words, language, isOpen, proposal, marks, mayMark, onResize } = props;
  const { t } = useLingui();
  return (
    <>
      <h2>
        <Trans>Auswahl</Trans>
      </h2>
      <blockquote className="split__chosen st-written" lang={language}>
        {words.length > 400 ? `${words.slice(0, 400)} …` : words}
      </blockquote>
      <div className="split__size">
        <span>
          <Plural value={wordsOf(words).length} one="# Wort" other="# Wörter" />
        </span>
        <Button look="tertiary" aria-label={t`Einen Satz weniger auswählen`} onClick={() => onResize(-1)}>
          <Trans>Satz weniger</Trans>
        </Button>
        <Button look="tertiary" aria-label={t`Einen Satz mehr auswählen`} onClick={() => onResize(1)}>
          <Trans>Satz mehr</Trans>
        </Button>
      </div>
      {mayMark && isOpen && <Choices {...props} isForNothing={proposal !== null && proposal.does !== 'point'} />}
      {marks.length > 0 && <Marks {...props} />}
    </>
  );
}

function Choices({
  choice,
  sections,
  isBusy,
  onChoose,
  onMark,
  onClear,
  isForNothing,
}: SplitPanelProps & { isForNothing: boolean }) {
  const { t, i18n } = useLingui();
  const mark = (
    <Button look={isForNothing ? 'secondary' : 'primary'} isBusy={isBusy} onClick={onMark}>
      <Trans>Als Punkt aufnehmen</Trans>
    </Button>
  );
  const clear = (
    <Button look={isForNothing ? 'primary' : 'secondary'} isBusy={isBusy} onClick={onClear}>
      <Trans>Kein Punkt hier</Trans>
    </Button>
  );
  return (
    <div className="split__choices">
      <Select
        label={t`Art des Punktes`}
        value={choice.kind}
        onChange={(event) =>
          onChoose({ ...choice, kind: pointKinds.find((kind) => kind === event.target.value) ?? choice.kind })
        }
        options={pointKinds.map((value) => ({ value, label: i18n._(kindWords[value]) }))}
      />
      <Select
        label={t`Bezieht sich auf`}
        placeholder={t`Das Ganze`}
        value={choice.sectionKey ?? ''}
        onChange={(event) => onChoose({ ...choice, sectionKey: event.target.value || null })}
        options={sections.map((section) => ({ value: section.key, label: sectionTitle(section) }))}
      />
      <TextField
        label={t`Vermerk, falls kein Punkt`}
        hint={t`Der Vermerk nennt die zuständige Stelle, nicht Sie.`}
        isOptional
        maxLength={500}
        value={choice.note}
        onChange={(event) => onChoose({ ...choice, note: event.target.value })}
      />
      <div className="st-actions">
        {mark}
        {clear}
      </div>
    </div>
  );
}

function Marks({ procedureId, marks, mayMark, isBusy, onUndo }: SplitPanelProps) {
  const { t } = useLingui();
  return (
    <ul className="split__marks" aria-label={t`Zuordnungen in der Auswahl`}>
      {marks.map((mark) => (
        <li key={mark.id}>
          {mark.pointReference === null ? (
            <span>
              <Trans>Kein Punkt hier – {mark.office}</Trans>
              {mark.note && <span className="split__note">{mark.note}</span>}
            </span>
          ) : (
            <Link to={paths.points} params={{ procedureId }} search={{ punkt: mark.id }} className="kern-link">
              {mark.pointReference}
            </Link>
          )}
          {mayMark && (
            <Button
              look="tertiary"
              isBusy={isBusy}
              aria-label={
                mark.pointReference === null
                  ? t`Vermerk „kein Punkt“ zurücknehmen`
                  : t`${mark.pointReference} zurücknehmen`
              }
              onClick={() => onUndo(mark)}
            >
              <Trans>Zurücknehmen</Trans>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
