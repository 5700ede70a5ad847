import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { exportConcept } from '../../../shared/exports.ts';
import { paths } from '../../paths.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/select.tsx';
import { documentsQuery } from '../documents/queries.ts';
import { ExportCard } from './export-card.tsx';
import { type ExportsSearch, exportsSearch } from './exports-search.ts';

/** The concept itself: which version, what changed since which other one, and where its sentences come from. */
export function ConceptCard({ procedureId, search }: { procedureId: string; search: ExportsSearch }) {
  const { t } = useLingui();
  const navigate = useNavigate({ from: paths.exports });
  const documents = useQuery(documentsQuery(procedureId)).data?.items ?? [];
  const versions = documents.flatMap(({ id: documentId, title, versions }) =>
    versions.map(({ id, number, status }) => ({ documentId, id, number, title, isFrozen: status !== 'working' })),
  );
  const frozen = versions.filter(({ isFrozen }) => isFrozen);
  const version = versions.find(({ id }) => id === search.fassung) ?? frozen.at(-1) ?? versions.at(-1);
  if (!version) return null;
  const others = versions.filter(
    ({ documentId, number }) => documentId === version.documentId && number < version.number,
  );
  const against = others.find(({ id }) => id === search.gegenueber);
  const withOrigin = version.isFrozen && search.herkunft === 'ja';
  const choose = (change: Partial<Record<keyof ExportsSearch, string | undefined>>) =>
    void navigate({ search: (before) => exportsSearch({ ...before, ...change }), replace: true });
  const named = ({ id, title, number }: (typeof versions)[number]) => ({
    value: id,
    label: t`${title}, Fassung ${number}`,
  });
  return (
    <ExportCard
      endpoint={exportConcept}
      request={{
        params: { procedureId },
        query: {
          versionId: version.id,
          provenance: String(withOrigin),
          ...(against && { againstVersionId: against.id }),
          ...(search.inhalt && { audience: 'public' as const }),
        },
      }}
      points={0}
      forms={['docx', 'pdf']}
      title={t`Konzept`}
      about={
        <Trans>
          Der Text einer Fassung zum Lesen. Auf Wunsch mit Zeichen für alles, was sich gegenüber einer früheren Fassung
          geändert hat, und mit der Herkunft der geänderten Sätze.
        </Trans>
      }
    >
      <div className="exports-filters">
        <Select
          id="ausgaben-fassung"
          label={t`Fassung`}
          options={versions.map(named)}
          value={version.id}
          onChange={({ target }) => choose({ fassung: target.value, gegenueber: undefined })}
        />
        <Select
          id="ausgaben-gegenueber"
          label={t`Änderungen zeigen gegenüber`}
          options={others.map(named)}
          placeholder={t`Keine Änderungen zeigen`}
          value={against?.id ?? ''}
          onChange={({ target }) => choose({ gegenueber: target.value })}
        />
      </div>
      {version.isFrozen ? (
        <Checkbox
          id="ausgaben-herkunft"
          label={t`Mit Herkunft der Sätze`}
          checked={withOrigin}
          onChange={({ target }) => choose({ herkunft: target.checked ? 'ja' : undefined })}
        />
      ) : (
        <p className="st-muted">
          <Trans>Die Herkunft der Sätze steht fest, sobald die Fassung eingefroren ist.</Trans>
        </p>
      )}
    </ExportCard>
  );
}
