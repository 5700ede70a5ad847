import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useFormat } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { type TranslatedText, useTranslate, workingLanguage } from './queries.ts';
import { TranslationForm } from './translation-form.tsx';

interface TranslationProps {
  procedureId: string;
  positionId: string;
  text: TranslatedText;
  title: string;
}

/** One text as it was handed in, and beside it what it says in the working language. */
export function Translation({ procedureId, positionId, text, title }: TranslationProps) {
  const { t } = useLingui();
  const { write, request } = useTranslate(procedureId, positionId, text.id);
  const [isWriting, setWriting] = useState(false);
  const present = text.translations.find(({ language }) => language === workingLanguage);
  const { request: mayRequest } = text.can;
  return (
    <article className="translation" aria-label={title}>
      <h3>{title}</h3>
      <div className="st-sides">
        <section aria-label={t`Original`}>
          <p className="st-written" lang={text.language} dir="auto">
            {text.body}
          </p>
        </section>
        <section aria-label={t`Übersetzung`}>
          {isWriting ? (
            <TranslationForm
              present={present}
              write={write}
              title={title}
              onDone={() => setWriting(false)}
              onCancel={() => setWriting(false)}
            />
          ) : (
            <Present present={present} />
          )}
        </section>
      </div>
      {request.error && <Alert kind="danger">{request.error.detail}</Alert>}
      {'write' in text.can && !isWriting && (
        <div className="st-actions">
          <Button onClick={() => setWriting(true)}>
            {present?.state === 'done' ? <Trans>Übersetzung verbessern</Trans> : <Trans>Übersetzung schreiben</Trans>}
          </Button>
          {present?.madeBy !== 'person' && (
            <Button
              look="tertiary"
              isBusy={request.isPending}
              disabledBecause={
                present?.state === 'requested'
                  ? t`Die Übersetzung ist schon angefordert.`
                  : mayRequest === true || mayRequest === undefined
                    ? undefined
                    : mayRequest.detail
              }
              onClick={() => request.mutate()}
            >
              <Trans>Vom Dienst übersetzen lassen</Trans>
            </Button>
          )}
        </div>
      )}
    </article>
  );
}

function Present({ present }: { present: TranslatedText['translations'][number] | undefined }) {
  const format = useFormat();
  if (present === undefined) {
    return (
      <p className="st-muted">
        <Trans>Noch nicht übersetzt.</Trans>
      </p>
    );
  }
  if (present.state === 'requested') {
    return (
      <p role="status">
        <Trans>Der Übersetzungsdienst arbeitet. Sie können inzwischen anderes tun.</Trans>
      </p>
    );
  }
  if (present.state === 'failed') {
    return (
      <Alert kind="warning">
        <Trans>Der Übersetzungsdienst hat nicht geantwortet. Bitte versuchen Sie es noch einmal.</Trans>
      </Alert>
    );
  }
  return (
    <>
      <p className="st-written" lang={present.language} dir="auto">
        {present.body}
      </p>
      <p className="st-muted">
        {present.madeBy === 'service' ? (
          <Trans>
            Maschinell übersetzt von {present.madeByName}, {format.date(present.at)}
          </Trans>
        ) : (
          <Trans>
            Übersetzt von {present.madeByName}, {format.date(present.at)}
          </Trans>
        )}
      </p>
      {present.isStale && (
        <Badge tone="warning" icon="warning">
          <Trans>Veraltet: Die Stellungnahme wurde ersetzt</Trans>
        </Badge>
      )}
    </>
  );
}
