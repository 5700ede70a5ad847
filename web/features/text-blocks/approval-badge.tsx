import { Trans } from '@lingui/react/macro';
import { useFormat } from '../../platform/i18n.tsx';
import { Badge } from '../../ui/badge.tsx';
import type { TextBlock } from './queries.ts';

/** Whether a second person has approved these words, and who. */
export function ApprovalBadge({ approved }: { approved: TextBlock['approved'] }) {
  const format = useFormat();
  if (approved === null) {
    return (
      <Badge tone="warning" icon="clock">
        <Trans>Noch nicht freigegeben</Trans>
      </Badge>
    );
  }
  return (
    <Badge tone="success" icon="checkCircle">
      <Trans>
        Freigegeben von {approved.by} am {format.date(approved.at)}
      </Trans>
    </Badge>
  );
}
