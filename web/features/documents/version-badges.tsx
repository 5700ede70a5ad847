import { Trans } from '@lingui/react/macro';
import { Badge } from '../../ui/badge.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import type { VersionHead } from './queries.ts';

/** Where a version stands, and who can read it. */
export function VersionBadges({ version }: { version: Pick<VersionHead, 'status' | 'released'> }) {
  return (
    <>
      <StatusBadge of="version" status={version.status} />
      {version.released ? (
        <Badge tone="success" icon="eye">
          <Trans>Freigegeben: Organisationen und Öffentlichkeit können sie lesen</Trans>
        </Badge>
      ) : (
        <Badge icon="lock">
          <Trans>Intern: nur für die Verwaltung</Trans>
        </Badge>
      )}
    </>
  );
}
