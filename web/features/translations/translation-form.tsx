import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TwoTexts } from '../../ui/two-texts.tsx';
import { type TranslatedText, type useTranslate, workingLanguage } from './queries.ts';

interface TranslationFormProps {
  present: TranslatedText['translations'][number] | undefined;
  write: ReturnType<typeof useTranslate>['write'];
  title: string;
  onDone: () => void;
  onCancel: () => void;
}

/** Writes a translation; when somebody else wrote one meanwhile, both are shown before anything is saved (R16). */
export function TranslationForm({ present, write, title, onDone, onCancel }: TranslationFormProps) {
  const { t } = useLingui();
  const [body, setBody] = useState(present?.body ?? '');
  const [base, setBase] = useState(present?.version ?? 0);
  const { error } = write;
  const theirs = error?.status === 412 ? translationIn(error.current) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write.mutate({ body, version: base }, { onSuccess: onDone });
  };
  const choose = (choice: 'mine' | 'theirs') => {
    if (theirs === undefined) return;
    if (choice === 'theirs') setBody(theirs.body);
    setBase(theirs.version);
    write.reset();
  };
  return (
    <form onSubmit={submit} className="st-form">
      {theirs && <TwoTexts mine={body} theirs={theirs.body} onChoose={choose} />}
      {error && !theirs && <Alert kind="danger">{error.detail}</Alert>}
      <TextArea
        label={t`Übersetzung: ${title}`}
        lang={workingLanguage}
        rows={6}
        required
        autoFocus
        value={body}
        onChange={(event) => setBody(event.target.value)}
      />
      <div className="st-actions">
        <Button
          look="primary"
          type="submit"
          isBusy={write.isPending}
          disabledBecause={body.trim() === '' ? t`Bitte schreiben Sie zuerst die Übersetzung.` : undefined}
        >
          <Trans>Übersetzung speichern</Trans>
        </Button>
        <Button look="tertiary" onClick={onCancel}>
          <Trans>Abbrechen</Trans>
        </Button>
      </div>
    </form>
  );
}

/** What stands there now, as the refusal of a stale save brings it along. */
function translationIn(current: unknown): { body: string; version: number } | undefined {
  const { translations = [] } = (current ?? {}) as Partial<TranslatedText>;
  return translations.find(({ language }) => language === workingLanguage);
}
