import { Trans, useLingui } from '@lingui/react/macro';
import { takeOverWording } from '../../../shared/incorporation.ts';
import { type Placing, placeWording } from '../../../shared/text/place-wording.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { useMay } from '../../platform/me.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { useChange } from '../documents/queries.ts';
import { placeToReturn } from './keep-focus.ts';
import { useProofActs } from './proof-dialogs.tsx';
import type { OpenPromise } from './queries.ts';
import { type SectionAtWork, useSavedSection } from './section-at-work.ts';

export interface TakeOverProps {
  at: SectionAtWork;
  promise: OpenPromise;
  /** All that is still to be written into the section. */
  promises: readonly OpenPromise[];
}

/** Writes the proposed wording into the text with one click; where that is not certain, a person composes it and reads why. */
export function TakeOver({ at, promise, promises }: TakeOverProps) {
  const { t } = useLingui();
  const acts = useProofActs();
  const mayWrite = useMay(at.address.procedureId, 'incorporation.create');
  const { saved, take } = useSavedSection(at);
  const { procedureId } = at.address;
  const { pointId, reference, topicId, topicReference } = promise;
  const isForTopic = topicId !== null;
  const placing = placeWording(at.section.plainText, promise, promises, isForTopic);
  const takeOver = useChange(procedureId, async (subjects: { pointIds?: string[]; topicIds?: string[] }) => {
    const section = await saved();
    const taken = await api(takeOverWording, {
      params: { procedureId },
      ifMatch: ofVersion(section.version),
      body: { versionId: at.versionId, sectionKey: section.key, wordingOf: pointId, ...subjects },
    });
    await take(taken.section);
  });
  const start = (subjects: { pointIds?: string[]; topicIds?: string[] }) => {
    const goBack = placeToReturn();
    takeOver.mutate(subjects, {
      onSuccess: () => {
        acts.tell(t`Der Wortlaut von ${reference} steht jetzt im Text und ist verknüpft.`);
        goBack();
      },
    });
  };
  const compose = async () => {
    await at.flush();
    acts.compose({ at, promise, promises });
  };
  if (!mayWrite || placing.state === 'none') return null;
  const isReady = placing.state === 'ready' && takeOver.error === null;
  return (
    <>
      {takeOver.error && <Alert kind="danger">{takeOver.error.detail}</Alert>}
      {placing.state !== 'ready' && (
        <p className="st-muted">
          <WhyNot placing={placing} promises={promises} />
        </p>
      )}
      <div className="st-actions">
        {isReady && isForTopic && (
          <Button
            look="primary"
            isBusy={takeOver.isPending}
            aria-label={t`Wortlaut von ${reference} für die ganze Argumentgruppe ${topicReference} übernehmen`}
            onClick={() => start({ topicIds: [topicId] })}
          >
            <Trans>Für die ganze Argumentgruppe übernehmen</Trans>
          </Button>
        )}
        {isReady && !isForTopic && (
          <Button
            look="primary"
            isBusy={takeOver.isPending}
            aria-label={t`Wortlaut übernehmen: ${reference}`}
            onClick={() => start({ pointIds: [pointId, ...placing.same] })}
          >
            <Trans>Wortlaut übernehmen</Trans>
          </Button>
        )}
        <Button
          look={isReady ? 'tertiary' : 'primary'}
          aria-label={t`Text zusammenstellen: ${reference}`}
          onClick={() => void compose()}
        >
          <Trans>Text zusammenstellen</Trans>
        </Button>
      </div>
    </>
  );
}

function WhyNot({
  placing,
  promises,
}: {
  placing: Exclude<Placing, { state: 'ready' }>;
  promises: readonly OpenPromise[];
}) {
  if (placing.state === 'collides') {
    const others = promises.filter(({ pointId }) => placing.others.includes(pointId));
    const names = others.map(({ reference }) => reference).join(', ');
    return <Trans>Dieselbe Stelle soll nach {names} anders lauten.</Trans>;
  }
  if (placing.state === 'whole') return <Trans>Der Punkt meint den ganzen Abschnitt.</Trans>;
  return <Trans>Die Stelle lautet inzwischen anders, als der Punkt sie nennt.</Trans>;
}
