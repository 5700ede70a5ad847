import { useState } from 'react';
import { outcomes } from '../../shared/review.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { DeadlineNote } from '../ui/deadline-note.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loading } from '../ui/loading.tsx';
import { OutcomeBadge } from '../ui/outcome-badge.tsx';
import { SaveState } from '../ui/save-state.tsx';
import { StatusBadge } from '../ui/status-badge.tsx';
import { TwoTexts } from '../ui/two-texts.tsx';
import { Sample } from './sample.tsx';

const now = new Date('2026-03-02T09:00:00Z');
const saveStates = ['saved', 'saving', 'on-device', 'conflict', 'closed', 'signed-out'] as const;

export function MessageSamples() {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Sample name="Ausgänge und Zustände">
        <div className="st-meta">
          {outcomes.map((outcome) => (
            <OutcomeBadge key={outcome} outcome={outcome} />
          ))}
        </div>
        <div className="st-meta">
          <StatusBadge of="procedure" status="running" />
          <StatusBadge of="participation" status="sought" />
          <StatusBadge of="participation" status="confirmed" />
          <StatusBadge of="version" status="working" />
          <StatusBadge of="version" status="frozen" />
          <StatusBadge of="round" status="open" />
          <StatusBadge of="round" status="closed" />
          <StatusBadge of="position" status="draft" />
          <StatusBadge of="point" status="proposed" />
          <StatusBadge of="incorporation" status="disputed" />
        </div>
      </Sample>
      <Sample name="Meldungen">
        <div>
          <Alert kind="info" title="Die Runde ist geschlossen" isLive={false}>
            Sie können noch einreichen, bis die Ergebnisse veröffentlicht sind. Die Stellungnahme gilt dann als
            verspätet.
          </Alert>
          <Alert kind="success" title="Eingereicht" isLive={false}>
            Ihre Stellungnahme ist unter der Nummer <strong>R1-017</strong> eingegangen.
          </Alert>
          <Alert kind="warning" isLive={false}>
            Der letzte Tag der Frist ist ein Sonntag.
          </Alert>
          <Alert kind="danger" title="Nicht gespeichert" isLive={false}>
            Der Server ist nicht zu erreichen. Was Sie geschrieben haben, ist noch da.
          </Alert>
          <Callout title="Zitat aus Abschnitt 3.2">„… in der Regel vormittags auch abends statt …“</Callout>
        </div>
        <DemoBanner />
      </Sample>
      <Sample name="Gespeichert?">
        {saveStates.map((status) => (
          <SaveState key={status} status={status} />
        ))}
        <SaveState status="on-device" isDeviceFailing />
        <TwoTexts
          mine="Sprachkurse finden vormittags und abends statt."
          theirs="Sprachkurse finden am Abend statt, mit Kinderbetreuung."
          onChoose={() => undefined}
        />
      </Sample>
      <Sample name="Fristen">
        <DeadlineNote closesAt="2026-03-29T22:00:00Z" now={now} />
        <DeadlineNote closesAt="2026-03-03T23:00:00Z" now={now} />
        <DeadlineNote closesAt="2026-03-02T23:00:00Z" now={now} />
        <DeadlineNote closesAt="2026-02-22T23:00:00Z" now={now} />
      </Sample>
      <Sample name="Leer und Laden">
        <EmptyState title="Noch keine Einzelpunkte" action={<Button look="primary">Ersten Punkt schreiben</Button>}>
          Lesen Sie den Entwurf und schreiben Sie zu einem Abschnitt, was sich ändern soll.
        </EmptyState>
        <Loading lines={3} />
      </Sample>
      <Sample name="Dialog">
        <div className="st-actions">
          <Button onClick={() => setAsking(true)}>Stellungnahme einreichen …</Button>
        </div>
        <ConfirmDialog
          isOpen={isAsking}
          title="Stellungnahme einreichen?"
          confirmLabel="Jetzt einreichen"
          onConfirm={() => setAsking(false)}
          onCancel={() => setAsking(false)}
        >
          <p>Danach ändert sich der Text nicht mehr. Sie können bis zum Ende der Frist eine neue Fassung einreichen.</p>
        </ConfirmDialog>
      </Sample>
    </>
  );
}
