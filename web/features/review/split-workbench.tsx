import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useId, useMemo, useRef, useState } from 'react';
import { wordsOf } from '../../../shared/text/words.ts';
import { Alert } from '../../ui/alert.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import type { EvidenceText } from './queries.ts';
import { useSplitActs } from './split-acts.ts';
import { SplitAll } from './split-all.tsx';
import {
  type Choice,
  firstChoice,
  openParts,
  openProposals,
  type Proposal,
  readBlocks,
  readText,
  type Section,
} from './split-model.ts';
import { SplitPanel } from './split-panel.tsx';
import { chosenSpan, nextOpen, type Places, type Selection, selectSpan } from './split-selection.ts';
import { SplitText } from './split-text.tsx';

interface SplitWorkbenchProps {
  procedureId: string;
  text: EvidenceText;
  sections: Section[];
  mayMark: boolean;
}

/** The text beside what can be done with the passage that is chosen in it. */
export function SplitWorkbench({ procedureId, text, sections, mayMark }: SplitWorkbenchProps) {
  const { t } = useLingui();
  const keysId = useId();
  const list = useRef<HTMLDivElement>(null);
  const read = useMemo(() => readText(text.body), [text.body]);
  const proposals = useMemo(
    () => (mayMark ? openProposals(read, text.uncovered, sections) : []),
    [read, text.uncovered, sections, mayMark],
  );
  const blocks = useMemo(() => readBlocks(read, text.spans, proposals), [read, text.spans, proposals]);
  const places = useMemo((): Places => {
    const sentences = blocks.flatMap((block) => block.sentences);
    const isOpen = (index: number) => ['open', 'partly'].includes(sentences[index]?.state ?? '');
    return { sentences, blockStarts: blocks.flatMap((block) => block.sentences[0]?.index ?? []), isOpen };
  }, [blocks]);
  const left = useMemo(
    () => text.uncovered.reduce((sum, part) => sum + wordsOf(part.text).length, 0),
    [text.uncovered],
  );
  const [selection, setSelection] = useState<Selection>(() => {
    const open = nextOpen(places, 0);
    return { anchor: open, active: open, exact: null };
  });
  const [chosen, setChosen] = useState<{ at: string; choice: Choice } | null>(null);
  const acts = useSplitActs(procedureId, text);

  const span = chosenSpan(selection, places.sentences);
  const parts = openParts(read, text.uncovered, span);
  const place = proposals.findIndex(({ start, end }) => start === span.start && end === span.end);
  const proposal = proposals[place] ?? null;
  const at = `${span.start}-${span.end}`;
  const choice = chosen?.at === at ? chosen.choice : firstChoice(read, span, proposal, sections);
  const marks = text.spans.filter(({ start, end }) => start < span.end && end > span.start);

  const select = (next: Selection) => {
    acts.reset();
    setSelection(next);
  };
  const selectProposal = (wanted: Proposal | undefined) => {
    if (!wanted) return;
    select(selectSpan(wanted, places.sentences));
    list.current?.focus({ preventScroll: true });
  };
  const nextProposal = (step: 1 | -1) => {
    if (place >= 0) return selectProposal(proposals[place + step] ?? proposals.at(step === 1 ? 0 : -1));
    const beyond = step === 1 ? proposals.find(({ start }) => start >= span.start) : undefined;
    selectProposal(beyond ?? (step === 1 ? proposals[0] : proposals.findLast(({ start }) => start < span.start)));
  };
  const goOn = (answer: EvidenceText | null) => {
    const open = answer ? openProposals(read, answer.uncovered, sections) : proposals;
    const next = open.find(({ start }) => start >= span.end) ?? open[0];
    if (next) setSelection(selectSpan(next, places.sentences));
    list.current?.focus({ preventScroll: true });
  };
  const [only] = parts;
  const passage = only && parts.length === 1 ? only : span;
  const mark = () => acts.mark(passage, choice, goOn);
  const clear = () => acts.clear(passage, choice.note, goOn);
  const isForNothing = proposal !== null && proposal.does !== 'point';
  const press = (key: string): boolean => {
    if (key === 'v') nextProposal(1);
    else if (!mayMark || acts.isBusy) return false;
    else if (key === 'Enter') (isForNothing ? clear : mark)();
    else if (key === 'k') clear();
    else if (key === 'Delete' && marks[0] && marks.length === 1) acts.undo(marks[0]);
    else return false;
    return true;
  };
  return (
    <>
      <div className="split__progress">
        <progress aria-label={t`Zugeordnete Wörter`} max={Math.max(text.words, 1)} value={text.words - left} />
        <p>
          {left === 0 ? (
            <Trans>Jedes Wort ist zugeordnet.</Trans>
          ) : (
            <Trans>
              <Plural value={left} one="Noch # Wort" other="Noch # Wörter" /> von {text.words} ohne Zuordnung.
            </Trans>
          )}
        </p>
      </div>
      {acts.problem && <Alert kind="danger">{acts.problem}</Alert>}
      <div role="status" className="split__status">
        {acts.done}
      </div>
      <div className="split">
        <div className="split__original">
          <SplitText
            ref={list}
            blocks={blocks}
            places={places}
            language={text.language}
            selection={selection}
            onSelect={select}
            onKey={press}
            describedBy={keysId}
          />
          <div className="split__keys">
            <p id={keysId}>
              <Trans>
                Pfeiltasten wählen Sätze, mit Umschalt mehrere. Enter bestätigt den Vorschlag oder nimmt die Auswahl als
                Punkt auf.
              </Trans>
            </p>
            <Disclosure summary={<Trans>Alle Tasten</Trans>}>
              <p>
                <Trans>
                  K: kein Punkt hier. V: nächster Vorschlag. N: nächster offener Satz. Entf: Zuordnung zurücknehmen.
                  Bild auf und Bild ab: Absatz. Pos 1 und Ende: Anfang und Ende des Textes.
                </Trans>
              </p>
            </Disclosure>
          </div>
        </div>
        <section className="split__panel" aria-label={t`Auswahl`}>
          <SplitPanel
            procedureId={procedureId}
            words={read.slice(span)}
            language={text.language}
            isOpen={parts.length > 0}
            proposal={proposal}
            choice={choice}
            sections={sections}
            marks={marks}
            mayMark={mayMark}
            isBusy={acts.isBusy}
            onChoose={(next) => setChosen({ at, choice: next })}
            onMark={mark}
            onClear={clear}
            onUndo={acts.undo}
            onResize={(by) =>
              select({
                ...selection,
                exact: null,
                active: Math.min(places.sentences.length - 1, Math.max(selection.anchor, selection.active + by)),
              })
            }
          />
          {mayMark && (
            <SplitAll
              place={place}
              proposals={proposals}
              left={left}
              isBusy={acts.isBusy}
              onNext={nextProposal}
              onConfirmAll={acts.confirmAll}
              onClearRest={acts.clearRest}
            />
          )}
        </section>
      </div>
    </>
  );
}
