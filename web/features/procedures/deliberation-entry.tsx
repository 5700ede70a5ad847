import { Trans, useLingui } from '@lingui/react/macro';
import { downloadCouncilPackage } from '../../../shared/exports.ts';
import { apiFile } from '../../platform/api.ts';
import { useMay } from '../../platform/me.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { DownloadButton } from '../documents/download-button.tsx';
import type { Resolution } from '../resolutions/queries.ts';
import { ResolutionList } from '../resolutions/resolution-list.tsx';
import type { Deliberation } from './queries.ts';
import { useCapacityWords, usePaperTypeWords } from './words.ts';

interface DeliberationEntryProps {
  procedureId: string;
  deliberation: Deliberation;
  onEdit: (() => void) | undefined;
  onRelease: (() => void) | undefined;
  onResolve: (() => void) | undefined;
  /** What was resolved in it. */
  resolutions: Resolution[];
}

/** What a body deals with, what came of it, and who outside can see that. */
export function DeliberationEntry(props: DeliberationEntryProps) {
  const { procedureId, deliberation, onEdit, onRelease, onResolve, resolutions } = props;
  const { t } = useLingui();
  const capacities = useCapacityWords();
  const paperTypes = usePaperTypeWords();
  const { id, body, capacity, paper, result, released } = deliberation;
  const mayPack = useMay(procedureId, 'package.read');
  return (
    <>
      <p className="st-meta">
        <span>{capacities[capacity]}</span>
        <Visibility deliberation={deliberation} />
      </p>
      {paper !== null && (
        <p>
          {paperTypes[paper.paperType]} {paper.reference}: {paper.title}
        </p>
      )}
      {result !== null && <p className="st-written">{result}</p>}
      <ResolutionList procedureId={procedureId} resolutions={resolutions} />
      {(mayPack || onEdit !== undefined || onRelease !== undefined) && (
        <p className="st-actions">
          {onEdit && (
            <Button look="tertiary" icon="edit" aria-label={t`Beratung ${body} bearbeiten`} onClick={onEdit}>
              <Trans>Bearbeiten</Trans>
            </Button>
          )}
          {onResolve && result !== null && (
            <Button
              look="tertiary"
              icon="checkCircle"
              aria-label={t`Beschluss der Beratung ${body} eintragen`}
              onClick={onResolve}
            >
              <Trans>Beschluss eintragen</Trans>
            </Button>
          )}
          {mayPack && (
            <DownloadButton
              ask={() => apiFile(downloadCouncilPackage, 'any', { params: { procedureId, deliberationId: id } })}
            >
              <Trans>Unterlagen als ZIP</Trans>
            </DownloadButton>
          )}
          {onRelease && !deliberation.public && (
            <Button
              look="tertiary"
              icon={released ? 'lock' : 'eye'}
              aria-label={released ? t`Freigabe der Beratung ${body} zurücknehmen` : t`Beratung ${body} freigeben`}
              onClick={onRelease}
            >
              {released ? <Trans>Freigabe zurücknehmen</Trans> : <Trans>Freigeben</Trans>}
            </Button>
          )}
        </p>
      )}
    </>
  );
}

/** Who can see it (R12). */
function Visibility({ deliberation }: { deliberation: Deliberation }) {
  if (deliberation.public) {
    return (
      <Badge tone="info" icon="eye">
        <Trans>öffentlich</Trans>
      </Badge>
    );
  }
  if (deliberation.released) {
    return (
      <Badge tone="info" icon="eye">
        <Trans>nicht öffentlich, aber freigegeben</Trans>
      </Badge>
    );
  }
  return (
    <Badge tone="warning" icon="lock">
      <Trans>nicht öffentlich, außen unsichtbar</Trans>
    </Badge>
  );
}
