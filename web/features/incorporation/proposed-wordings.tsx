import { Trans, useLingui } from '@lingui/react/macro';
import { rewritePassage } from '../../../shared/text/rewrite-passage.ts';
import { Button } from '../../ui/button.tsx';
import type { OpenPromise } from './queries.ts';

export interface ProposedWordingsProps {
  promises: readonly OpenPromise[];
  /** The section's text as it is being composed. */
  text: string;
  onChange: (text: string) => void;
}

/** The proposed wordings with the passages they are about: each can be put into the text, and be worked on there. */
export function ProposedWordings({ promises, text, onChange }: ProposedWordingsProps) {
  const { t } = useLingui();
  return (
    <section className="proof-list" aria-label={t`Vorgeschlagene Wortlaute`}>
      {promises.map((promise) => (
        <ProposedWording key={promise.pointId} promise={promise} text={text} onChange={onChange} />
      ))}
    </section>
  );
}

function ProposedWording({
  promise,
  text,
  onChange,
}: { promise: OpenPromise } & Omit<ProposedWordingsProps, 'promises'>) {
  const { t } = useLingui();
  const { reference, organisationName, quote, isChanged, proposedText } = promise;
  const reworded = quote === null || isChanged ? null : rewritePassage(text, quote, proposedText);
  return (
    <article className="proof-card" aria-label={t`${reference} von ${organisationName}`}>
      <p>
        <strong>{reference}</strong> {organisationName}
      </p>
      <dl className="proposed-wording">
        <div>
          <dt className="st-muted">
            <Trans>Diese Stelle</Trans>
          </dt>
          <dd className="st-written" lang="de">
            {quote === null ? <Trans>Der ganze Abschnitt</Trans> : quote.exact}
          </dd>
        </div>
        <div>
          <dt className="st-muted">
            <Trans>soll lauten</Trans>
          </dt>
          <dd className="st-written" dir="auto">
            {proposedText === '' ? <Trans>(streichen)</Trans> : proposedText}
          </dd>
        </div>
      </dl>
      <div className="st-actions">
        {reworded !== null && reworded !== text && (
          <Button aria-label={t`Stelle ersetzen: ${reference}`} onClick={() => onChange(reworded)}>
            <Trans>Stelle ersetzen</Trans>
          </Button>
        )}
        {proposedText !== '' && (
          <Button
            look="tertiary"
            aria-label={t`Ans Ende setzen: ${reference}`}
            onClick={() => onChange(`${text.trimEnd()}\n\n${proposedText}`.trimStart())}
          >
            <Trans>Ans Ende setzen</Trans>
          </Button>
        )}
        {quote === null && proposedText !== '' && (
          <Button
            look="tertiary"
            aria-label={t`Ganzen Abschnitt ersetzen: ${reference}`}
            onClick={() => onChange(proposedText)}
          >
            <Trans>Ganzen Abschnitt ersetzen</Trans>
          </Button>
        )}
      </div>
    </article>
  );
}
