import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { shortText } from '../../../shared/splitting.ts';
import { wordsOf } from '../../../shared/text/words.ts';
import { paths } from '../../paths.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { AttachmentDownload } from '../positions/attachment-download.tsx';
import type { EvidenceText } from './queries.ts';
import { textKindWords } from './words.ts';

interface TextCardProps {
  procedureId: string;
  text: EvidenceText;
  mayClear: boolean;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}

/** Whether what is left of a text may be set aside together with others: it is short, or was read (R3). */
export const mayClearUnread = ({ words, opened }: EvidenceText): boolean => words < shortText || opened;

/** One handed-in text with the words that still belong to nothing. */
export function TextCard({ procedureId, text, mayClear, isChosen, onChoose }: TextCardProps) {
  const { t, i18n } = useLingui();
  const kind = i18n._(textKindWords[text.kind]);
  const left = text.uncovered.reduce((sum, part) => sum + wordsOf(part.text).length, 0);
  const open = text.uncovered.map((part) => part.text.trim()).join(' […] ');
  const excerpt = open.length > 300 ? `${open.slice(0, 300)} …` : open;
  return (
    <article className="text-card" aria-label={t`${kind} aus ${text.positionReference}`}>
      <h2>
        {kind} ·{' '}
        <Link to={paths.position} params={{ procedureId, positionId: text.positionId }} className="kern-link">
          {text.positionReference}
        </Link>{' '}
        · {text.organisationName}
      </h2>
      {text.label && <p>{text.label}</p>}
      {text.attachmentId && (
        <AttachmentDownload procedureId={procedureId} attachmentId={text.attachmentId} name={text.label ?? ''} />
      )}
      <p className="st-written" lang={text.language}>
        {excerpt}
      </p>
      <p className="st-meta">
        <Trans>
          <Plural value={left} one="# Wort" other="# Wörter" /> von {text.words} ohne Zuordnung
        </Trans>
      </p>
      <div className="st-actions">
        <Link to={paths.text} params={{ procedureId, textId: text.id }} className={buttonClass('secondary')}>
          <span className="kern-label">
            <Trans>Text aufteilen</Trans>
          </span>
        </Link>
        {mayClear && mayClearUnread(text) && (
          <Checkbox
            label={t`Kein Punkt: ${kind} aus ${text.positionReference} auswählen`}
            checked={isChosen}
            onChange={(event) => onChoose(event.target.checked)}
          />
        )}
      </div>
    </article>
  );
}
