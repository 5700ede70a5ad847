import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { restoreState } from '../../../shared/co-writing.ts';
import { wordDiff } from '../../../shared/text/word-diff.ts';
import { api, ofContent } from '../../platform/api.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Diff } from '../../ui/diff.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Loading } from '../../ui/loading.tsx';
import type { Section } from '../documents/queries.ts';
import { useSectionTitle } from '../documents/section-title.ts';
import { type HistoryEntry, historyStateQuery } from './co-writing-queries.ts';
import { useHistoryText, useHistoryTitle } from './history-words.ts';
import { type Position, positionQuery, type Round, useAct } from './queries.ts';

interface HistoryEntryProps {
  position: Position;
  entry: HistoryEntry;
  questions: Round['questions'];
  sections: readonly Section[];
}

/** One stretch of saving: who, when and what; its words and the way back when asked for. */
export function HistoryEntryView({ position, entry, questions, sections }: HistoryEntryProps) {
  const format = useFormat();
  const sectionTitle = useSectionTitle();
  const [isOpen, setOpen] = useState(false);
  const section = sections.find(({ key }) => key === entry.sectionKey);
  const title = useHistoryTitle(entry, {
    section: section && sectionTitle(section),
    question: questions.find(({ key }) => key === entry.partId)?.label,
  });
  return (
    <li className="history__entry">
      <p className="history__when">
        <time dateTime={entry.at}>{format.dateTime(entry.at)}</time> · {entry.authorName}
      </p>
      {entry.part === 'ready' ? (
        <p className="history__mark">{title}</p>
      ) : (
        <Disclosure onToggle={(event) => setOpen(event.currentTarget.open)} summary={title}>
          {entry.saves > 1 && (
            <p className="st-muted">
              <Plural value={entry.saves} one="# Mal gespeichert" other="# Mal gespeichert" />
            </p>
          )}
          {isOpen && <State position={position} entry={entry} title={title} />}
        </Disclosure>
      )}
    </li>
  );
}

/** Step by step back to what was saved before; no state is out of reach. */
function Earlier(props: {
  entry: HistoryEntry;
  previousId: string | null;
  onShow: (shown: Pick<HistoryEntry, 'id' | 'firstId'>) => void;
}) {
  const { previousId } = props;
  if (previousId === null || isMark(props.entry)) return null;
  return (
    <Button look="tertiary" icon="arrowBack" onClick={() => props.onShow({ id: previousId, firstId: previousId })}>
      <Trans>Einen Schritt früher</Trans>
    </Button>
  );
}

const isMark = ({ part }: HistoryEntry): boolean => ['ready', 'returned', 'remark', 'signature'].includes(part);

function State({ position, entry, title }: { position: Position; entry: HistoryEntry; title: string }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const { procedureId, id: positionId } = position;
  const place = { procedureId, positionId };
  const [shown, setShown] = useState<Pick<HistoryEntry, 'id' | 'firstId'>>(entry);
  const { data: state, error } = useQuery({ ...historyStateQuery(place, shown), placeholderData: keepPreviousData });
  const readable = useHistoryText();
  const restore = useAct(procedureId, async () => {
    const { contentVersion } = await client.fetchQuery({ ...positionQuery(procedureId, positionId), staleTime: 0 });
    return api(restoreState, { params: { ...place, revisionId: shown.id }, ifMatch: ofContent(contentVersion) });
  });
  if (error) return <Alert kind="danger">{error.message}</Alert>;
  if (state === undefined) return <Loading lines={3} />;
  const [before, after] = [readable(entry.part, state.before ?? ''), readable(entry.part, state.text)];
  const canRestore = state.can.restore;
  return (
    <div className="st-stack">
      {before === '' && after === '' ? (
        <p className="st-muted">
          <Trans>Ohne Text.</Trans>
        </p>
      ) : (
        <Diff parts={wordDiff(before, after)} lang={position.language} />
      )}
      {restore.error && <Alert kind="danger">{restore.error.detail}</Alert>}
      {restore.isSuccess && (
        <Alert kind="success">
          <Trans>Dieser Stand gilt jetzt wieder. Der vorige steht oben im Verlauf.</Trans>
        </Alert>
      )}
      <div className="st-actions">
        {canRestore === true && (
          <Button
            icon="sync"
            aria-label={t`Diesen Stand wiederherstellen: ${title}`}
            isBusy={restore.isPending}
            onClick={() => restore.mutate(undefined)}
          >
            <Trans>Diesen Stand wiederherstellen</Trans>
          </Button>
        )}
        <Earlier entry={entry} previousId={state.previousId} onShow={setShown} />
      </div>
    </div>
  );
}
