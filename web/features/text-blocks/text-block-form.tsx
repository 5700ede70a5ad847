import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useId, useState } from 'react';
import { outcomeWords } from '../../../shared/outcome-words.ts';
import { outcomes } from '../../../shared/review.ts';
import { blockPlaceholders, createTextBlock, editTextBlock } from '../../../shared/text-blocks.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { useLanguage } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { StaleChoice } from '../../ui/stale-choice.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useChange } from '../review/queries.ts';
import type { TextBlock } from './queries.ts';

interface TextBlockFormProps {
  procedureId: string;
  /** As it stands now; null writes a new one. */
  block: TextBlock | null;
  onDone: (saved: TextBlock | null) => void;
}

/** Writes a text block, or its next version. What is typed stays when somebody else was faster. */
export function TextBlockForm({ procedureId, block, onDone }: TextBlockFormProps) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const bodyId = useId();
  const [base, setBase] = useState(block);
  const [isTried, setTried] = useState(false);
  const [words, setWords] = useState(wordsOf(block));
  const save = useChange(procedureId, (body: typeof words) =>
    base === null
      ? api(createTextBlock, { params: { procedureId }, body })
      : api(editTextBlock, { params: { procedureId, blockId: base.id }, body, ifMatch: ofVersion(base.version) }),
  );
  const theirs = block !== null && base !== null && block.version !== base.version ? wordsOf(block) : null;
  const errors = {
    title: words.title.trim() === '' ? t`Bitte geben Sie dem Textbaustein einen Titel.` : undefined,
    body:
      words.body.trim() === ''
        ? t`Bitte schreiben Sie den Text.`
        : save.error?.errors.map(({ message }) => message).join(' ') || undefined,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (words.title.trim() !== '' && words.body.trim() !== '') save.mutate(words, { onSuccess: onDone });
  };
  const namesOf = (chosen: readonly string[]) =>
    outcomes
      .filter((outcome) => chosen.includes(outcome))
      .map((outcome) => outcomeWords[language][outcome])
      .join(', ');
  return (
    <form className="st-form" noValidate onSubmit={submit}>
      {save.error && save.error.errors.length === 0 && save.error.code !== 'stale' && (
        <Alert kind="danger">{save.error.detail}</Alert>
      )}
      {theirs !== null && (
        <StaleChoice
          by={block?.writtenBy}
          fields={[
            { label: t`Titel`, mine: words.title, theirs: theirs.title },
            { label: t`Text`, mine: words.body, theirs: theirs.body },
            { label: t`Passt zu`, mine: namesOf(words.outcomes), theirs: namesOf(theirs.outcomes) },
          ]}
          isBusy={false}
          onChoose={(choice) => {
            setBase(block);
            if (choice === 'theirs') setWords(theirs);
          }}
        />
      )}
      <TextField
        label={t`Titel`}
        maxLength={200}
        error={isTried ? errors.title : undefined}
        value={words.title}
        onChange={({ target }) => setWords({ ...words, title: target.value })}
      />
      <TextArea
        id={bodyId}
        label={t`Text`}
        hint={t`Platzhalter werden beim Einfügen gefüllt: ${blockPlaceholders.map((name) => `{${name}}`).join(', ')}`}
        rows={6}
        error={isTried ? errors.body : undefined}
        value={words.body}
        onChange={({ target }) => {
          save.reset();
          setWords({ ...words, body: target.value });
        }}
      />
      <fieldset className="kern-fieldset">
        <legend className="kern-label">
          <Trans>Passt zu (ohne Auswahl: zu allen Ergebnissen)</Trans>
        </legend>
        {outcomes.map((outcome) => (
          <Checkbox
            key={outcome}
            label={outcomeWords[language][outcome]}
            checked={words.outcomes.includes(outcome)}
            onChange={({ target }) =>
              setWords({
                ...words,
                outcomes: target.checked
                  ? [...words.outcomes, outcome]
                  : words.outcomes.filter((chosen) => chosen !== outcome),
              })
            }
          />
        ))}
      </fieldset>
      <div className="st-actions">
        <Button onClick={() => onDone(null)}>
          <Trans>Abbrechen</Trans>
        </Button>
        <Button
          type="submit"
          look="primary"
          isBusy={save.isPending}
          disabledBecause={theirs === null ? undefined : t`Bitte entscheiden Sie zuerst, welche Angaben gelten sollen.`}
        >
          <Trans>Textbaustein speichern</Trans>
        </Button>
      </div>
    </form>
  );
}

const wordsOf = (block: TextBlock | null) => ({
  title: block?.title ?? '',
  body: block?.body ?? '',
  outcomes: block?.outcomes ?? [],
});
