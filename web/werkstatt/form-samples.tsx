import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { DateField } from '../ui/date-field.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Sample } from './sample.tsx';

const kinds = [
  { value: 'change', label: 'Änderung' },
  { value: 'addition', label: 'Ergänzung' },
  { value: 'question', label: 'Frage' },
];

export function FormSamples() {
  const [comment, setComment] = useState('Die Kurse sollten auch abends stattfinden.\n\nViele arbeiten tagsüber.');
  const [isTried, setTried] = useState(false);
  return (
    <>
      <Sample name="Knöpfe">
        <div className="st-actions">
          <Button look="primary">Einreichen</Button>
          <Button icon="add">Punkt hinzufügen</Button>
          <Button look="tertiary">Abbrechen</Button>
          <Button look="primary" isBusy>
            Wird gesendet …
          </Button>
        </div>
        <Button
          look="primary"
          disabledBecause="Sie haben diesen Vorschlag selbst geschrieben. Eine zweite Person muss ihn annehmen (R5)."
        >
          Annehmen
        </Button>
      </Sample>
      <Sample name="Felder">
        <form className="st-form" noValidate>
          {isTried && (
            <ErrorSummary
              errors={[
                { fieldId: 'muster-titel', message: 'Bitte geben Sie einen Titel ein.' },
                { message: 'Die Frist liegt vor dem Beginn.' },
              ]}
            />
          )}
          <TextField
            id="muster-titel"
            label="Titel"
            hint="So erscheint die Runde in der Einladung."
            error={isTried ? 'Bitte geben Sie einen Titel ein.' : undefined}
          />
          <TextField label="Aktenzeichen" isOptional defaultValue="50.4 / 2004" />
          <TextArea label="Ihre Anmerkung" value={comment} onChange={(event) => setComment(event.target.value)} />
          <Select label="Art des Punktes" options={kinds} placeholder="Bitte wählen" />
          <DateField label="Letzter Tag" defaultValue="2026-03-29" />
          <RadioGroup
            name="haltung"
            label="Ihre Haltung zum Entwurf"
            defaultValue=""
            options={[
              { value: 'agree', label: 'Zustimmung' },
              {
                value: 'agree_with_changes',
                label: 'Zustimmung mit Änderungen',
                hint: 'Sie nennen sie als Einzelpunkte.',
              },
              { value: 'object', label: 'Ablehnung' },
            ]}
          />
          <RadioGroup
            name="ja-nein"
            label="Reicht die Frist?"
            isHorizontal
            error={isTried ? 'Bitte wählen Sie eine Antwort.' : undefined}
            options={[
              { value: 'yes', label: 'Ja' },
              { value: 'no', label: 'Nein' },
            ]}
          />
          <Checkbox label="Ich habe die Hinweise zur Veröffentlichung gelesen" hint="Sie stehen unter dem Formular." />
          <Checkbox label="Wir sind einverstanden" error={isTried ? 'Ohne Einverständnis geht es nicht.' : undefined} />
          <TextField label="E-Mail-Adresse" readOnly value="vertretung@example.org" />
          <div className="st-actions">
            <Button look="primary" onClick={() => setTried(true)}>
              Prüfen
            </Button>
          </div>
        </form>
      </Sample>
    </>
  );
}
