import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { resolveVersion } from '../../../shared/resolutions.ts';
import { paths } from '../../paths.ts';
import { api, ofContent } from '../../platform/api.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Select } from '../../ui/select.tsx';
import { useChange } from '../endorsements/queries.ts';
import { type ResolvableVersion, resolutionsQuery, resolvableQuery } from './queries.ts';

/** Declares the version the council wants: the agreed one as it is, or a later one that only its resolution changed (R18). */
export function ResolvePanel({ procedureId }: { procedureId: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const resolutions = useQuery(resolutionsQuery(procedureId));
  const versions = useQuery(resolvableQuery(procedureId));
  const [resolutionId, setResolutionId] = useState('');
  const [versionId, setVersionId] = useState('');
  const [isChecked, setChecked] = useState(false);
  const version = versions.data?.find(({ id }) => id === versionId);
  const known = resolutions.data?.items.filter(({ isKnownOutside }) => isKnownOutside) ?? [];
  const declare = useChange(procedureId, ({ id, contentVersion }: ResolvableVersion) =>
    api(resolveVersion, {
      params: { procedureId, versionId: id },
      body: { resolutionId },
      ifMatch: ofContent(contentVersion),
    }),
  );
  const problem = resolutions.error ?? versions.error;
  if (problem) return <Alert kind="danger">{problem.message}</Alert>;
  if (!resolutions.data || !versions.data) return <Loading lines={3} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (version && known.some(({ id }) => id === resolutionId)) {
      declare.mutate(version, { onSuccess: () => setChecked(false) });
    }
  };
  return (
    <>
      <ol className="st-reading">
        <li>
          <Trans>
            Tragen Sie den Beschluss in der{' '}
            <Link to={paths.mandate} params={{ procedureId }} className="kern-link">
              Beratungsfolge
            </Link>{' '}
            ein.
          </Trans>
        </li>
        <li>
          <Trans>
            Hat das Gremium den Text geändert, schreiben Sie die Änderungen in die Arbeitsfassung, geben zu jeder den
            Beschluss als Quelle an und frieren die Fassung ein.
          </Trans>
        </li>
        <li>
          <Trans>Stellen Sie hier fest, welche Fassung beschlossen ist. Alle Organisationen erfahren davon.</Trans>
        </li>
      </ol>
      {declare.isSuccess && (
        <Alert kind="success">
          <Trans>Die Fassung ist als beschlossen festgestellt.</Trans>
        </Alert>
      )}
      {known.length === 0 || versions.data.length === 0 ? (
        <p className="st-muted">
          {known.length === 0 ? (
            <Trans>Noch ist kein Beschluss aus einer öffentlichen oder freigegebenen Beratung eingetragen.</Trans>
          ) : (
            <Trans>Es gibt keine abgestimmte Fassung, die noch zu beschließen wäre.</Trans>
          )}
        </p>
      ) : (
        <form className="st-form" noValidate onSubmit={submit}>
          {declare.error && (
            <Alert kind="danger" title={<Trans>Die Fassung ist nicht, was beschlossen wurde</Trans>}>
              {declare.error.detail}
              {declare.error.obstacles.length > 0 && (
                <ul>
                  {declare.error.obstacles.map(({ id, detail }) => (
                    <li key={id}>{detail}</li>
                  ))}
                </ul>
              )}
            </Alert>
          )}
          <Select
            label={t`Beschluss`}
            placeholder={t`Bitte wählen`}
            value={resolutionId}
            error={isChecked && resolutionId === '' ? t`Bitte wählen Sie den Beschluss.` : undefined}
            onChange={({ target }) => setResolutionId(target.value)}
            options={known.map(({ id, reference, body, heldOn }) => ({
              value: id,
              label: t`${reference}, ${body}, ${format.date(heldOn)}`,
            }))}
          />
          <Select
            label={t`Beschlossene Fassung`}
            placeholder={t`Bitte wählen`}
            value={versionId}
            error={isChecked && !version ? t`Bitte wählen Sie die Fassung.` : undefined}
            onChange={({ target }) => setVersionId(target.value)}
            options={versions.data.map(({ id, number, title }) => ({
              value: id,
              label: t`${title}, Fassung ${number}`,
            }))}
          />
          {version && version.agreedNumber < version.number && (
            <p>
              <Link
                to={paths.compareVersions}
                params={{
                  procedureId,
                  documentId: version.documentId,
                  number: String(version.agreedNumber),
                  otherNumber: String(version.number),
                }}
                className="kern-link"
              >
                <Trans>Was gegenüber der abgestimmten Fassung {version.agreedNumber} anders ist</Trans>
              </Link>
            </p>
          )}
          <div className="st-actions">
            <Button type="submit" look="primary" isBusy={declare.isPending}>
              <Trans>Als beschlossen feststellen</Trans>
            </Button>
          </div>
        </form>
      )}
    </>
  );
}
