import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { sourceKinds } from '../../../shared/documents.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { OutcomeBadge } from '../../ui/outcome-badge.tsx';
import { ChangedSentence } from './changed-sentence.tsx';
import type { Cause } from './queries.ts';
import { sourceWords } from './words.ts';

/** Leads from a point to its trace, where the reader may see it. */
export type LinkPoint = (pointId: string, reference: string) => ReactNode;

/** Every change a sentence went through, the newest first, with who and what stands behind it. */
export function CauseList({ causes, linkPoint }: { causes: readonly Cause[]; linkPoint: LinkPoint }) {
  return (
    <ol className="provenance__causes">
      {causes.map((cause) => (
        <li key={`${cause.versionNumber}${cause.change}${cause.before}${cause.after}`} className="proof-card">
          <p>
            <strong>
              <Trans>Mit Fassung {cause.versionNumber}</Trans>
            </strong>
          </p>
          <ChangedSentence change={cause} />
          {cause.kind === 'source' && <StatedSource cause={cause} />}
          {cause.kind === 'incorporation' && cause.note !== '' && <p className="st-written">{cause.note}</p>}
          {cause.points.length > 0 && (
            <ul className="provenance__points">
              {cause.points.map((point) => (
                <li key={point.pointId ?? `${point.organisationName}${point.reason}`}>
                  <BehindIt point={point} linkPoint={linkPoint} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

function StatedSource({ cause }: { cause: Cause }) {
  const { t, i18n } = useLingui();
  const kind = sourceKinds.find((known) => known === cause.sourceKind);
  const name = kind === undefined ? t`Quelle` : i18n._(sourceWords[kind].word);
  return (
    <p className="st-written">
      <strong>{name}</strong>
      {cause.note !== '' && <> · {cause.note}</>}
    </p>
  );
}

function BehindIt({ point, linkPoint }: { point: Cause['points'][number]; linkPoint: LinkPoint }) {
  const format = useFormat();
  const { pointId, reference, organisationName, decidedBy, decidedAt } = point;
  return (
    <>
      <p className="provenance__point">
        {reference !== null && (pointId === null ? reference : linkPoint(pointId, reference))}
        <span>{organisationName}</span>
        <OutcomeBadge outcome={point.outcome} />
      </p>
      {point.reason !== '' && (
        <p className="st-written" lang="de">
          {point.reason}
        </p>
      )}
      <p className="st-muted">
        {decidedAt === null ? (
          <Trans>Entschieden: {decidedBy}</Trans>
        ) : (
          <Trans>
            Entschieden: {decidedBy}, {format.date(decidedAt)}
          </Trans>
        )}
      </p>
    </>
  );
}
