import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ApiProblem } from '../../platform/api-problem.ts';
import { Alert } from '../../ui/alert.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { AgreementList } from '../endorsements/agreement-list.tsx';
import { publicAgreementQuery } from './queries.ts';

interface PublicAgreementProps {
  slug: string;
  versionId: string;
  timeZone: string | undefined;
}

/** Who stands behind an agreed version, above its text. */
export function PublicAgreement({ slug, versionId, timeZone }: PublicAgreementProps) {
  const { data, error } = useQuery(publicAgreementQuery(slug, versionId));
  // A version the council changed was never asked about itself.
  if (error instanceof ApiProblem && error.status === 404) return null;
  return (
    <Disclosure summary={<Trans>Wer diese Fassung mitträgt</Trans>}>
      {error && <Alert kind="danger">{error.message}</Alert>}
      {!data && !error && <Loading lines={3} />}
      {data && <AgreementList agreement={data} timeZone={timeZone} />}
    </Disclosure>
  );
}
