import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Alert } from '../../ui/alert.tsx';
import { signaturesQuery } from './co-writing-queries.ts';
import type { Position } from './queries.ts';
import { signatureWords } from './signature-words.ts';

/** Before handing in: who signs, and who was asked and will not stand beneath it. */
export function UnsignedNote({ draft }: { draft: Position }) {
  const { t, i18n } = useLingui();
  const place = { procedureId: draft.procedureId, positionId: draft.id };
  const items = useQuery(signaturesQuery(place)).data?.items ?? [];
  const signing = items.filter(({ state }) => state === 'approved');
  const unsigned = items.filter(({ state }) => state !== 'approved' && state !== 'revoked');
  return (
    <>
      {signing.length > 0 && (
        <p>
          <Trans>Mit Ihnen unterzeichnen:</Trans>{' '}
          <strong>{signing.map(({ organisationName }) => organisationName).join(', ')}</strong>
        </p>
      )}
      {unsigned.length > 0 && (
        <Alert kind="warning" isLive={false} title={t`Diese Organisationen unterzeichnen nicht mit`}>
          <ul>
            {unsigned.map(({ id, organisationName, state }) => (
              <li key={id}>
                {organisationName}: {i18n._(signatureWords[state].word)}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}
