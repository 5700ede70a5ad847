import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import type { Resolution } from './queries.ts';

/** What was resolved in one deliberation, word for word, and the version that is the text it wants. */
export function ResolutionList({ procedureId, resolutions }: { procedureId: string; resolutions: Resolution[] }) {
  return resolutions.map(({ id, reference, wording, versions }) => (
    <div key={id}>
      <p>
        <strong>
          <Trans>Beschluss {reference}</Trans>
        </strong>
      </p>
      <p className="st-written">{wording}</p>
      {versions.map(({ id: versionId, documentId, documentTitle, number }) => (
        <p key={versionId}>
          <Link to={paths.version} params={{ procedureId, documentId, number: String(number) }} className="kern-link">
            <Trans>
              Beschlossen: {documentTitle}, Fassung {number}
            </Trans>
          </Link>
        </p>
      ))}
    </div>
  ));
}
