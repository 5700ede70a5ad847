import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { editSection, retireSection } from '../../../shared/documents.ts';
import { sectionAnchor } from '../../../shared/text/section-reference.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { AddSection } from './add-section.tsx';
import { type Section, sectionInCache, useChange, type VersionAddress, versionQuery } from './queries.ts';
import { stepsOf } from './section-tree.ts';

export interface SectionActionsProps {
  address: VersionAddress;
  section: Section;
  title: string;
  /** Saves what is typed: a section is moved or taken out as it stands on the screen. */
  flush: () => Promise<void>;
}

/** Moves a section, takes it out, or adds one after it. Frozen versions keep what is taken out. */
export function SectionActions({ address, section, title, flush }: SectionActionsProps) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [isRetiring, setRetiring] = useState(false);
  const sectionKey = section.key;
  const sections = useQuery(versionQuery(address)).data?.sections ?? [];
  const { up, down } = stepsOf(sections, sectionKey);
  const params = { ...address, sectionKey };
  const based = async () => {
    await flush();
    return ofVersion((sectionInCache(client, address, sectionKey) ?? section).version);
  };
  const move = useChange(address.procedureId, async (afterKey: string | null) =>
    api(editSection, { params, body: { afterKey }, ifMatch: await based() }),
  );
  const step = (button: HTMLElement, afterKey: string | null | undefined) => {
    if (afterKey !== undefined) move.mutate(afterKey, { onSettled: () => button.focus() });
  };
  const retire = useChange(address.procedureId, async () => {
    await api(retireSection, { params, ifMatch: await based() });
    setRetiring(false);
    focusNeighbour(sections, sectionKey);
  });
  return (
    <div className="section-editor__actions">
      {move.error && <Alert kind="danger">{move.error.detail}</Alert>}
      <div className="st-actions">
        <Button
          look="tertiary"
          aria-label={t`${title} nach oben`}
          isBusy={move.isPending}
          disabledBecause={up === undefined ? t`Steht schon ganz oben.` : undefined}
          onClick={(event) => step(event.currentTarget, up)}
        >
          <Trans>Nach oben</Trans>
        </Button>
        <Button
          look="tertiary"
          aria-label={t`${title} nach unten`}
          isBusy={move.isPending}
          disabledBecause={down === undefined ? t`Steht schon ganz unten.` : undefined}
          onClick={(event) => step(event.currentTarget, down)}
        >
          <Trans>Nach unten</Trans>
        </Button>
        <Button look="tertiary" aria-label={t`${title} herausnehmen`} onClick={() => setRetiring(true)}>
          <Trans>Herausnehmen</Trans>
        </Button>
        <AddSection address={address} afterKey={sectionKey} afterTitle={title} />
      </div>
      <ConfirmDialog
        isOpen={isRetiring}
        title={t`Abschnitt herausnehmen`}
        confirmLabel={t`Abschnitt herausnehmen`}
        isBusy={retire.isPending}
        problem={retire.error?.detail}
        onCancel={() => {
          setRetiring(false);
          retire.reset();
        }}
        onConfirm={() => retire.mutate(undefined)}
      >
        <p>
          <Trans>
            „{title}“ steht danach nicht mehr in der Arbeitsfassung. Eingefrorene Fassungen behalten den Abschnitt.
          </Trans>
        </p>
        <p>
          <Trans>
            Jeder gestrichene Satz braucht einen Grund, bevor Sie die Arbeitsfassung einfrieren: einen Einzelpunkt oder
            eine Quelle.
          </Trans>
        </p>
      </ConfirmDialog>
    </div>
  );
}

/** Where the focus goes when a section leaves the page: to the next one, or to the one before. */
function focusNeighbour(sections: readonly Section[], key: string): void {
  const at = sections.findIndex((section) => section.key === key);
  const neighbour = sections[at + 1] ?? sections[at - 1];
  if (neighbour === undefined) return;
  requestAnimationFrame(() => document.getElementById(sectionAnchor(neighbour.key))?.focus());
}
