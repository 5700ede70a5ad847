import { Trans, useLingui } from '@lingui/react/macro';
import { attachmentLimits } from '../../../shared/attachments.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { acceptedFiles, mostMegabytes, type Upload, type Uploads } from './attachments.ts';
import '../../styles/attachments.css';

interface AttachmentFieldProps {
  label: string;
  hint?: string;
  uploads: Uploads;
  /** Files that are there already. */
  present: number;
}

/** Chooses files or takes a photo, and shows each on its way until it has arrived. */
export function AttachmentField({ label, hint, uploads, present }: AttachmentFieldProps) {
  const { t } = useLingui();
  const isFull = present + uploads.list.length >= attachmentLimits.files;
  return (
    <>
      {isFull ? (
        <p className="st-muted">
          <Trans>Mehr als {attachmentLimits.files} Anlagen sind nicht möglich.</Trans>
        </p>
      ) : (
        <FileField
          label={label}
          hint={
            hint ??
            t`PDF, Word (DOCX), ODT, XLSX, Fotos oder einfacher Text, je höchstens ${mostMegabytes} MB. Sie können mehrere auf einmal wählen.`
          }
          accept={acceptedFiles}
          isMultiple
          onChoose={uploads.add}
        />
      )}
      {uploads.list.length > 0 && (
        <ul className="attachments">
          {uploads.list.map((upload) => (
            <li key={upload.key} className="attachment">
              <UnderWay upload={upload} uploads={uploads} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function UnderWay({ upload: { key, file, share, problem }, uploads }: { upload: Upload; uploads: Uploads }) {
  const { t, i18n } = useLingui();
  const percent = Math.round((share ?? 0) * 100);
  return (
    <>
      <div className="attachment__way">
        <p className="attachment__name" dir="auto">
          {file.name}
        </p>
        {problem === null ? (
          <div className="attachment__facts">
            <progress max={100} value={percent} aria-label={t`${file.name} wird hochgeladen`} />
            <span aria-hidden="true">
              {share === null ? <Trans>wartet</Trans> : i18n.number(percent / 100, { style: 'percent' })}
            </span>
          </div>
        ) : (
          <Alert kind="danger">{problem.detail}</Alert>
        )}
      </div>
      <div className="attachment__acts">
        {problem !== null && problem.code !== 'unsupported_media_type' && problem.code !== 'too_large' && (
          <Button
            look="tertiary"
            icon="sync"
            aria-label={t`Noch einmal: ${file.name}`}
            onClick={() => uploads.again(key)}
          >
            <Trans>Noch einmal</Trans>
          </Button>
        )}
        <Button
          look="tertiary"
          icon="close"
          aria-label={problem === null ? t`Abbrechen: ${file.name}` : t`Aus der Liste nehmen: ${file.name}`}
          onClick={() => uploads.drop(key)}
        >
          {problem === null ? <Trans>Abbrechen</Trans> : <Trans>Aus der Liste nehmen</Trans>}
        </Button>
      </div>
    </>
  );
}
