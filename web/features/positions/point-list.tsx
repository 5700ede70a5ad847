import { Trans, useLingui } from '@lingui/react/macro';
import { useSession } from '../../platform/session.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { dropPointText, removeHere } from './left-behind.ts';
import { PointCard, useCardDesk } from './point-card.tsx';
import type { DraftPoint } from './queries.ts';
import { useBoard, useOrphans } from './save-board.tsx';
import type { Writing } from './writing.ts';

export interface PointListProps {
  writing: Writing;
  /** The section these points are about, or null for the whole text. */
  sectionKey: string | null;
  /** What they are about, in words. */
  about: string;
  /** The words of the section. */
  original: string | null;
  /** The point that is being written in another place: not shown here meanwhile. */
  openElsewhere?: string;
}

/** Our points on one section or on the whole, with what was just removed. */
export function PointList({ writing, sectionKey, about, original, openElsewhere }: PointListProps) {
  const { t } = useLingui();
  const desk = useCardDesk(writing);
  const points = (writing.draft?.points ?? []).filter((point) => point.sectionKey === sectionKey);
  const orphans = useOrphans().filter((point) => point.sectionKey === sectionKey);
  return (
    <div className="point-list">
      {orphans.map((point) => (
        <Orphan key={point.id} writing={writing} point={point} />
      ))}
      {writing.removed?.sectionKey === sectionKey && <Removed writing={writing} />}
      {points.map(
        (point, index) =>
          point.id !== openElsewhere && (
            <PointCard
              key={point.id}
              desk={desk}
              point={point}
              isNewest={writing.newestId === point.id}
              title={t`Anmerkung ${index + 1} zu: ${about}`}
              original={point.quote?.exact ?? original}
            />
          ),
      )}
    </div>
  );
}

function Removed({ writing }: { writing: Writing }) {
  return (
    <Alert kind="info" title={<Trans>Die Anmerkung ist gelöscht.</Trans>}>
      <Button look="tertiary" icon="sync" autoFocus isBusy={writing.isBusy} onClick={() => void writing.restore()}>
        <Trans>Rückgängig machen</Trans>
      </Button>
    </Alert>
  );
}

/** Words typed into a point that somebody else has removed meanwhile. */
function Orphan({ writing, point }: { writing: Writing; point: DraftPoint }) {
  const board = useBoard();
  const personId = useSession().person?.id ?? '';
  const { kind, sectionKey, quote, comment, proposedText, disputes } = point;
  const keep = async () => {
    if (await writing.add({ kind, sectionKey, quote, comment, proposedText, disputes })) drop();
  };
  const drop = () => {
    board.adopt(point.id);
    removeHere(point.id);
    void dropPointText(personId, point).catch(() => undefined);
  };
  return (
    <Alert kind="warning" title={<Trans>Jemand anderes hat diese Anmerkung gelöscht, während Sie schrieben</Trans>}>
      <p className="st-written">{comment}</p>
      {proposedText !== '' && <p className="st-written">{proposedText}</p>}
      <div className="st-actions">
        <Button isBusy={writing.isBusy} onClick={() => void keep()}>
          <Trans>Als neue Anmerkung behalten</Trans>
        </Button>
        <Button look="tertiary" onClick={drop}>
          <Trans>Verwerfen</Trans>
        </Button>
      </div>
    </Alert>
  );
}
