import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../../paths.ts';
import { useMay } from '../../platform/me.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { OutcomeBadge } from '../../ui/outcome-badge.tsx';
import { useProofActs } from './proof-dialogs.tsx';
import type { OpenPromise } from './queries.ts';

/** Id of a promise on a page: what the refusal to freeze leads to. */
export const promiseAnchor = (pointId: string): string => `zusage-${pointId}`;

interface PromiseCardProps {
  procedureId: string;
  promise: OpenPromise;
  /** What else can be done where the card stands. */
  children?: ReactNode;
}

/** An accepted point that does not stand in the text yet (R6): what was proposed, and what can be done. */
export function PromiseCard({ procedureId, promise, children }: PromiseCardProps) {
  const { t } = useLingui();
  const acts = useProofActs();
  const mayLink = useMay(procedureId, 'incorporation.create');
  const mayExplain = useMay(procedureId, 'promise.explain');
  const { pointId, reference, topicReference, organisationName, explanation } = promise;
  return (
    <article
      className="proof-card"
      id={promiseAnchor(pointId)}
      tabIndex={-1}
      aria-label={t`${reference} von ${organisationName}`}
    >
      <div className="proof-card__head">
        <p>
          <Link to={paths.points} params={{ procedureId }} search={{ punkt: pointId }} className="kern-link">
            {reference}
          </Link>{' '}
          {organisationName}
          {topicReference && (
            <>
              {' '}
              <Trans>(Argumentgruppe {topicReference})</Trans>
            </>
          )}
        </p>
        <OutcomeBadge outcome={promise.outcome} />
      </div>
      {promise.proposedText && (
        <Callout title={t`Vorgeschlagener Wortlaut`}>
          <p className="st-written">{promise.proposedText}</p>
        </Callout>
      )}
      {promise.missingAfter && (
        <p className="st-written">
          <Trans>Verknüpft, aber im Text steht nicht: „{promise.missingAfter}“</Trans>
        </p>
      )}
      {explanation !== null && (
        <p className="st-written">
          <Trans>Der Organisation erklärt: {explanation}</Trans>
        </p>
      )}
      {children}
      <div className="st-actions">
        {mayLink && (
          <Button
            aria-label={t`Änderung verknüpfen mit ${reference}`}
            onClick={() => acts.link({ sectionKey: promise.sectionKey, promise })}
          >
            <Trans>Änderung verknüpfen</Trans>
          </Button>
        )}
        {mayExplain && explanation === null && (
          <Button
            look="tertiary"
            aria-label={t`Erklären, warum noch nicht: ${reference}`}
            onClick={() => acts.explain(promise)}
          >
            <Trans>Erklären, warum noch nicht</Trans>
          </Button>
        )}
      </div>
    </article>
  );
}
