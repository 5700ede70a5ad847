import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { type SectionState, sectionHistoryQuery, type VersionAddress } from './queries.ts';
import { inOneText } from './section-autosave.ts';
import { SectionDifference } from './section-difference.tsx';

interface SectionHistoryProps {
  address: VersionAddress;
  sectionKey: string;
  title: string;
  /** Takes the words back into the fields, where they are saved like everything that is typed. */
  onRestore: (words: { number: string; heading: string; body: string }) => void;
}

/** Who changed a section when, word by word; an earlier state can be taken back as a new change. */
export function SectionHistory({ address, sectionKey, title, onRestore }: SectionHistoryProps) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="tertiary" icon="clock" aria-label={t`Verlauf von ${title}`} onClick={() => setOpen(true)}>
        <Trans>Verlauf</Trans>
      </Button>
      {isOpen && (
        <Dialog isOpen title={t`Verlauf: ${title}`} onClose={() => setOpen(false)}>
          <States
            address={address}
            sectionKey={sectionKey}
            onRestore={({ number, heading, body }) => {
              onRestore({ number: number ?? '', heading, body });
              setOpen(false);
            }}
          />
        </Dialog>
      )}
    </>
  );
}

interface StatesProps extends Pick<SectionHistoryProps, 'address' | 'sectionKey'> {
  onRestore: (state: SectionState) => void;
}

function States({ address, sectionKey, onRestore }: StatesProps) {
  const { data, error } = useQuery(sectionHistoryQuery(address, sectionKey));
  if (error) return <Alert kind="danger">{error.message}</Alert>;
  if (data === undefined) return <Loading lines={4} />;
  const { items } = data;
  if (items.length === 1) {
    return (
      <p className="st-muted">
        <Trans>Dieser Abschnitt ist noch nicht geändert worden.</Trans>
      </p>
    );
  }
  return items.map((state, index) => (
    <Disclosure key={state.at ?? 'begun'} summary={<When state={state} isPresent={index === 0} />} open={index === 0}>
      <Change state={state} before={items[index + 1]} />
      {index > 0 && (
        <div className="st-actions">
          <Button icon="sync" onClick={() => onRestore(state)}>
            <Trans>Diesen Stand wiederherstellen</Trans>
          </Button>
        </div>
      )}
    </Disclosure>
  ));
}

function When({ state: { at, byName }, isPresent }: { state: SectionState; isPresent: boolean }) {
  const { t } = useLingui();
  const format = useFormat();
  if (at === null) return <Trans>Am Anfang</Trans>;
  const who = byName ?? t`gelöschte Person`;
  return (
    <>
      {format.dateTime(at)}, {who}
      {isPresent && (
        <span className="st-muted">
          {' '}
          <Trans>(jetziger Stand)</Trans>
        </span>
      )}
    </>
  );
}

function Change({ state, before }: { state: SectionState; before: SectionState | undefined }) {
  const { t } = useLingui();
  const textOf = (one: SectionState) => inOneText({ ...one, number: one.number ?? '' });
  if (before === undefined) {
    return (
      <p className="st-written" lang="de">
        {textOf(state)}
      </p>
    );
  }
  return <SectionDifference label={t`Was geändert wurde`} before={textOf(before)} after={textOf(state)} />;
}
