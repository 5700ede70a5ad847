import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EndorseForm } from './endorse-form.tsx';
import type { EndorsementCall } from './queries.ts';

/** Staff write down an answer that came by letter, by mail or in person. */
export function RecordAnswer({ procedureId, call }: { procedureId: string; call: EndorsementCall }) {
  const [sent, setSent] = useState(0);
  return (
    <Disclosure summary={<Trans>Antwort festhalten, die auf anderem Weg kam</Trans>}>
      <EndorseForm
        key={sent}
        procedureId={procedureId}
        call={call}
        organisations={call.organisations}
        isRecorded
        onSent={() => setSent(sent + 1)}
      />
    </Disclosure>
  );
}
