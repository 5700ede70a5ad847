import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getLetterTemplate, previewLetter, replaceLetterTemplate } from '../../../shared/letters.ts';
import { api, apiFile, ofVersion } from '../../platform/api.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Select } from '../../ui/select.tsx';
import { DownloadButton } from '../documents/download-button.tsx';
import { positionsQuery } from '../positions/queries.ts';
import { useChange } from '../review/queries.ts';
import type { LetterTemplate } from './queries.ts';
import { TemplateFlaws } from './template-upload.tsx';

/** One template: its file, a letter made from it, and its next version. */
export function TemplateCard({ procedureId, template }: { procedureId: string; template: LetterTemplate }) {
  const { t } = useLingui();
  const format = useFormat();
  const { id: templateId, name, version, uploadedBy, uploadedAt, warnings, can } = template;
  const params = { procedureId, templateId };
  const replace = useChange(procedureId, (file: File) =>
    api(replaceLetterTemplate, { params, query: { fileName: file.name }, file, ifMatch: ofVersion(version) }),
  );
  return (
    <article className="st-panel" aria-label={name}>
      <h3>{name}</h3>
      <p className="st-muted">
        <Trans>
          Fassung {version}, {uploadedBy}, {format.dateTime(uploadedAt)}
        </Trans>
      </p>
      {warnings.map((warning) => (
        <Alert kind="warning" isLive={false} key={warning}>
          {warning}
        </Alert>
      ))}
      <div className="st-actions">
        <DownloadButton ask={() => apiFile(getLetterTemplate, 'docx', { params })}>
          <Trans>Vorlage herunterladen</Trans>
        </DownloadButton>
      </div>
      <Disclosure summary={<Trans>Einen Brief ansehen</Trans>}>
        <Preview procedureId={procedureId} templateId={templateId} />
      </Disclosure>
      {'edit' in can && (
        <Disclosure summary={<Trans>Vorlage ersetzen</Trans>}>
          <FileField
            label={t`Neue Fassung von „${name}“ (DOCX)`}
            accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            onChoose={(file) => replace.mutate(file)}
          />
          <div aria-live="polite">
            {replace.error && <TemplateFlaws problem={replace.error} />}
            {replace.isSuccess && (
              <Alert kind="success">
                <Trans>Die neue Fassung ist in Ordnung.</Trans>
              </Alert>
            )}
          </div>
        </Disclosure>
      )}
    </article>
  );
}

function Preview({ procedureId, templateId }: { procedureId: string; templateId: string }) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState('');
  const positions = useQuery(positionsQuery(procedureId, { limit: 200 })).data?.items ?? [];
  const answered = positions.filter(({ status }) => status === 'submitted');
  const positionId = chosen || (answered[0]?.id ?? '');
  if (answered.length === 0) {
    return (
      <p>
        <Trans>Es gibt noch keine Stellungnahme, die zu beantworten ist.</Trans>
      </p>
    );
  }
  const ask = (format: 'docx' | 'pdf') => () =>
    apiFile(previewLetter, format, { params: { procedureId, templateId }, query: { positionId } });
  return (
    <div className="st-form">
      <Select
        label={t`Stellungnahme`}
        value={positionId}
        onChange={({ target }) => setChosen(target.value)}
        options={answered.map(({ id, reference, organisationName }) => ({
          value: id,
          label: `${reference ?? ''} ${organisationName}`,
        }))}
      />
      <div className="st-actions">
        <DownloadButton ask={ask('docx')}>
          <Trans>Brief als Word-Datei</Trans>
        </DownloadButton>
        <DownloadButton ask={ask('pdf')}>
          <Trans>Brief als PDF</Trans>
        </DownloadButton>
      </div>
    </div>
  );
}
