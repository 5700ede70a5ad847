import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { Writing } from './writing.ts';

/** Nobody has written yet: a draft begins on purpose, never by looking. */
export function NotBegun({ writing }: { writing: Writing }) {
  const { t } = useLingui();
  return (
    <EmptyState
      icon="edit"
      title={t`Ihre Organisation hat noch nicht zu schreiben begonnen`}
      action={
        <Button
          look="primary"
          isBusy={writing.isBusy}
          disabledBecause={writing.refusal}
          onClick={() => void writing.begin()}
        >
          <Trans>Stellungnahme beginnen</Trans>
        </Button>
      }
    >
      <Trans>Der Entwurf ist nur für Ihre Organisation sichtbar, bis Sie ihn einreichen.</Trans>
    </EmptyState>
  );
}
