import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { WireQuery } from '../../../shared/endpoint.ts';
import { exportPublicResults } from '../../../shared/public.ts';
import { apiFile } from '../../platform/api.ts';
import { DownloadButton } from '../documents/download-button.tsx';

interface ResultFilesProps {
  slug: string;
  /** What is chosen on the page: the file holds all of it. */
  query: WireQuery<typeof exportPublicResults>;
}

/** The chosen results to take along, the same in every format. */
export function ResultFiles({ slug, query }: ResultFilesProps) {
  const { t } = useLingui();
  const id = useId();
  const forms = [
    { form: 'docx', label: t`Word` },
    { form: 'pdf', label: t`PDF` },
    { form: 'xlsx', label: t`Excel` },
    { form: 'excel-de', label: t`CSV` },
  ] as const;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is typed in.
    <div role="group" aria-labelledby={id} className="result-files">
      <p id={id}>
        <Trans>Diese Auswahl als Datei</Trans>
      </p>
      <div className="st-actions">
        {forms.map(({ form, label }) => (
          <DownloadButton key={form} ask={() => apiFile(exportPublicResults, form, { params: { slug }, query })}>
            {label}
          </DownloadButton>
        ))}
      </div>
    </div>
  );
}
