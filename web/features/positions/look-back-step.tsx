import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Alert } from '../../ui/alert.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import type { Section } from '../documents/queries.ts';
import type { EarlierRound } from './earlier-points.ts';
import { PointCard, useCardDesk } from './point-card.tsx';
import { PointOutcome } from './point-outcome.tsx';
import { FoldedPoint, unfoldedAtMost } from './point-outcomes.tsx';
import type { PointRow } from './queries.ts';
import type { Writing } from './writing.ts';

interface LookBackProps {
  earlier: EarlierRound[];
  sections: readonly Section[];
  writing: Writing;
}

/** Before the new wording: what became of our earlier points. Each can be confirmed, or disputed as a point of this position. */
export function LookBackStep({ earlier, ...desk }: LookBackProps) {
  const [latest, ...before] = earlier;
  const disputes = desk.writing.draft?.points.filter((point) => point.disputes !== null).length ?? 0;
  return (
    <div className="look-back">
      <p className="st-reading">
        <Trans>
          So hat die Stadt über Ihre früheren Anmerkungen entschieden. Gibt der neue Wortlaut es richtig wieder? Dann
          bestätigen Sie ihn. Wenn nicht, widersprechen Sie: Ihr Widerspruch wird ein Einzelpunkt dieser Stellungnahme
          und bekommt eine eigene Antwort.
        </Trans>
      </p>
      <p role="status" className="st-muted">
        <Plural
          value={disputes}
          _0="In Ihrem Entwurf steht kein Widerspruch."
          one="In Ihrem Entwurf steht # Widerspruch."
          other="In Ihrem Entwurf stehen # Widersprüche."
        />
      </p>
      {desk.writing.problem !== null && <Alert kind="danger">{desk.writing.problem.detail}</Alert>}
      {latest && <OfRound of={latest} {...desk} />}
      {before.map((one) => (
        <Disclosure key={one.round.id} summary={<Trans>Früher: {one.round.title}</Trans>}>
          <OfRound of={one} {...desk} />
        </Disclosure>
      ))}
    </div>
  );
}

function OfRound({ of, ...desk }: Omit<LookBackProps, 'earlier'> & { of: EarlierRound }) {
  const { round, points } = of;
  return (
    <section className="point-outcomes" aria-labelledby={`rueckblick-${round.id}`}>
      <h2 id={`rueckblick-${round.id}`}>{round.title}</h2>
      {points.map((row) => (
        <FoldedPoint key={row.id} row={row} isOpenAtFirst={points.length <= unfoldedAtMost}>
          <Earlier row={row} {...desk} />
        </FoldedPoint>
      ))}
    </section>
  );
}

function Earlier({ row, sections, writing }: Omit<LookBackProps, 'earlier'> & { row: PointRow }) {
  const { t } = useLingui();
  const desk = useCardDesk(writing);
  const { id: pointId, reference, sectionKey } = row;
  const disputing = writing.draft?.points.find(({ disputes }) => disputes?.pointId === pointId);
  const stands = sections.some(({ key }) => key === sectionKey);
  const dispute = (comment: string) =>
    void writing.add({
      kind: 'concern',
      sectionKey: stands ? sectionKey : null,
      comment,
      disputes: { pointId, reference },
    });
  return (
    <>
      <PointOutcome
        procedureId={writing.procedureId}
        pointId={pointId}
        dispute={{ isBusy: writing.isBusy, disabledBecause: writing.refusal, begin: dispute }}
        isDisputed={disputing !== undefined}
      />
      {disputing !== undefined && (
        <PointCard
          desk={desk}
          point={disputing}
          isNewest={writing.newestId === disputing.id}
          title={t`Unser Widerspruch zu ${reference}`}
          original={sections.find(({ key }) => key === disputing.sectionKey)?.plainText ?? null}
        />
      )}
    </>
  );
}
