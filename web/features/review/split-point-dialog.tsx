import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type PointKind, pointKinds } from '../../../shared/positions.ts';
import { splitPoint } from '../../../shared/splitting.ts';
import { likelyKind } from '../../../shared/text/cut-guess.ts';
import { readPassages } from '../../../shared/text/passages.ts';
import { api } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Select } from '../../ui/select.tsx';
import { type Point, useChange } from './queries.ts';
import type { Section } from './split-model.ts';
import { type PointSpan, pointSpansQuery } from './split-queries.ts';
import { kindWords, sectionTitle } from './words.ts';
import '../../styles/splitting.css';

interface SplitPointDialogProps {
  procedureId: string;
  point: Point;
  sections: Section[];
  isOpen: boolean;
  onClose: () => void;
}

interface Sentence {
  textId: string;
  start: number;
  end: number;
  words: string;
}

/** The sentences of a point in order, in the offsets of their texts. */
const sentencesOf = (spans: PointSpan[]): Sentence[] =>
  spans.flatMap(({ textId, start, text }) => {
    const signs = Array.from(text);
    return readPassages(text).flatMap(({ sentences }) =>
      sentences.map((sentence) => ({
        textId,
        start: start + sentence.start,
        end: start + sentence.end,
        words: signs.slice(sentence.start, sentence.end).join(''),
      })),
    );
  });

/** Where parts begin splits a point; each part gets its kind and section, and has all words up to the next one (R3, R8). */
export function SplitPointDialog({ procedureId, point, sections, isOpen, onClose }: SplitPointDialogProps) {
  const { t, i18n } = useLingui();
  const spans = useQuery({ ...pointSpansQuery(procedureId, point.id), enabled: isOpen });
  const sentences = sentencesOf(spans.data?.items ?? []);
  const [starts, setStarts] = useState<number[]>([]);
  const [choices, setChoices] = useState<Record<number, { kind?: PointKind; sectionKey?: string | null }>>({});
  const parts = [0, ...starts].map((from, place) => {
    const own = sentences.slice(from, starts[place] ?? sentences.length);
    const { kind, sectionKey } = choices[from] ?? {};
    return {
      from,
      sentences: own,
      kind: kind ?? (place === 0 ? point.kind : likelyKind(own.map(({ words }) => words).join(' '))),
      sectionKey: sectionKey === undefined ? point.sectionKey : sectionKey,
    };
  });
  const split = useChange(procedureId, () =>
    api(splitPoint, {
      params: { procedureId, pointId: point.id },
      body: {
        parts: parts.map((part) => ({
          kind: part.kind,
          sectionKey: part.sectionKey,
          spans: part.sentences.map(({ textId, start, end }) => ({ textId, start, end })),
        })),
      },
    }),
  );
  const close = () => {
    setStarts([]);
    setChoices({});
    split.reset();
    onClose();
  };
  const toggle = (from: number) =>
    setStarts((old) =>
      old.includes(from) ? old.filter((other) => other !== from) : [...old, from].toSorted((a, b) => a - b),
    );
  return (
    <Dialog
      isOpen={isOpen}
      title={t`${point.reference} aufteilen`}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>
            <Trans>Abbrechen</Trans>
          </Button>
          <Button
            look="primary"
            isBusy={split.isPending}
            disabledBecause={
              sentences.length < 2
                ? t`Der Punkt besteht aus einem Satz.`
                : parts.length < 2
                  ? t`Bitte wählen Sie, wo ein neuer Teil beginnt.`
                  : undefined
            }
            onClick={() => split.mutate(undefined, { onSuccess: close })}
          >
            <Plural value={parts.length} one="Aufteilen" other="In # Teile aufteilen" />
          </Button>
        </>
      }
    >
      {split.error && <Alert kind="danger">{split.error.detail}</Alert>}
      {spans.error && <Alert kind="danger">{spans.error.message}</Alert>}
      {spans.isPending && <Loading lines={4} />}
      <p>
        <Trans>Jeder Teil erhält eine eigene Antwort. {point.reference} bleibt als Überschrift stehen.</Trans>
      </p>
      {parts.flatMap((part, place) => [
        <h3 key={`part-${part.from}`}>
          <Trans>Teil {place + 1}</Trans>
        </h3>,
        ...part.sentences.map(({ words }, index) => {
          const from = part.from + index;
          const beginning = words.slice(0, 60);
          return (
            <div key={`sentence-${from}`} className="split__part-sentence">
              {from > 0 && (
                <Button
                  look="tertiary"
                  aria-label={
                    index === 0 ? t`Mit vorigem Teil verbinden: ${beginning}` : t`Neuer Teil ab hier: ${beginning}`
                  }
                  onClick={() => toggle(from)}
                >
                  {index === 0 ? <Trans>Mit vorigem Teil verbinden</Trans> : <Trans>Neuer Teil ab hier</Trans>}
                </Button>
              )}
              <p className="st-written" lang={point.language}>
                {words}
              </p>
            </div>
          );
        }),
        parts.length > 1 && (
          <div key={`choices-${part.from}`} className="split__choices">
            <Select
              label={t`Art von Teil ${place + 1}`}
              value={part.kind}
              onChange={(event) => {
                const kind = pointKinds.find((known) => known === event.target.value) ?? part.kind;
                setChoices((old) => ({ ...old, [part.from]: { ...old[part.from], kind } }));
              }}
              options={pointKinds.map((value) => ({ value, label: i18n._(kindWords[value]) }))}
            />
            <Select
              label={t`Teil ${place + 1} bezieht sich auf`}
              placeholder={t`Das Ganze`}
              value={part.sectionKey ?? ''}
              onChange={(event) => {
                const sectionKey = event.target.value || null;
                setChoices((old) => ({ ...old, [part.from]: { ...old[part.from], sectionKey } }));
              }}
              options={sections.map((section) => ({ value: section.key, label: sectionTitle(section) }))}
            />
          </div>
        ),
      ])}
    </Dialog>
  );
}
