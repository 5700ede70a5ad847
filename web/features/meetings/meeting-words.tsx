import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../platform/i18n.tsx';
import { Badge } from '../../ui/badge.tsx';
import type { AgendaItem, MeetingHead } from './queries.ts';

/** Where a meeting stands. */
export function MeetingBadge({ status }: { status: MeetingHead['status'] }) {
  if (status === 'planned') {
    return (
      <Badge tone="info" icon="clock">
        <Trans>Geplant</Trans>
      </Badge>
    );
  }
  if (status === 'held') {
    return (
      <Badge tone="warning" icon="edit">
        <Trans>Niederschrift noch nicht bestätigt</Trans>
      </Badge>
    );
  }
  return status === 'confirmed' ? (
    <Badge tone="success" icon="checkCircle">
      <Trans>Niederschrift bestätigt</Trans>
    </Badge>
  ) : (
    <Badge>
      <Trans>Abgesagt</Trans>
    </Badge>
  );
}

/** Day, time and place in one line. */
export function useWhen() {
  const { t } = useLingui();
  const format = useFormat();
  return ({ heldOn, beginsAt, endsAt, place }: Pick<MeetingHead, 'heldOn' | 'beginsAt' | 'endsAt' | 'place'>) => {
    const day = format.date(heldOn);
    return place === '' ? t`${day}, ${beginsAt} bis ${endsAt} Uhr` : t`${day}, ${beginsAt} bis ${endsAt} Uhr, ${place}`;
  };
}

/** What the meeting said to an item, with its votes; null while nothing is recorded. */
export function useResultWords() {
  const { t } = useLingui();
  return ({ result, way, votes, inWriting }: AgendaItem): string | null => {
    if (result === null) return null;
    if (result === 'returned') return t`Zurückgegeben`;
    if (way === 'consensus') return t`Im Einvernehmen angenommen`;
    const { yes, no, abstained } = votes ?? { yes: 0, no: 0, abstained: 0 };
    return result === 'adopted'
      ? t`Angenommen: ${yes} Ja, ${no} Nein, ${abstained} enthalten, davon ${inWriting} schriftlich`
      : t`Nicht angenommen: ${yes} Ja, ${no} Nein, ${abstained} enthalten, davon ${inWriting} schriftlich`;
  };
}
