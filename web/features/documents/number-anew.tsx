import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { numberSections } from '../../../shared/documents.ts';
import { countAnew } from '../../../shared/text/section-numbers.ts';
import { api } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { type Section, useChange, type Version, type VersionAddress } from './queries.ts';

interface Renumbered {
  section: Section;
  was: string | null;
  number: string | null;
}

/** Counts all sections anew in one act, after showing which numbers change; can be taken back at once. */
export function NumberAnew({ address, version }: { address: VersionAddress; version: Version }) {
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const [done, setDone] = useState<Renumbered[] | null>(null);
  const fresh = countAnew(version.sections);
  const changes = version.sections.flatMap((section): Renumbered[] => {
    const number = fresh.get(section.key);
    return number === undefined ? [] : [{ section, was: section.number, number }];
  });
  const give = useChange(address.procedureId, (numbers: Renumbered[]) =>
    api(numberSections, {
      params: { ...address },
      body: { numbers: numbers.map(({ section: { key: sectionKey }, was, number }) => ({ sectionKey, was, number })) },
    }),
  );
  const close = () => {
    setAsking(false);
    give.reset();
  };
  return (
    <>
      <Button
        look="tertiary"
        disabledBecause={changes.length === 0 ? t`Die Nummern stimmen mit der Reihenfolge überein.` : undefined}
        onClick={() => setAsking(true)}
      >
        <Trans>Neu nummerieren</Trans>
      </Button>
      {done !== null && (
        <Alert kind="success">
          <Plural value={done.length} one="# Nummer ist geändert." other="# Nummern sind geändert." />{' '}
          <Button
            look="tertiary"
            icon="sync"
            isBusy={give.isPending}
            onClick={() =>
              give.mutate(
                done.map(({ section, was, number }) => ({ section, was: number, number: was })),
                { onSuccess: () => setDone(null) },
              )
            }
          >
            <Trans>Rückgängig machen</Trans>
          </Button>
          {give.error && <span>{give.error.detail}</span>}
        </Alert>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={t`Abschnitte neu nummerieren`}
        confirmLabel={t`Neu nummerieren`}
        isBusy={give.isPending}
        problem={give.error?.detail}
        onCancel={close}
        onConfirm={() =>
          give.mutate(changes, {
            onSuccess: () => {
              setDone(changes);
              close();
            },
          })
        }
      >
        <p>
          <Trans>Verweise und Anmerkungen bleiben an ihrem Abschnitt. So ändern sich die Nummern:</Trans>
        </p>
        <ul>
          {changes.map(({ section: { key, heading }, was, number }) => (
            <li key={key}>
              {was} → <strong>{number}</strong> <span lang="de">{heading}</span>
            </li>
          ))}
        </ul>
      </ConfirmDialog>
    </>
  );
}
