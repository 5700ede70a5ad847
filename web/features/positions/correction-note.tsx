import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { Alert } from '../../ui/alert.tsx';
import type { Position } from './queries.ts';

/** A draft that corrects an earlier position says so: both stay on record, one counts (R1). */
export function CorrectionNote({ draft }: { draft: Position | undefined }) {
  if (draft === undefined || draft.supersedesId === null) return null;
  const params = { procedureId: draft.procedureId, positionId: draft.supersedesId };
  return (
    <Alert kind="info" isLive={false} title={<Trans>Das ist eine Berichtigung</Trans>}>
      <Trans>
        Sie ersetzt{' '}
        <Link to={paths.position} params={params}>
          Ihre frühere Stellungnahme
        </Link>
        , sobald sie eingereicht ist und zählt. Bis dahin gilt die frühere.
      </Trans>
    </Alert>
  );
}
