import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { takeBackWording } from '../../../shared/incorporation.ts';
import { wordDiff } from '../../../shared/text/word-diff.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { SideBySide } from '../../ui/diff.tsx';
import { useChange } from '../documents/queries.ts';
import { placeToReturn } from './keep-focus.ts';
import { useProofActs } from './proof-dialogs.tsx';
import type { Incorporation } from './queries.ts';
import { type SectionAtWork, useSavedSection } from './section-at-work.ts';

/** Takes a wording that was written in out again, with its links; if its words changed since, both texts stand beside each other. */
export function TakeBack({ at, link, takeOverId }: { at: SectionAtWork; link: Incorporation; takeOverId: string }) {
  const { t } = useLingui();
  const acts = useProofActs();
  const { saved, take } = useSavedSection(at);
  const { procedureId } = at.address;
  const references = link.pointReferences.join(', ');
  const back = useChange(procedureId, async () => {
    const section = await saved();
    const params = { procedureId, takeOverId };
    await take(await api(takeBackWording, { params, ifMatch: ofVersion(section.version) }));
  });
  const start = () => {
    const goBack = placeToReturn();
    back.mutate(undefined, {
      onSuccess: () => {
        acts.tell(t`Der Wortlaut von ${references} ist zurückgenommen.`);
        goBack();
      },
    });
  };
  return (
    <>
      {back.error && <Alert kind="danger">{back.error.detail}</Alert>}
      {back.error?.code === 'wrong_state' && <PutInAndNow putIn={link.after} now={at.section.plainText} />}
      <Button isBusy={back.isPending} aria-label={t`Übernahme zurücknehmen: ${references}`} onClick={start}>
        <Trans>Übernahme zurücknehmen</Trans>
      </Button>
    </>
  );
}

function PutInAndNow({ putIn, now }: { putIn: string; now: string }) {
  const { t } = useLingui();
  const parts = useMemo(() => wordDiff(putIn, now), [putIn, now]);
  return (
    <SideBySide
      parts={parts}
      lang="de"
      oldTitle={t`So wurde es eingesetzt`}
      newTitle={t`So lautet der Abschnitt jetzt`}
    />
  );
}
