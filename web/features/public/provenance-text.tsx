import { Trans, useLingui } from '@lingui/react/macro';
import { Fragment, type ReactNode } from 'react';
import { wordDiff } from '../../../shared/text/word-diff.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Diff } from '../../ui/diff.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { OutcomeBadge } from '../../ui/outcome-badge.tsx';
import type { PublicProvenance } from './queries.ts';

interface ProvenanceTextProps {
  provenance: PublicProvenance;
  linkToPoint: (pointId: string, reference: string) => ReactNode;
}

type Unit = PublicProvenance['sections'][number]['units'][number];

/** The text sentence by sentence; what changed opens to its causes, newest first. */
export function ProvenanceText({ provenance, linkToPoint }: ProvenanceTextProps) {
  return (
    <div className="st-reading" lang="de">
      {provenance.sections.map((section) => (
        <section key={section.key}>
          <h2>{[section.number, section.heading].filter(Boolean).join(' ') || <Trans>Ohne Überschrift</Trans>}</h2>
          {section.units
            .filter(({ kind, causes }) => kind !== 'heading' || causes.length > 0)
            .map((unit) => (
              <Sentence key={unit.id} unit={unit} linkToPoint={linkToPoint} />
            ))}
        </section>
      ))}
    </div>
  );
}

function Sentence({ unit, linkToPoint }: { unit: Unit; linkToPoint: ProvenanceTextProps['linkToPoint'] }) {
  if (unit.causes.length === 0) {
    return (
      <p className="sentence">
        {unit.text}{' '}
        <span className="st-muted sentence__since">
          <Trans>seit Fassung {unit.sinceVersion}</Trans>
        </span>
      </p>
    );
  }
  return (
    <Disclosure
      className="sentence sentence--changed"
      summary={
        <>
          {unit.text}{' '}
          <Badge tone="info" icon="edit">
            <Trans>seit Fassung {unit.sinceVersion}</Trans>
          </Badge>
        </>
      }
    >
      <ol className="sentence__causes">
        {unit.causes.map((cause, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: causes have no id and never move
          <li key={index}>
            <CauseView cause={cause} linkToPoint={linkToPoint} />
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

function CauseView({
  cause,
  linkToPoint,
}: {
  cause: Unit['causes'][number];
  linkToPoint: ProvenanceTextProps['linkToPoint'];
}) {
  const { t } = useLingui();
  const format = useFormat();
  const sources: Record<string, string> = {
    editorial: t`Redaktionell`,
    law: t`Gesetz`,
    standard: t`Standard`,
    working_group: t`Arbeitsgremium`,
    resolution: t`Beschluss`,
  };
  return (
    <>
      <p>
        <strong>
          <Trans>Fassung {cause.versionNumber}</Trans>
        </strong>
        {cause.sourceKind && ` · ${sources[cause.sourceKind] ?? cause.sourceKind}`}
        {cause.note && ` · ${cause.note}`}
      </p>
      {cause.change !== 'moved' && <Diff parts={wordDiff(cause.before, cause.after)} lang="de" />}
      {cause.points.map((point) => (
        <Fragment key={`${point.reference}${point.organisationName}`}>
          <p className="st-meta">
            {point.pointId && point.reference && linkToPoint(point.pointId, point.reference)}
            <span>{point.organisationName}</span>
            <OutcomeBadge outcome={point.outcome} />
          </p>
          {point.reason && <p className="st-written">{point.reason}</p>}
          <p className="st-muted">
            {point.decidedBy}
            {point.decidedAt && `, ${format.date(point.decidedAt)}`}
          </p>
        </Fragment>
      ))}
    </>
  );
}
