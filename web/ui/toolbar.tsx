import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import '../styles/toolbar.css';

export interface Tool {
  id: string;
  label: string;
  /** For example `Control+B`, as ARIA writes it. */
  keys?: string;
  isPressed?: boolean;
  act: () => void;
}

export interface ToolbarProps {
  label: string;
  tools: readonly Tool[];
  /** Id of what the tools change. */
  controls: string;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Tools in one stop of the tab key; the arrow keys go from one to the next. */
export function Toolbar({ label, tools, controls }: ToolbarProps) {
  const [current, setCurrent] = useState(0);
  const go = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key];
    const ends: Readonly<Record<string, number>> = { Home: 0, End: tools.length - 1 };
    const next = step === undefined ? ends[event.key] : (current + step + tools.length) % tools.length;
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div role="toolbar" aria-label={label} aria-controls={controls} className="st-toolbar" onKeyDown={go}>
      {tools.map(({ id, label: name, keys, isPressed, act }, index) => (
        <button
          key={id}
          type="button"
          tabIndex={index === current ? 0 : -1}
          aria-keyshortcuts={keys}
          aria-pressed={isPressed}
          onFocus={() => setCurrent(index)}
          onClick={act}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
