import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { buttonClass } from '../../ui/button.tsx';
import type { DocumentEntry, VersionHead } from './queries.ts';
import { VersionBadges } from './version-badges.tsx';

/** One document with its versions, the newest first. */
export function DocumentVersions({ procedureId, document }: { procedureId: string; document: DocumentEntry }) {
  const { t } = useLingui();
  const versions = document.versions.toSorted((one, other) => other.number - one.number);
  return (
    <section className="st-panel" aria-labelledby={`dokument-${document.id}`}>
      <h2 id={`dokument-${document.id}`}>{document.title}</h2>
      {document.note && <p className="st-written">{document.note}</p>}
      <ul className="document__versions" aria-label={t`Fassungen von ${document.title}`}>
        {versions.map((version, index) => (
          <VersionRow
            key={version.id}
            procedureId={procedureId}
            version={version}
            previous={versions[index + 1]}
            isProvable={version.status === 'working' && 'edit' in version.can && versions.length > 1}
          />
        ))}
      </ul>
    </section>
  );
}

interface VersionRowProps {
  procedureId: string;
  version: VersionHead;
  previous: VersionHead | undefined;
  isProvable: boolean;
}

function VersionRow({ procedureId, version, previous, isProvable }: VersionRowProps) {
  const format = useFormat();
  const { id: versionId, documentId, number, frozenAt } = version;
  const params = { procedureId, documentId, number: String(number) };
  const isWorking = version.status === 'working';
  return (
    <li>
      <div className="document__version">
        <h3>
          <Link to={paths.version} params={params} className="kern-link">
            <Trans>Fassung {number}</Trans>
          </Link>
        </h3>
        <p className="st-meta">
          <VersionBadges version={version} />
        </p>
        {frozenAt !== null && (
          <p className="st-muted">
            <Trans>Eingefroren am {format.dateTime(frozenAt)}</Trans>
          </p>
        )}
      </div>
      <div className="st-actions">
        {isWorking && 'edit' in version.can && (
          <Link to={paths.editVersion} params={params} className={buttonClass('primary')}>
            <span className="kern-label">
              <Trans>Text bearbeiten</Trans>
            </span>
          </Link>
        )}
        {isProvable && (
          <Link to={paths.promises} params={{ procedureId }} search={{ konzept: documentId }} className="kern-link">
            <Trans>Nachweis der Einarbeitung</Trans>
          </Link>
        )}
        {previous && (
          <Link
            to={paths.compareVersions}
            params={{ ...params, number: String(previous.number), otherNumber: String(number) }}
            className="kern-link"
          >
            <Trans>Vergleich mit Fassung {previous.number}</Trans>
          </Link>
        )}
        {!isWorking && (
          <Link to={paths.provenance} params={{ procedureId, versionId }} className="kern-link">
            <Trans>Herkunft der Sätze</Trans>
          </Link>
        )}
      </div>
    </li>
  );
}
