import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type PointKind, pointKinds } from '../../../shared/positions.ts';
import { clearText, markPoint } from '../../../shared/review.ts';
import { paths } from '../../paths.ts';
import { api } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Select } from '../../ui/select.tsx';
import { AttachmentDownload } from '../positions/attachment-download.tsx';
import { type EvidenceText, sectionsQuery, useChange } from './queries.ts';
import { kindWords, sectionTitle } from './words.ts';

/** One handed-in text with the passages that still belong to nothing; each becomes a point or is cleared. */
export function TextCard({ procedureId, text }: { procedureId: string; text: EvidenceText }) {
  const { t } = useLingui();
  const kinds = {
    comment: t`Anmerkung`,
    proposed_text: t`Vorgeschlagener Wortlaut`,
    cover: t`Anschreiben`,
    answer: t`Antwort`,
    imported: t`Eingelesener Text`,
    attachment: t`Anlage`,
  };
  return (
    <article className="text-card" aria-label={t`${kinds[text.kind]} aus ${text.positionReference}`}>
      <h2>
        {kinds[text.kind]} ·{' '}
        <Link to={paths.position} params={{ procedureId, positionId: text.positionId }} className="kern-link">
          {text.positionReference}
        </Link>{' '}
        · {text.organisationName}
      </h2>
      {text.label && <p>{text.label}</p>}
      {text.attachmentId && (
        <AttachmentDownload procedureId={procedureId} attachmentId={text.attachmentId} name={text.label ?? ''} />
      )}
      {text.uncovered.map((passage) => (
        <Passage key={`${passage.start}-${passage.end}`} procedureId={procedureId} textId={text.id} passage={passage} />
      ))}
      {text.uncovered.length > 0 && text.spans.length > 0 && (
        <Disclosure summary={<Trans>Der ganze Text</Trans>}>
          <p className="st-written">{text.body}</p>
        </Disclosure>
      )}
    </article>
  );
}

interface PassageProps {
  procedureId: string;
  textId: string;
  passage: EvidenceText['uncovered'][number];
}

/** Where each paragraph of a passage begins and ends, in code points. */
function paragraphsOf({ start, text }: PassageProps['passage']): { start: number; end: number; text: string }[] {
  let offset = start;
  return text.split('\n').flatMap((line) => {
    const length = [...line].length;
    const piece = { start: offset, end: offset + length, text: line };
    offset += length + 1;
    return line.trim() === '' ? [] : [piece];
  });
}

function Passage({ procedureId, textId, passage }: PassageProps) {
  const { t, i18n } = useLingui();
  const [kind, setKind] = useState<PointKind>('concern');
  const [sectionKey, setSectionKey] = useState('');
  const sections = useQuery(sectionsQuery(procedureId)).data ?? [];
  const params = { procedureId, textId };
  const mark = useChange(procedureId, (span: { start: number; end: number }) =>
    api(markPoint, { params, body: { ...span, kind, sectionKey: sectionKey === '' ? null : sectionKey } }),
  );
  const clear = useChange(procedureId, (span: { start: number; end: number }) =>
    api(clearText, { params, body: span }),
  );
  const problem = mark.error ?? clear.error;
  return (
    <div className="text-card__passage">
      {problem && <Alert kind="danger">{problem.detail}</Alert>}
      <div className="text-card__choices">
        <Select
          label={t`Art des Punktes`}
          value={kind}
          onChange={(event) => setKind(pointKinds.find((known) => known === event.target.value) ?? 'concern')}
          options={pointKinds.map((value) => ({ value, label: i18n._(kindWords[value]) }))}
        />
        <Select
          label={t`Bezieht sich auf`}
          placeholder={t`Das Ganze`}
          value={sectionKey}
          onChange={(event) => setSectionKey(event.target.value)}
          options={sections.map((section) => ({ value: section.key, label: sectionTitle(section) }))}
        />
      </div>
      <ul className="text-card__paragraphs">
        {paragraphsOf(passage).map((piece) => (
          <li key={piece.start}>
            <p className="st-written">{piece.text}</p>
            <div className="st-actions">
              <Button isBusy={mark.isPending} onClick={() => mark.mutate({ start: piece.start, end: piece.end })}>
                <Trans>Als Punkt aufnehmen</Trans>
              </Button>
              <Button
                look="tertiary"
                isBusy={clear.isPending}
                onClick={() => clear.mutate({ start: piece.start, end: piece.end })}
              >
                <Trans>Kein Punkt</Trans>
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
