import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useDeferredValue, useMemo, useState } from 'react';
import { section as shape } from '../../../shared/documents.ts';
import { takeOverWording } from '../../../shared/incorporation.ts';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import { wordDiff } from '../../../shared/text/word-diff.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { useKeptInput } from '../../platform/kept-input.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Diff } from '../../ui/diff.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TwoTexts } from '../../ui/two-texts.tsx';
import { type Section, useChange } from '../documents/queries.ts';
import type { ComposeStart } from './compose-dialog.tsx';
import { fulfilled, lostLinks, subjectOf, touchingPromises } from './compose-subjects.ts';
import { ProposedWordings } from './proposed-wordings.tsx';
import type { Incorporation } from './queries.ts';
import { useSavedSection } from './section-at-work.ts';

interface ComposeFormProps {
  start: ComposeStart;
  section: Section;
  /** Links into this section that exist already. */
  links: Incorporation[];
  onClose: () => void;
  onDone: () => void;
}

/** What a person wrote, on which state of the section, and which promises are not kept by it. */
interface Composed {
  text: string;
  base: Pick<Section, 'version' | 'body' | 'plainText'>;
  unticked: string[];
}

const keptTexts = new Map<string, Composed>();
const present = shape.pick({ version: true, body: true, plainText: true });

export function ComposeForm({ start, section, links, onClose, onDone }: ComposeFormProps) {
  const { t } = useLingui();
  const { at, promise, promises } = start;
  const { procedureId } = at.address;
  const { take } = useSavedSection(at);
  const { version, body, plainText } = section;
  const kept = useKeptInput(keptTexts, `${at.versionId}:${promise.pointId}`, {
    text: body,
    base: { version, body, plainText },
    unticked: [],
  } as Composed);
  const { text, base, unticked } = kept.value;
  const set = (part: Partial<Composed>) => kept.change({ ...kept.value, ...part });
  const [isChecked, setChecked] = useState(false);

  const settled = useDeferredValue(text);
  const plain = useMemo(() => toPlainText(settled), [settled]);
  const parts = useMemo(() => wordDiff(base.plainText, plain), [base.plainText, plain]);
  const involved = touchingPromises(promise, promises, base.plainText);
  const lost = lostLinks(links, base, { body: settled, plainText: plain });
  const subjects = [...involved.map(subjectOf), ...lost.map(subjectOf)].filter((key) => !unticked.includes(key));
  const save = useChange(procedureId, async () => {
    const taken = await api(takeOverWording, {
      params: { procedureId },
      ifMatch: ofVersion(base.version),
      body: { versionId: at.versionId, sectionKey: section.key, composed: text, ...fulfilled(subjects) },
    });
    await take(taken.section);
  });
  const theirs = save.error?.code === 'stale' ? present.safeParse(save.error.current).data : undefined;
  const problem =
    text === base.body
      ? t`Bitte ändern Sie den Text.`
      : subjects.length === 0
        ? t`Bitte wählen Sie, welchen Punkt der Text erfüllt.`
        : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (problem !== undefined || save.isPending) return;
    save.mutate(undefined, {
      onSuccess: () => {
        kept.forget();
        onDone();
      },
    });
  };
  const choose = (choice: 'mine' | 'theirs') => {
    if (theirs === undefined) return;
    set({ base: theirs, ...(choice === 'theirs' && { text: theirs.body }) });
    save.reset();
  };
  const tick = (key: string, isTicked: boolean) =>
    set({ unticked: isTicked ? unticked.filter((known) => known !== key) : [...unticked, key] });
  return (
    <form className="st-form" noValidate onSubmit={submit}>
      {save.error && theirs === undefined && <Alert kind="danger">{save.error.detail}</Alert>}
      {theirs && <TwoTexts mine={text} theirs={theirs.body} lang="de" onChoose={choose} />}
      <ProposedWordings promises={involved} text={text} onChange={(next) => set({ text: next })} />
      <TextArea
        label={t`Text des Abschnitts`}
        lang="de"
        rows={8}
        maxLength={100_000}
        value={text}
        error={isChecked ? problem : undefined}
        onChange={(event) => set({ text: event.target.value })}
      />
      {parts.some(({ kind }) => kind !== 'same') && (
        <section className="section-editor__difference" aria-label={t`Was sich ändert`}>
          <h3>
            <Trans>Was sich ändert</Trans>
          </h3>
          <Diff parts={parts} lang="de" />
        </section>
      )}
      <fieldset className="kern-fieldset">
        <legend className="kern-label">
          <Trans>Dieser Text erfüllt</Trans>
        </legend>
        {involved.map((open) => (
          <Checkbox
            key={open.pointId}
            label={
              open.topicReference
                ? t`${open.reference} mit der ganzen Argumentgruppe ${open.topicReference}`
                : `${open.reference} · ${open.organisationName}`
            }
            checked={!unticked.includes(subjectOf(open))}
            onChange={(event) => tick(subjectOf(open), event.target.checked)}
          />
        ))}
        {lost.map((link) => (
          <Checkbox
            key={link.id}
            label={t`${link.pointReferences.join(', ')} auch weiterhin`}
            hint={t`War eingearbeitet mit: „${link.after || link.before}“`}
            checked={!unticked.includes(subjectOf(link))}
            onChange={(event) => tick(subjectOf(link), event.target.checked)}
          />
        ))}
      </fieldset>
      <div className="st-actions">
        <Button onClick={onClose}>
          <Trans>Abbrechen</Trans>
        </Button>
        <Button type="submit" look="primary" isBusy={save.isPending}>
          <Trans>Text speichern und verknüpfen</Trans>
        </Button>
      </div>
    </form>
  );
}
