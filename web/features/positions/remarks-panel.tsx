import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { memo, useState } from 'react';
import { Disclosure } from '../../ui/disclosure.tsx';
import { type PositionPlace, type Remark, remarksQuery } from './co-writing-queries.ts';
import { isRecorded, type Position, positionQuery } from './queries.ts';
import { RemarkList } from './remark-list.tsx';

type Owner = Pick<Position, 'id' | 'procedureId' | 'channel' | 'status' | 'can'>;

/** All remarks on a position of one's own organisation: on the whole and, named, on its points. */
export function RemarksPanel({ position, points }: { position: Owner; points: Position['points'] }) {
  const { t } = useLingui();
  const place = { procedureId: position.procedureId, positionId: position.id };
  const { data } = useQuery({ ...remarksQuery(place), enabled: !isRecorded(position) });
  if (isRecorded(position) || data === undefined) return null;
  const canWrite = position.status === 'draft' && position.can.write === true;
  if (!canWrite && data.items.length === 0) return null;
  const placeOf = (pointId: string) => points.find(({ id }) => id === pointId)?.place;
  return (
    <section className="st-panel" aria-labelledby="bemerkungen">
      <h2 id="bemerkungen">
        <Trans>Bemerkungen in Ihrer Organisation</Trans>
      </h2>
      <p className="st-muted">
        <Trans>Sie gehören nicht zur Stellungnahme. Die Stadt sieht sie nie.</Trans>
      </p>
      <RemarkList
        place={place}
        remarks={data.items}
        pointId={null}
        canWrite={canWrite}
        about={({ pointId }) => {
          if (pointId === null) return null;
          const number = placeOf(pointId);
          return number === undefined ? t`zu einer gelöschten Anmerkung` : t`zu Anmerkung ${number}`;
        }}
      />
    </section>
  );
}

/** Remarks on one point, folded beside it. */
export const PointRemarks = memo(function PointRemarks(props: { procedureId: string; point: Addressed }) {
  const place = { procedureId: props.procedureId, positionId: props.point.positionId };
  const pointId = props.point.id;
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery({
    ...remarksQuery(place),
    select: ({ items }) => items.filter((remark) => remark.pointId === pointId),
  });
  const open = data?.filter(({ resolvedAt }) => resolvedAt === null).length ?? 0;
  return (
    <Disclosure
      onToggle={(event) => setOpen(event.currentTarget.open)}
      summary={
        open === 0 ? (
          <Trans>Interne Bemerkungen</Trans>
        ) : (
          <Plural value={open} one="# offene interne Bemerkung" other="# offene interne Bemerkungen" />
        )
      }
    >
      {isOpen && <OpenRemarks place={place} pointId={pointId} remarks={data ?? []} />}
    </Disclosure>
  );
});

type Addressed = Pick<Position['points'][number], 'id' | 'positionId'>;

function OpenRemarks({ place, pointId, remarks }: { place: PositionPlace; pointId: string; remarks: Remark[] }) {
  const { data: canWrite = false } = useQuery({
    ...positionQuery(place.procedureId, place.positionId),
    select: ({ can }) => can.write === true,
  });
  return <RemarkList place={place} remarks={remarks} pointId={pointId} canWrite={canWrite} />;
}
