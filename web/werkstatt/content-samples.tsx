import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Diff, type DiffPart, SideBySide } from '../ui/diff.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { StatusBadge } from '../ui/status-badge.tsx';
import { Timeline } from '../ui/timeline.tsx';
import { Sample } from './sample.tsx';

const parts: DiffPart[] = [
  { kind: 'same', text: 'Die Sprachkurse finden ' },
  { kind: 'deleted', text: 'in der Regel vormittags' },
  { kind: 'inserted', text: 'vormittags und abends' },
  { kind: 'same', text: ' statt. ' },
  { kind: 'inserted', text: 'Während der Kurse werden Kinder betreut.' },
];

export function ContentSamples() {
  return (
    <>
      <Sample name="Unterschiede">
        <Diff parts={parts} />
        <SideBySide parts={parts} />
      </Sample>
      <Sample name="Zeitleiste">
        <Timeline
          label="Verlauf des Verfahrens"
          entries={[
            { key: '1', when: '8. März 2004', dateTime: '2004-03-08', title: 'Information I0087/04', state: 'past' },
            {
              key: '2',
              when: '15. April 2004',
              dateTime: '2004-04-15',
              title: 'Beratung im Stadtrat',
              children: 'Öffentlich, zur Kenntnisnahme.',
              state: 'past',
            },
            {
              key: '3',
              when: 'bis 29. März 2026',
              title: 'Erste Beteiligungsrunde',
              children: <StatusBadge of="round" status="open" />,
              state: 'current',
            },
            { key: '4', when: '3. Quartal', title: 'Abgestimmtes Konzept', state: 'future' },
          ]}
        />
      </Sample>
      <Sample name="Angaben und Aufklappen">
        <Breadcrumb>
          <a href="#start">Start</a>
          <a href="#verfahren">Integration von Migrantinnen und Migranten</a>
          <span aria-current="page">Auftrag</span>
        </Breadcrumb>
        <DefinitionList
          items={[
            { term: 'Auftrag', value: 'Beschluss-Nr. 2689-73(III)03' },
            { term: 'Federführung', value: 'Sozial- und Wohnungsamt, Abteilung „Zuwanderung“' },
            { term: 'Fertig bis', value: '3. Quartal 2004' },
          ]}
        />
        <div>
          <Disclosure summary="Unveränderte Absätze zeigen">
            <p>Die Leitbilder gelten für alle Ämter der Stadt.</p>
          </Disclosure>
          <Disclosure summary="Was passiert mit unserer Stellungnahme?" open>
            <p>Jeder Punkt bekommt eine eigene Antwort. Sie sehen, welcher Satz sich dadurch geändert hat.</p>
          </Disclosure>
        </div>
      </Sample>
    </>
  );
}
