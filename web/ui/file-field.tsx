import { type DragEvent, useId, useState } from 'react';

export interface FileFieldProps {
  label: string;
  hint?: string;
  /** As the `accept` of a file input. */
  accept: string;
  onChoose: (file: File) => void;
}

/** Chooses one file, by the dialog of the device or by dropping it; the same file can be chosen again. */
export function FileField({ label, hint, accept, onChoose }: FileFieldProps) {
  const id = useId();
  const hintId = useId();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onChoose(file);
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
        aria-describedby={hint ? hintId : undefined}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onChoose(file);
          event.target.value = '';
        }}
      />
    </div>
  );
}
