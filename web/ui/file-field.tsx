import { type DragEvent, useId, useState } from 'react';

export interface FileFieldProps {
  label: string;
  hint?: string;
  /** As the `accept` of a file input. */
  accept: string;
  /** Several at once; `onChoose` is called for each. */
  isMultiple?: boolean;
  onChoose: (file: File) => void;
}

/** Chooses a file, or several, by the dialog of the device or by dropping it; the same file can be chosen again. */
export function FileField({ label, hint, accept, isMultiple = false, onChoose }: FileFieldProps) {
  const id = useId();
  const hintId = useId();
  const [isOver, setOver] = useState(false);
  const choose = (files: FileList | null) => {
    for (const file of Array.from(files ?? []).slice(0, isMultiple ? undefined : 1)) onChoose(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    choose(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra, the input inside does the same by keyboard
    <div
      className={`kern-form-input st-file${isOver ? ' st-file--over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <span className="kern-hint" id={hintId}>
          {hint}
        </span>
      )}
      <input
        id={id}
        type="file"
        className="kern-form-input__input"
        accept={accept}
        multiple={isMultiple}
        aria-describedby={hint ? hintId : undefined}
        onChange={(event) => {
          choose(event.target.files);
          event.target.value = '';
        }}
      />
    </div>
  );
}
