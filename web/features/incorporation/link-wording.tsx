import { useLingui } from '@lingui/react/macro';
import { DateField } from '../../ui/date-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { changeWords } from '../documents/change-badge.tsx';
import type { Section } from '../documents/queries.ts';
import { useSectionTitle } from '../documents/section-title.ts';
import { nameOf } from './changed-sentence.tsx';
import { isAsked, type LinkField, type LinkFields, wordingOf } from './link-fields.ts';
import type { SilentChange } from './queries.ts';

export interface LinkWordingProps {
  fields: LinkFields;
  set: (part: Partial<LinkFields>) => void;
  errors: ReadonlyMap<LinkField, string>;
  fieldId: (name: LinkField) => string;
  sections: readonly Section[];
  silentChanges: readonly SilentChange[];
}

/** The passage of a link, taken over from a changed sentence or quoted by hand; or the promised action. */
export function LinkWording(props: LinkWordingProps) {
  const { fields, set, errors, fieldId } = props;
  const { t } = useLingui();
  if (fields.change === 'action') {
    return (
      <>
        <TextField
          id={fieldId('office')}
          label={t`Zuständige Stelle`}
          maxLength={200}
          value={fields.office}
          error={errors.get('office')}
          onChange={(event) => set({ office: event.target.value })}
        />
        <DateField
          id={fieldId('due')}
          label={t`Bis wann?`}
          isOptional
          value={fields.due}
          error={errors.get('due')}
          onChange={(event) => set({ due: event.target.value })}
        />
      </>
    );
  }
  return (
    <>
      <ChooseSection {...props} />
      <ChooseSentence {...props} />
      {isAsked(fields.change, 'before') && (
        <TextArea
          id={fieldId('before')}
          label={t`Bisheriger Wortlaut`}
          hint={t`Genau so, wie er in der letzten eingefrorenen Fassung steht`}
          lang="de"
          rows={2}
          value={fields.before}
          error={errors.get('before')}
          onChange={(event) => set({ before: event.target.value })}
        />
      )}
      {isAsked(fields.change, 'after') && (
        <TextArea
          id={fieldId('after')}
          label={t`Neuer Wortlaut`}
          hint={t`Genau so, wie er jetzt in der Arbeitsfassung steht`}
          lang="de"
          rows={2}
          value={fields.after}
          error={errors.get('after')}
          onChange={(event) => set({ after: event.target.value })}
        />
      )}
    </>
  );
}

function ChooseSection({ fields, set, errors, fieldId, sections, silentChanges }: LinkWordingProps) {
  const { t } = useLingui();
  const titleOf = useSectionTitle();
  const present = new Set(sections.map(({ key }) => key));
  const removed = new Map(
    silentChanges
      .filter(({ sectionKey }) => !present.has(sectionKey))
      .map(({ sectionKey, sectionLabel }) => [sectionKey, sectionLabel]),
  );
  return (
    <Select
      id={fieldId('sectionKey')}
      label={t`Abschnitt`}
      placeholder={t`Bitte wählen`}
      value={fields.sectionKey}
      error={errors.get('sectionKey')}
      onChange={(event) => set({ sectionKey: event.target.value })}
      options={[
        ...sections.map((section) => ({ value: section.key, label: titleOf(section) })),
        ...[...removed].map(([value, label]) => ({ value, label: t`${label} (herausgenommen)` })),
      ]}
    />
  );
}

/** Takes the wording over from a changed sentence of the section, so that nobody has to copy it. */
function ChooseSentence({ fields, set, silentChanges }: LinkWordingProps) {
  const { t, i18n } = useLingui();
  const here = silentChanges.filter(({ sectionKey }) => sectionKey === fields.sectionKey);
  if (here.length === 0) return null;
  const isTaken = (silent: SilentChange) => {
    const { change, before, after } = wordingOf(silent);
    return change === fields.change && before === fields.before && after === fields.after;
  };
  const taken = here.find(isTaken);
  return (
    <Select
      label={t`Wortlaut aus einem geänderten Satz übernehmen`}
      isOptional
      placeholder={t`Selbst angeben`}
      value={taken ? nameOf(taken) : ''}
      onChange={(event) => {
        const silent = here.find((known) => nameOf(known) === event.target.value);
        if (silent) set(wordingOf(silent));
      }}
      options={here.map((silent) => ({
        value: nameOf(silent),
        label: `${i18n._(changeWords[silent.change])}: ${shortened(silent.after || silent.before)}`,
      }))}
    />
  );
}

const shortened = (text: string): string => (text.length > 90 ? `${text.slice(0, 88)} …` : text);
