import { useEffect, useRef, useState } from 'react';
import type { Autosave } from '../platform/autosave.ts';
import { TwoVersions, TwoWordings } from './two-texts.tsx';

/** A part of what is saved together, over which one can decide by itself. */
export interface ConflictField<Value> {
  label: string;
  words: (value: Value) => string;
  /** `into` with this part as it stands in `from`. */
  take: (into: Value, from: Value) => Value;
  /** Of a text: the same with other words. */
  write?: (value: Value, words: string) => Value;
}

interface ConflictChoiceProps<Value> {
  autosave: Pick<Autosave<Value>, 'conflict' | 'change' | 'resolve'>;
  /** Together they make up the whole value. */
  fields: readonly ConflictField<Value>[];
  lang?: string | undefined;
}

/** When two have changed the same: both wordings of every field that differs, and a choice for each of them (R16). */
export function ConflictChoice<Value>({ autosave, ...props }: ConflictChoiceProps<Value>) {
  const { conflict, change, resolve } = autosave;
  if (conflict === null) return null;
  return <OpenConflict {...conflict} change={change} onDecided={() => resolve('mine')} {...props} />;
}

interface OpenConflictProps<Value> extends Omit<ConflictChoiceProps<Value>, 'autosave'> {
  mine: Value;
  theirs: Value;
  change: (value: Value) => void;
  onDecided: () => void;
}

/** The choice of a field becomes one's own wording at once; it is saved when the last one has been made. */
function OpenConflict<Value>({ mine, theirs, change, onDecided, fields, lang }: OpenConflictProps<Value>) {
  const [kept, setKept] = useState<readonly string[]>([]);
  const place = useRef<HTMLDivElement>(null);
  const hasChosen = useRef(false);
  const open = fields.filter(({ label, words }) => words(mine) !== words(theirs) && !kept.includes(label));
  const decided = useRef(onDecided);
  decided.current = onDecided;
  useEffect(() => {
    // The button that was pressed is gone: the focus goes to the next choice, or to what was decided about.
    if (hasChosen.current) focusAfter(place.current, open.length === 0);
    hasChosen.current = false;
    if (open.length === 0) decided.current();
  }, [open.length]);

  const choose = (field: ConflictField<Value>, value: Value) => {
    hasChosen.current = true;
    setKept([...kept, field.label]);
    change(value);
  };
  const joinOf = (field: ConflictField<Value>) => {
    const [ours, others] = [field.words(mine), field.words(theirs)];
    const { write } = field;
    if (write === undefined || ours.includes(others) || others.includes(ours)) return undefined;
    return () => choose(field, write(mine, `${ours}\n\n${others}`));
  };
  return (
    <div ref={place}>
      <TwoVersions>
        {open.map((field) => (
          <TwoWordings
            key={field.label}
            {...(fields.length > 1 && { label: field.label })}
            mine={field.words(mine)}
            theirs={field.words(theirs)}
            lang={lang}
            onChoose={(choice) => choose(field, choice === 'mine' ? mine : field.take(mine, theirs))}
            onJoin={joinOf(field)}
          />
        ))}
      </TwoVersions>
    </div>
  );
}

function focusAfter(place: HTMLElement | null, isAllDecided: boolean): void {
  if (!isAllDecided) {
    place?.querySelector('button')?.focus();
    return;
  }
  const around = place?.parentElement;
  const field = around?.querySelector<HTMLElement>('textarea') ?? around?.querySelector<HTMLElement>('select, input');
  (field ?? around?.closest<HTMLElement>('[tabindex="-1"]'))?.focus();
}
