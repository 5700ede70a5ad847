import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { PublicProcedure } from './queries.ts';

type Document = PublicProcedure['documents'][number];

/** The released versions, the newest first, and the published results. */
export function ToRead({ procedure }: { procedure: PublicProcedure }) {
  const { slug, documents, rounds } = procedure;
  const hasResults = rounds.some(({ status }) => status === 'published');
  return (
    <section className="st-panel" aria-labelledby="lesen">
      <h2 id="lesen">
        <Trans>Zum Lesen</Trans>
      </h2>
      {documents.length === 0 && (
        <p className="st-muted">
          <Trans>Noch ist kein Text freigegeben. Sobald eine Beteiligungsrunde beginnt, steht er hier.</Trans>
        </p>
      )}
      {documents.map((document) => (
        <Versions key={document.id} slug={slug} document={document} timeZone={procedure.timeZone} />
      ))}
      {hasResults && (
        <Link to={paths.publicResults} params={{ slug }} className={buttonClass('primary')}>
          <span className="kern-label">
            <Trans>Ergebnisse ansehen</Trans>
          </span>
        </Link>
      )}
    </section>
  );
}

function Versions({ slug, document, timeZone }: { slug: string; document: Document; timeZone: string }) {
  const format = useFormat(timeZone);
  return (
    <div className="to-read">
      <h3>{document.title}</h3>
      <ul>
        {document.versions.toReversed().map((version) => (
          <li key={version.id}>
            <Icon name="document" />
            <div>
              <Link to={paths.publicVersion} params={{ slug, documentId: document.id, number: String(version.number) }}>
                <Trans>Fassung {version.number} lesen</Trans>
              </Link>
              {version.frozenAt !== null && <span className="st-muted"> {format.date(version.frozenAt)}</span>}
              {version.number > 1 && (
                <p>
                  <Link to={paths.publicProvenance} params={{ slug, versionId: version.id }}>
                    <Trans>Woher kommt jeder Satz von Fassung {version.number}?</Trans>
                  </Link>
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
      {document.note !== '' && <p className="st-muted">{document.note}</p>}
    </div>
  );
}
