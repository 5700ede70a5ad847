import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type Agreement, agreements } from '../../../shared/answers.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { useSectionTitle } from '../documents/section-title.ts';
import type { AnswerControlProps } from './answer-control.tsx';
import { agreementWords } from './answer-words.ts';
import { useAnswerLabel } from './use-answer-label.ts';

/** Answers section by section; those left over can be answered in one go. */
export function AnswerSections({ id, question, value, onChange, sections }: AnswerControlProps) {
  const { i18n } = useLingui();
  const titleOf = useSectionTitle();
  const { label, hint, isOptional } = useAnswerLabel(question);
  const chosen: Record<string, Agreement> = typeof value === 'object' && 'sections' in value ? value.sections : {};
  const open = sections.filter(({ key }) => chosen[key] === undefined);
  const choose = (keys: readonly string[], agreement: Agreement) =>
    onChange({ sections: { ...chosen, ...Object.fromEntries(keys.map((key) => [key, agreement])) } });
  return (
    <fieldset className="answer__sections" aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend className="kern-label">
        {label}
        {isOptional && (
          <span className="kern-label__optional">
            {' '}
            <Trans>(freiwillig)</Trans>
          </span>
        )}
      </legend>
      {hint && (
        <div className="kern-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {sections.map((section, index) => {
        const place = index === 0 ? id : `${id}-${section.key}`;
        return (
          <RadioGroup
            key={section.key}
            id={place}
            name={place}
            label={titleOf(section)}
            isHorizontal
            value={chosen[section.key] ?? ''}
            onChange={({ target }) => {
              const agreement = agreements.find((word) => word === target.value);
              if (agreement !== undefined) choose([section.key], agreement);
            }}
            options={agreements.map((agreement) => ({ value: agreement, label: i18n._(agreementWords[agreement]) }))}
          />
        );
      })}
      <div className="answer__rest">
        <p role="status">
          <Plural
            value={open.length}
            _0="Sie haben zu allen Abschnitten geantwortet."
            one="Zu # Abschnitt fehlt noch eine Antwort."
            other="Zu # Abschnitten fehlt noch eine Antwort."
          />
        </p>
        {open.length > 0 && (
          <Button
            onClick={() =>
              choose(
                open.map(({ key }) => key),
                'no_comment',
              )
            }
          >
            <Trans>Zu allen übrigen: keine Anmerkung</Trans>
          </Button>
        )}
      </div>
    </fieldset>
  );
}
