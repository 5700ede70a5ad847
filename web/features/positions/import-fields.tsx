import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { importChannels } from '../../../shared/imports.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Select } from '../../ui/select.tsx';
import { participantsQuery } from '../procedures/queries.ts';
import { roundsQuery } from '../rounds/queries.ts';
import { type ImportSettings, prior } from './import-run.ts';
import { channelWords } from './words.ts';

interface Props {
  procedureId: string;
  settings: ImportSettings;
  onChange: (change: Partial<ImportSettings>) => void;
  roundError: string | undefined;
}

/** For which round, from whom, on which way and when: what the file itself says goes first. */
export function ImportFields({ procedureId, settings, onChange, roundError }: Props) {
  const { t, i18n } = useLingui();
  const participations = useQuery(participantsQuery(procedureId)).data?.items ?? [];
  const rounds = useQuery(roundsQuery(procedureId)).data?.items ?? [];
  return (
    <>
      <Select
        id="runde"
        label={t`Beteiligungsrunde`}
        placeholder={t`Bitte wählen`}
        value={settings.roundId}
        error={roundError}
        onChange={({ target }) => onChange({ roundId: target.value })}
        options={[
          ...rounds.map(({ id, reference, title }) => ({ value: id, label: `${reference} · ${title}` })),
          { value: prior, label: t`Keine: Vorarbeit aus der Zeit vor den Runden` },
        ]}
      />
      <Select
        label={t`Organisation`}
        placeholder={t`Steht in der Datei`}
        hint={t`Für alles, was in der Datei keine Organisation nennt.`}
        value={settings.organisationId}
        onChange={({ target }) => onChange({ organisationId: target.value })}
        options={participations.map(({ organisationId, organisationName }) => ({
          value: organisationId,
          label: organisationName,
        }))}
      />
      {settings.roundId !== prior && (
        <Select
          label={t`Wie ist sie eingegangen?`}
          value={settings.channel}
          onChange={({ target }) => {
            const channel = importChannels.find((known) => known === target.value);
            if (channel) onChange({ channel });
          }}
          options={importChannels.map((channel) => ({ value: channel, label: i18n._(channelWords[channel]) }))}
        />
      )}
      <DateField
        label={t`Eingangstag`}
        isOptional
        hint={t`Für alles, was in der Datei keinen nennt. Ohne Angabe zählt der Tag der Einreichung.`}
        value={settings.receivedOn}
        onChange={({ target }) => onChange({ receivedOn: target.value })}
      />
      <Checkbox
        label={t`Gleich einreichen`}
        hint={t`Die Stellungnahmen werden sofort aktenkundig und ändern sich dann nicht mehr. Sonst entstehen Entwürfe.`}
        checked={settings.isSubmitted}
        onChange={({ target }) => onChange({ isSubmitted: target.checked })}
      />
      <Disclosure summary={<Trans>Weitere Angaben</Trans>}>
        <div className="st-form">
          <Checkbox
            label={t`Übernehmen, was passt`}
            hint={t`Stellungnahmen mit Fehlern bleiben ganz weg. Sonst wird alles übernommen oder nichts.`}
            checked={settings.isPartial}
            onChange={({ target }) => onChange({ isPartial: target.checked })}
          />
          <Checkbox
            label={t`Als einen Text übernehmen`}
            hint={t`Auch wenn das Word-Dokument eine Tabelle mit Einzelpunkten enthält. Geteilt wird der Text später.`}
            checked={settings.isOneText}
            onChange={({ target }) => onChange({ isOneText: target.checked })}
          />
          <Checkbox
            label={t`Unbekannte Abschnitte dem Ganzen zuordnen`}
            hint={t`Die Angabe aus der Datei bleibt vor dem Kommentar stehen.`}
            checked={settings.isWholeAllowed}
            onChange={({ target }) => onChange({ isWholeAllowed: target.checked })}
          />
        </div>
      </Disclosure>
    </>
  );
}
