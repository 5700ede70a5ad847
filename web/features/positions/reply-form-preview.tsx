import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Alert } from '../../ui/alert.tsx';
import { Badge } from '../../ui/badge.tsx';
import type { ReplyReport } from './reply-form-upload.tsx';
import { kindWords, stanceWords } from './words.ts';

/** What a filled form holds: what would be taken over, row by row, and what would not. */
export function ReplyFormPreview({ report }: { report: ReplyReport }) {
  const { points, problems, answers, stance, leftOver } = report;
  const { t, i18n } = useLingui();
  const columns = {
    section: t`Abschnitt`,
    comment: t`Unsere Anmerkung`,
    proposedText: t`Unser Formulierungsvorschlag`,
    kind: t`Art`,
  };
  const known = points.filter(({ isKnown }) => isKnown).length;
  const isEmpty = [points, problems, answers, leftOver].every(({ length }) => length === 0) && stance === null;
  return (
    <>
      {problems.length > 0 && (
        <Alert kind="warning" title={t`Diese Zeilen lassen sich nicht übernehmen`}>
          <ul>
            {problems.map(({ row, column, detail }) => {
              const name = columns[column];
              return (
                <li key={row}>
                  <Trans>
                    Zeile {row}, Spalte „{name}“: {detail}
                  </Trans>
                </li>
              );
            })}
          </ul>
          <p>
            <Trans>Berichtigen Sie die Datei und laden Sie sie noch einmal hoch. Nichts wird doppelt übernommen.</Trans>
          </p>
        </Alert>
      )}
      {leftOver.length > 0 && <LeftOver leftOver={leftOver} />}
      {isEmpty && (
        <Alert kind="info">
          <Trans>In diesem Bogen ist noch nichts ausgefüllt.</Trans>
        </Alert>
      )}
      {known > 0 && (
        <p className="st-muted">
          <Plural
            value={known}
            one="# Anmerkung steht schon im Entwurf und wird nicht noch einmal übernommen."
            other="# Anmerkungen stehen schon im Entwurf und werden nicht noch einmal übernommen."
          />
        </p>
      )}
      <ul className="reply-preview">
        {points.map(({ row, place, kind, comment, proposedText, isKnown, note }) => (
          <li key={row}>
            <h3>{place}</h3>
            <p>
              <Badge>{i18n._(kindWords[kind].word)}</Badge> {isKnown && <Badge>{t`steht schon da`}</Badge>}
            </p>
            {comment !== '' && <p className="reply-preview__words">{comment}</p>}
            {proposedText !== '' && (
              <p className="reply-preview__words">
                <Trans>
                  <strong>Vorschlag:</strong> {proposedText}
                </Trans>
              </p>
            )}
            {note !== null && <p className="st-muted">{note}</p>}
          </li>
        ))}
        {stance !== null && (
          <li>
            <h3>
              <Trans>Haltung</Trans>
            </h3>
            <p className="reply-preview__words">{i18n._(stanceWords[stance.stance].word)}</p>
            {stance.isKnown && <Badge>{t`steht schon da`}</Badge>}
          </li>
        )}
        {answers.map(({ questionKey, label, words, isKnown, note }) => (
          <li key={questionKey}>
            <h3>{label}</h3>
            <p className="reply-preview__words">{words}</p>
            {isKnown && <Badge>{t`steht schon da`}</Badge>}
            {note !== null && <p className="st-muted">{note}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What somebody wrote and nobody takes over, with its words and the reason. */
function LeftOver({ leftOver }: Pick<ReplyReport, 'leftOver'>) {
  const { t } = useLingui();
  return (
    <Alert kind="warning" title={t`Nicht übernommen`}>
      <ul className="reply-preview__left">
        {leftOver.map(({ place, words, detail }) => (
          <li key={`${place} ${words}`}>
            <strong>{place}</strong>
            <p className="reply-preview__words">{words}</p>
            <p className="st-muted">{detail}</p>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
