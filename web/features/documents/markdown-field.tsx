import { useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { FieldError } from '../../ui/field-error.tsx';
import { TextArea } from '../../ui/text-area.tsx';

export interface MarkdownFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  isOptional?: boolean;
}

/** As long as the server takes it. */
const longest = 2_000_000;

/** A text in Markdown: pasted, or read from a file into the field, so that it can be seen before it is sent. */
export function MarkdownField({ label, value, onChange, error, isOptional = false }: MarkdownFieldProps) {
  const { t } = useLingui();
  const fileId = useId();
  const [fileProblem, setFileProblem] = useState<string>();
  const read = async (file: File | undefined) => {
    setFileProblem(undefined);
    if (file === undefined) return;
    if (file.size > longest * 4) {
      setFileProblem(t`Die Datei ist zu groß. Bitte teilen Sie den Text auf mehrere Dokumente auf.`);
      return;
    }
    try {
      onChange(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()));
    } catch {
      setFileProblem(t`Die Datei enthält keinen lesbaren Text. Bitte speichern Sie sie als Textdatei (UTF-8).`);
    }
  };
  return (
    <>
      <div className="kern-form-input">
        <label className="kern-label" htmlFor={fileId}>
          {t`Textdatei einlesen (Markdown)`}
          <span className="kern-label__optional"> {t`(freiwillig)`}</span>
        </label>
        <input
          id={fileId}
          type="file"
          accept=".md,.markdown,.txt,text/markdown,text/plain"
          className="kern-form-input__input"
          aria-invalid={fileProblem ? true : undefined}
          aria-describedby={fileProblem ? `${fileId}-error` : undefined}
          onChange={(event) => void read(event.target.files?.[0])}
        />
        <FieldError id={`${fileId}-error`}>{fileProblem}</FieldError>
      </div>
      <TextArea
        label={label}
        hint={t`Überschriften beginnen mit #, Unterüberschriften mit ##. Jede Überschrift wird ein Abschnitt.`}
        rows={10}
        className="document__markdown"
        isOptional={isOptional}
        value={value}
        error={error}
        onChange={(event) => onChange(event.target.value)}
      />
    </>
  );
}
