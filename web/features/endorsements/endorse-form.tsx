import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { endorsementOpinions, giveEndorsement, needsWords } from '../../../shared/endorsements.ts';
import { publications } from '../../../shared/positions.ts';
import { api, ofContent } from '../../platform/api.ts';
import { useKeptInput } from '../../platform/kept-input.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { publicationWords } from '../positions/words.ts';
import { endorsementWords } from './endorsement-words.ts';
import { type EndorsementCall, useChange } from './queries.ts';
import { type Receipt, ReceiptFields } from './receipt-fields.tsx';

interface EndorseFormProps {
  procedureId: string;
  call: EndorsementCall;
  /** Whose answer it is; staff choose. */
  organisations: readonly { organisationId: string; organisationName: string }[];
  /** It came by another way and is written down by staff. */
  isRecorded: boolean;
  onSent: () => void;
}

const typed = new Map<string, Answer>();

interface Answer extends Receipt {
  opinion: string;
  words: string;
  publication: (typeof publications)[number];
}

/** An organisation's answer to the version it has read. */
export function EndorseForm({ procedureId, call, organisations, isRecorded, onSent }: EndorseFormProps) {
  const { t, i18n } = useLingui();
  const [isChecked, setChecked] = useState(false);
  const [first] = organisations;
  const { value, change, forget } = useKeptInput(
    typed,
    `${call.id}:${isRecorded ? 'recorded' : first?.organisationId}`,
    {
      organisationId: isRecorded ? '' : (first?.organisationId ?? ''),
      opinion: '',
      words: '',
      publication: 'full',
      channel: 'letter',
      receivedOn: '',
    },
  );
  const opinion = endorsementOpinions.find((known) => known === value.opinion);
  const hasWords = opinion !== undefined && needsWords(opinion);
  const missing = {
    organisation: value.organisationId === '',
    opinion: opinion === undefined,
    words: hasWords && value.words.trim() === '',
    receivedOn: isRecorded && value.receivedOn === '',
  };
  const give = useChange(procedureId, (said: NonNullable<typeof opinion>) =>
    api(giveEndorsement, {
      params: { procedureId, callId: call.id },
      body: {
        organisationId: value.organisationId,
        opinion: said,
        words: needsWords(said) ? value.words : '',
        publication: value.publication,
        ...(isRecorded && { channel: value.channel, receivedOn: value.receivedOn }),
      },
      ifMatch: ofContent(call.version.contentVersion),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (opinion === undefined || Object.values(missing).some(Boolean)) return;
    give.mutate(opinion, {
      onSuccess: () => {
        forget();
        onSent();
      },
    });
  };
  const ifMissing = (name: keyof typeof missing, words: string) => (isChecked && missing[name] ? words : undefined);
  const name = `${call.id}-${isRecorded ? 'recorded' : value.organisationId}`;
  return (
    <form onSubmit={submit} className="st-form" noValidate>
      {give.error && <Alert kind="danger">{give.error.detail}</Alert>}
      {isRecorded && (
        <ReceiptFields
          value={value}
          organisations={organisations}
          isChecked={isChecked}
          onChange={(receipt) => change({ ...value, ...receipt })}
        />
      )}
      <RadioGroup
        label={t`Antwort`}
        hint={t`Sie gilt der Fassung ${call.version.number}, wie sie hier zu lesen ist.`}
        name={`opinion-${name}`}
        value={value.opinion}
        error={ifMissing('opinion', t`Bitte wählen Sie eine Antwort.`)}
        onChange={({ target }) => change({ ...value, opinion: target.value })}
        options={endorsementOpinions.map((known) => ({
          value: known,
          label: i18n._(endorsementWords[known].word),
          hint: i18n._(endorsementWords[known].when),
        }))}
      />
      {hasWords && (
        <TextArea
          label={opinion === 'objected' ? t`Gründe` : t`Vorbehalt`}
          value={value.words}
          maxLength={5000}
          error={ifMissing('words', t`Bitte schreiben Sie dazu, worum es geht.`)}
          onChange={({ target }) => change({ ...value, words: target.value })}
        />
      )}
      <RadioGroup
        name={`publication-${name}`}
        label={t`Was darf veröffentlicht werden?`}
        value={value.publication}
        onChange={({ target }) => {
          const publication = publications.find((known) => known === target.value);
          if (publication !== undefined) change({ ...value, publication });
        }}
        options={publications.map((known) => ({ value: known, label: i18n._(publicationWords[known].word) }))}
      />
      <div className="st-actions">
        <Button type="submit" look="primary" isBusy={give.isPending}>
          <Trans>Antwort abgeben</Trans>
        </Button>
      </div>
    </form>
  );
}
