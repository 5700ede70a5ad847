import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Select } from '../../ui/select.tsx';
import { type Section, versionQuery } from '../documents/queries.ts';
import { useSectionTitle } from '../documents/section-title.ts';
import { AttachmentSection } from './attachment-section.tsx';
import { ChoicesForm } from './choices-form.tsx';
import { CounterDraftSection } from './counter-draft-section.tsx';
import { DeleteDraft } from './delete-draft.tsx';
import { PointList } from './point-list.tsx';
import { type Position, roundQuery } from './queries.ts';
import { Refusal } from './refusal.tsx';
import { isAllSaved, useSaveCounts } from './save-board.tsx';
import { useSubmission } from './submission.ts';
import { CoverText } from './whole-step.tsx';
import { channelWords } from './words.ts';
import { WriteBar } from './write-bar.tsx';
import { useWriting } from './writing.ts';

/** The words of a recorded position: its text as a whole, and points on sections where they are clear already. */
export function RecordDesk({ draft }: { draft: Position }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { procedureId } = draft;
  const navigate = useNavigate();
  const [sectionKey, setSectionKey] = useState('');
  const sections = useSections(draft);
  const writing = useWriting(procedureId, draft, { start: () => Promise.resolve(draft) });
  const titleOf = useSectionTitle();
  return (
    <div className="write-column">
      <DefinitionList
        items={[
          { term: t`Organisation`, value: draft.organisationName },
          { term: t`Weg`, value: i18n._(channelWords[draft.channel]) },
          { term: t`Eingangstag`, value: draft.receivedOn && format.date(draft.receivedOn) },
        ]}
      />
      <CoverText draft={draft} />
      <CounterDraftSection draft={draft} />
      <AttachmentSection draft={draft} />
      <section aria-labelledby="punkte">
        <h2 id="punkte">
          <Trans>Einzelpunkte</Trans>
        </h2>
        <p className="st-muted">
          <Trans>
            Was Sie hier nicht als Einzelpunkt anlegen, lässt sich später im Text markieren. Kein Wort geht verloren.
          </Trans>
        </p>
        <PointList writing={writing} sectionKey={null} about={t`das Ganze`} original={null} />
        {sections.map((section) => (
          <PointList
            key={section.key}
            writing={writing}
            sectionKey={section.key}
            about={titleOf(section)}
            original={section.plainText}
          />
        ))}
        <div className="record-add">
          {sections.length > 0 && (
            <Select
              label={t`Bezieht sich auf`}
              placeholder={t`Das Ganze`}
              value={sectionKey}
              onChange={(event) => setSectionKey(event.target.value)}
              options={sections.map((section) => ({ value: section.key, label: titleOf(section) }))}
            />
          )}
          <Button
            icon="add"
            isBusy={writing.isBusy}
            onClick={() => void writing.add({ kind: 'concern', sectionKey: sectionKey === '' ? null : sectionKey })}
          >
            <Trans>Einzelpunkt anlegen</Trans>
          </Button>
        </div>
      </section>
      <ChoicesForm draft={draft} />
      <WriteBar writing={writing}>
        <DeleteDraft
          draft={draft}
          onDeleted={() => void navigate({ to: paths.positions, params: { procedureId }, replace: true })}
        />
        <SubmitRecorded draft={draft} />
      </WriteBar>
    </div>
  );
}

/** The sections the round asks about; a contribution from before any round has none. */
function useSections({ procedureId, roundId }: Position): Section[] {
  const round = useQuery({ ...roundQuery(procedureId, roundId ?? ''), enabled: roundId !== null }).data;
  const version = useQuery({
    ...versionQuery({ procedureId, documentId: round?.documentId ?? '', number: round?.versionNumber ?? 1 }),
    enabled: round !== undefined,
  });
  return version.data?.sections ?? [];
}

function SubmitRecorded({ draft }: { draft: Position }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { procedureId } = draft;
  const submission = useSubmission(
    draft,
    ({ id: positionId }) => void navigate({ to: paths.position, params: { procedureId, positionId } }),
  );
  const isSaved = isAllSaved(useSaveCounts());
  const { submit: ability } = draft.can;
  const reason = ability !== true && ability !== undefined ? ability.detail : undefined;
  return (
    <>
      <Refusal problem={submission.problem} />
      <Button
        look="primary"
        isBusy={submission.isChecking}
        disabledBecause={reason ?? (isSaved ? undefined : t`Es ist noch nicht alles gespeichert.`)}
        onClick={submission.ask}
      >
        <Trans>Eingang festhalten</Trans>
      </Button>
      <ConfirmDialog
        isOpen={submission.isAsking}
        title={t`Eingang festhalten?`}
        confirmLabel={t`Verbindlich festhalten`}
        isBusy={submission.isSubmitting}
        onCancel={submission.cancel}
        onConfirm={submission.confirm}
      >
        <p>
          <Trans>
            Danach ist der Text ein Beleg und lässt sich nicht mehr ändern. Bitte prüfen Sie ihn gegen das Original.
          </Trans>
        </p>
      </ConfirmDialog>
    </>
  );
}
