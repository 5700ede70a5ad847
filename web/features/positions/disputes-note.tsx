import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';

interface Disputed {
  pointId: string;
  reference: string;
}

/** What a point disputes, and which later points dispute it. */
export function DisputesNote(props: { procedureId: string; disputes: Disputed | null; disputedBy?: Disputed[] }) {
  const { procedureId, disputes, disputedBy = [] } = props;
  return (
    <>
      {disputes !== null && (
        <p>
          <Trans>
            Widerspruch zu <ToPoint procedureId={procedureId} to={disputes} />
          </Trans>
        </p>
      )}
      {disputedBy.map((later) => (
        <p key={later.pointId}>
          <Trans>
            Der Entscheidung wurde widersprochen: <ToPoint procedureId={procedureId} to={later} />
          </Trans>
        </p>
      ))}
    </>
  );
}

const ToPoint = ({ procedureId, to: { pointId, reference } }: { procedureId: string; to: Disputed }) => (
  <Link to={paths.trace} params={{ procedureId, pointId }} className="kern-link">
    {reference}
  </Link>
);
