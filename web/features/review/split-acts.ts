import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { clearText } from '../../../shared/review.ts';
import * as splitting from '../../../shared/splitting.ts';
import type { TextSpan } from '../../../shared/text/quotes.ts';
import { wordsOf } from '../../../shared/text/words.ts';
import { api } from '../../platform/api.ts';
import type { EvidenceText } from './queries.ts';
import type { Choice, Proposal } from './split-model.ts';
import { useTextChange } from './split-queries.ts';

type Mark = EvidenceText['spans'][number];
type Act =
  | { does: 'mark'; points: (TextSpan & Pick<Choice, 'kind' | 'sectionKey'>)[] }
  | { does: 'clear'; passages: TextSpan[]; note: string }
  | { does: 'confirm'; proposals: Proposal[]; note: string }
  | { does: 'rest'; note: string }
  | { does: 'undo'; mark: Mark };

/** What follows once it is done, on the text as it stands then, if the server told it. */
type Then = (answer: EvidenceText | null) => void;

/** As many points are marked in one request. */
const batch = 500;

/** Everything that can be done with a text, one act at a time, and what came of the last one. */
export function useSplitActs(procedureId: string, text: EvidenceText) {
  const { t } = useLingui();
  const [done, setDone] = useState('');
  const params = { procedureId, textId: text.id };

  async function markAll(points: (TextSpan & Pick<Choice, 'kind' | 'sectionKey'>)[]): Promise<EvidenceText | null> {
    let answer: EvidenceText | null = null;
    for (let from = 0; from < points.length; from += batch) {
      const part = points.slice(from, from + batch);
      answer = await api(splitting.markPoints, {
        params,
        body: { points: part.map(({ start, end, kind, sectionKey }) => ({ start, end, kind, sectionKey })) },
      });
    }
    return answer;
  }

  const change = useTextChange(procedureId, text.id, async (act: Act): Promise<EvidenceText | null> => {
    if (act.does === 'mark') return markAll(act.points);
    if (act.does === 'undo') {
      if (act.mark.kind === 'cleared') {
        return api(splitting.undoClearing, { params: { ...params, clearingId: act.mark.id } });
      }
      await api(splitting.undoMark, { params: { procedureId, pointId: act.mark.id }, body: {} });
      return null;
    }
    if (act.does === 'confirm') await markAll(act.proposals.filter(({ does }) => does === 'point'));
    if (act.does === 'confirm' || act.does === 'rest') {
      // Proposals cover every word: what is left over beside the points is headings and the frame.
      await api(splitting.clearTexts, { params: { procedureId }, body: { textIds: [text.id], note: act.note } });
      return null;
    }
    let answer: EvidenceText | null = null;
    for (const { start, end } of act.passages) {
      answer = await api(clearText, { params, body: { start, end, note: act.note } });
    }
    return answer;
  });

  const leftIn = (answer: EvidenceText): number =>
    answer.uncovered.reduce((sum, part) => sum + wordsOf(part.text).length, 0);
  const run = (act: Act, say: (answer: EvidenceText | null) => string, then?: Then) => {
    setDone('');
    change.mutate(act, {
      onSuccess: (answer) => {
        setDone(say(answer));
        then?.(answer);
      },
    });
  };
  return {
    isBusy: change.isPending,
    problem: change.error?.detail,
    done,
    reset: () => {
      if (change.error) change.reset();
      if (done !== '') setDone('');
    },
    mark: (span: TextSpan, { kind, sectionKey }: Choice, then: Then) =>
      run(
        { does: 'mark', points: [{ ...span, kind, sectionKey }] },
        (answer) => {
          const reference = answer?.spans.find(
            ({ start, end }) => start === span.start && end === span.end,
          )?.pointReference;
          return t`${reference ?? ''} aufgenommen. Wörter ohne Zuordnung: ${answer ? leftIn(answer) : 0}`;
        },
        then,
      ),
    clear: (span: TextSpan, note: string, then: Then) =>
      run(
        { does: 'clear', passages: [span], note },
        (answer) => t`Als „kein Punkt“ vermerkt. Wörter ohne Zuordnung: ${answer ? leftIn(answer) : 0}`,
        then,
      ),
    confirmAll: (proposals: Proposal[], then: Then) =>
      run(
        { does: 'confirm', proposals, note: t`Überschriften und Briefrahmen` },
        () => t`Alle Vorschläge sind übernommen.`,
        then,
      ),
    clearRest: (note: string, then: Then) =>
      run({ does: 'rest', note }, () => t`Alles Übrige ist als „kein Punkt“ vermerkt.`, then),
    undo: (mark: Mark) =>
      run({ does: 'undo', mark }, () =>
        mark.pointReference === null
          ? t`Der Vermerk ist zurückgenommen.`
          : t`${mark.pointReference} ist zurückgenommen. Die Wörter sind wieder offen.`,
      ),
  };
}
