import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { attachmentTypes } from '../../../shared/attachments.ts';
import { ApiProblem } from '../../platform/api-problem.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { type Attachment, saveAttachment } from './attachments.ts';
import '../../styles/attachments.css';

interface AttachmentListProps {
  procedureId: string;
  attachments: Attachment[];
  /** Absent where nothing can be taken out any more. */
  onRemove?: ((attachment: Attachment) => Promise<void>) | undefined;
}

/** Files with their kind, size and what the scanner says; each can be saved, none is shown in the page. */
export function AttachmentList({ procedureId, attachments, onRemove }: AttachmentListProps) {
  const { t } = useLingui();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const act = async (key: string, work: () => Promise<void>) => {
    setBusy(key);
    setProblem(null);
    await work().catch((failure: unknown) => {
      if (!(failure instanceof ApiProblem)) throw failure;
      setProblem(failure);
    });
    setBusy(null);
  };
  return (
    <>
      {problem && <Alert kind="danger">{problem.detail}</Alert>}
      <ul className="attachments">
        {attachments.map((attachment) => (
          <li key={attachment.id} className="attachment">
            <AttachmentWords attachment={attachment} />
            <div className="attachment__acts">
              {attachment.scan !== 'infected' && (
                <Button
                  look="tertiary"
                  aria-label={t`Herunterladen: ${attachment.name}`}
                  isBusy={busy === attachment.id}
                  onClick={() => void act(attachment.id, () => saveAttachment(procedureId, attachment.id))}
                >
                  <Trans>Herunterladen</Trans>
                </Button>
              )}
              {onRemove && (
                <Button
                  look="tertiary"
                  aria-label={t`Entfernen: ${attachment.name}`}
                  isBusy={busy === `-${attachment.id}`}
                  onClick={() => void act(`-${attachment.id}`, () => onRemove(attachment))}
                >
                  <Trans>Entfernen</Trans>
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function AttachmentWords({ attachment }: { attachment: Attachment }) {
  const size = useSize();
  const { name, mediaType, bytes, encrypted } = attachment;
  return (
    <div className="attachment__words">
      <Icon name="document" size={24} />
      <div>
        <p className="attachment__name" dir="auto">
          {name}
        </p>
        <p className="attachment__facts">
          <span>
            {attachmentTypes[mediaType].toUpperCase()} · {size(bytes)}
          </span>
          <ScanBadge scan={attachment.scan} />
          {encrypted && (
            <Badge tone="warning" icon="lock">
              <Trans>mit Passwort geschützt</Trans>
            </Badge>
          )}
        </p>
      </div>
    </div>
  );
}

function ScanBadge({ scan }: Pick<Attachment, 'scan'>): ReactNode {
  if (scan === 'infected')
    return (
      <Badge tone="danger" icon="error">
        <Trans>Schadsoftware gefunden</Trans>
      </Badge>
    );
  if (scan === 'clean')
    return (
      <Badge tone="success" icon="check">
        <Trans>auf Schadsoftware geprüft</Trans>
      </Badge>
    );
  return (
    <Badge icon="clock">
      {scan === 'pending' ? (
        <Trans>wird auf Schadsoftware geprüft</Trans>
      ) : (
        <Trans>nicht auf Schadsoftware geprüft</Trans>
      )}
    </Badge>
  );
}

/** „640 kB“, „2,4 MB“. */
export function useSize(): (bytes: number) => string {
  const { t } = useLingui();
  const format = useFormat();
  return (bytes) => {
    if (bytes < 1000) return t`${format.number(bytes)} Byte`;
    if (bytes < 1_000_000) return t`${format.number(Math.round(bytes / 1000))} kB`;
    return t`${format.number(Math.round(bytes / 100_000) / 10)} MB`;
  };
}
