import { Trans, useLingui } from '@lingui/react/macro';
import { publications, stances } from '../../../shared/positions.ts';
import { Callout } from '../../ui/callout.tsx';
import { ConflictChoice } from '../../ui/conflict-choice.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { useChoiceFields } from './conflict-fields.ts';
import { useChoicesAutosave } from './part-autosave.ts';
import { PartSaveState } from './part-save-state.tsx';
import { isRecorded, type Position } from './queries.ts';
import { publicationWords, stanceWords } from './words.ts';

/** What the organisation says about the whole: where it stands, and what may be published (R11). */
export function ChoicesForm({ draft }: { draft: Position }) {
  const { t, i18n } = useLingui();
  const autosave = useChoicesAutosave(draft);
  const { value, change } = autosave;
  const fields = useChoiceFields();
  return (
    <section className="st-form" aria-labelledby="entscheidungen">
      <h2 id="entscheidungen">
        <Trans>Haltung und Veröffentlichung</Trans>
      </h2>
      <ConflictChoice autosave={autosave} fields={fields} />
      <RadioGroup
        id="haltung"
        name="haltung"
        label={isRecorded(draft) ? t`Wie steht die Organisation zum Entwurf?` : t`Wie stehen Sie zum Entwurf?`}
        isOptional
        value={value.stance ?? ''}
        onChange={(event) => {
          const stance = stances.find((known) => known === event.target.value) ?? null;
          change({ ...value, stance });
        }}
        options={stances.map((stance) => ({
          value: stance,
          label: i18n._(stanceWords[stance].word),
          hint: i18n._(stanceWords[stance].when),
        }))}
      />
      <RadioGroup
        id="veroeffentlichung"
        name="veroeffentlichung"
        label={t`Was darf veröffentlicht werden?`}
        value={value.publication}
        onChange={(event) => {
          const publication = publications.find((known) => known === event.target.value);
          if (publication !== undefined) change({ ...value, publication });
        }}
        options={publications.map((publication) => ({
          value: publication,
          label: i18n._(publicationWords[publication].word),
          hint: i18n._(publicationWords[publication].when),
        }))}
      />
      <Callout title={t`Einsicht nach dem Gesetz`}>
        <p>
          <Trans>
            Wer ein gesetzliches Recht auf Einsicht hat, kann Ihre Stellungnahme auch dann lesen, wenn sie nicht
            veröffentlicht wird. Namen von Privatpersonen werden nie veröffentlicht. Über jeden Punkt wird in jedem Fall
            entschieden.
          </Trans>
        </p>
      </Callout>
      <PartSaveState autosave={autosave} />
    </section>
  );
}
