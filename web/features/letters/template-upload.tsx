import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { createLetterTemplate } from '../../../shared/letters.ts';
import { api } from '../../platform/api.ts';
import type { ApiProblem } from '../../platform/api-problem.ts';
import { Alert } from '../../ui/alert.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useChange } from '../review/queries.ts';

/** Takes a DOCX as a letter template; all its flaws are told at once. */
export function TemplateUpload({ procedureId }: { procedureId: string }) {
  const { t } = useLingui();
  const [name, setName] = useState('');
  const upload = useChange(procedureId, (file: File) =>
    api(createLetterTemplate, {
      params: { procedureId },
      query: { name: name.trim() || file.name.replace(/\.docx$/i, ''), fileName: file.name },
      file,
    }),
  );
  return (
    <section className="st-panel" aria-labelledby="vorlage-hochladen">
      <h3 id="vorlage-hochladen">
        <Trans>Briefvorlage hochladen</Trans>
      </h3>
      <div className="st-form">
        <TextField
          label={t`Name der Vorlage`}
          isOptional
          maxLength={120}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <FileField
          label={t`Vorlage als Word-Dokument (DOCX)`}
          accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          onChoose={(file) => upload.mutate(file, { onSuccess: () => setName('') })}
        />
        <div aria-live="polite">
          {upload.error && <TemplateFlaws problem={upload.error} />}
          {upload.data && !upload.isPending && (
            <Alert kind="success">
              <Trans>Die Vorlage „{upload.data.name}“ ist in Ordnung.</Trans>
            </Alert>
          )}
        </div>
      </div>
    </section>
  );
}

/** Every flaw of a template with its place. */
export function TemplateFlaws({ problem }: { problem: ApiProblem }) {
  if (problem.errors.length < 2) return <Alert kind="danger">{problem.detail}</Alert>;
  return (
    <Alert
      kind="danger"
      title={<Plural value={problem.errors.length} one="# Fehler in der Vorlage" other="# Fehler in der Vorlage" />}
    >
      <ul>
        {problem.errors.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </Alert>
  );
}
