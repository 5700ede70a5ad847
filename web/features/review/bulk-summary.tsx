import { Plural, Trans } from '@lingui/react/macro';
import { Alert } from '../../ui/alert.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import type { BulkPreview } from './bulk-queries.ts';

/** What an act would do: to which points, and which it leaves and why. */
export function BulkSummary({ preview }: { preview: BulkPreview }) {
  const { changes, unchanged, refused } = preview;
  return (
    <Alert kind={refused.length > 0 ? 'warning' : 'info'} title={<Trans>Vorschau</Trans>}>
      <p>
        <Plural value={changes.length} one="# Punkt ändert sich." other="# Punkte ändern sich." />
      </p>
      {unchanged > 0 && (
        <p>
          <Plural value={unchanged} one="# Punkt hat das schon." other="# Punkte haben das schon." />
        </p>
      )}
      {changes.length > 0 && (
        <Disclosure summary={<Trans>Welche Punkte?</Trans>}>
          <p>{changes.map(({ reference }) => reference).join(', ')}</p>
        </Disclosure>
      )}
      <RefusedPoints refused={refused} />
    </Alert>
  );
}

/** Points that stay as they are, each with its reason. */
export function RefusedPoints({ refused }: { refused: BulkPreview['refused'] }) {
  if (refused.length === 0) return null;
  return (
    <>
      <p>
        <Plural value={refused.length} one="# Punkt bleibt, wie er ist:" other="# Punkte bleiben, wie sie sind:" />
      </p>
      <ul>
        {refused.map(({ id, reference, detail }) => (
          <li key={id}>{detail.includes(reference) ? detail : `${reference}: ${detail}`}</li>
        ))}
      </ul>
    </>
  );
}
