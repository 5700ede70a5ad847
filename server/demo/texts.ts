/** Written for demonstration; only facts and the quoted half-sentence come from the paper I0087/04. */

export const summary = `Der Stadtrat hat den Oberbürgermeister beauftragt, „Vorschläge zu Verbesserung der Integration von Migrantinnen und Migranten und Personen nicht deutscher Herkunft zu erarbeiten“. Daraus soll ein schlüssiges Konzept werden: gemeinsam mit den Organisationen, die in der Integration tätig sind, dem Ausländerbeirat und weiteren Beteiligten.

Hier können Sie lesen, was geplant ist, wer mitwirkt, was die Organisationen vorgeschlagen haben – und welcher Satz sich dadurch geändert hat.`;

export const documentNote =
  'Demonstrationstext: Dieser Entwurf wurde zum Ausprobieren geschrieben. Er ist kein Beschluss und keine Veröffentlichung der Landeshauptstadt Magdeburg.';

export const concept = `# 1 Leitlinien

## 1.1 Integration ist Aufgabe aller

Integration ist eine gemeinsame Aufgabe der ganzen Stadt. Sie gelingt, wenn Zugewanderte und Einheimische sich auf Augenhöhe begegnen. Die Stadtverwaltung versteht Integration als Querschnittsaufgabe aller Ämter.

## 1.2 Teilhabe von Anfang an

Wer neu in Magdeburg lebt, soll vom ersten Tag an am Leben der Stadt teilhaben können. Dazu gehören Sprache, Bildung, Arbeit, Wohnen und die Mitwirkung an Entscheidungen.

## 1.3 Vielfalt anerkennen

Die Stadt erkennt die Sprachen, Erfahrungen und Abschlüsse der Zugewanderten als Gewinn an. Benachteiligungen tritt sie entschieden entgegen.

# 2 Handlungsfelder

## 2.1 Sprache und Bildung

Die deutsche Sprache ist der Schlüssel zu Schule, Ausbildung und Beruf. Die Stadt wirkt darauf hin, dass Sprachkurse wohnortnah und mit Kinderbetreuung angeboten werden. Kinder aus zugewanderten Familien werden in Kindertageseinrichtungen gezielt gefördert.

## 2.2 Arbeit und Ausbildung

Die Stadt unterstützt Zugewanderte bei der Anerkennung ihrer Abschlüsse. Gemeinsam mit den Kammern werden Wege in Ausbildung und Arbeit aufgezeigt.

## 2.3 Wohnen und Nachbarschaft

Zugewanderte sollen in allen Stadtteilen wohnen können. Die Stadt fördert Begegnungsorte in den Stadtteilen und vermeidet die Konzentration in einzelnen Quartieren.

## 2.4 Interkulturelle Öffnung der sozialen Regeldienste

Die sozialen Dienste der Stadt richten ihre Angebote auch auf Zugewanderte aus. Die Beschäftigten werden dafür fortgebildet. Wichtige Formulare und Merkblätter werden in mehreren Sprachen angeboten.

## 2.5 Zusammenarbeit im Netzwerk

Die Organisationen, die in der Integration tätig sind, arbeiten in einem Netzwerk zusammen. Die Abteilung „Zuwanderung“ koordiniert das Netzwerk. Es trifft sich mindestens zweimal im Jahr.

# 3 Maßnahmen

## 3.1 Wegweiser für Neuzugewanderte

Die Stadt gibt einen Wegweiser heraus, der die wichtigsten Anlaufstellen nennt. Er erscheint gedruckt und im Internet.

## 3.2 Sprachmittlung

Es wird ein Verzeichnis von Personen aufgebaut, die bei Behördengängen dolmetschen können.

## 3.3 Bericht

Die Verwaltung berichtet dem Stadtrat einmal im Jahr über den Stand der Umsetzung.
`;

export const priorContribution = `Demonstrationstext: Der Wortlaut des Entwurfs des Runden Tisches liegt hier nicht vor. Dieser kurze Text steht an seiner Stelle.

Der Runde Tisch für Aussiedler schlägt vor, ein Netzwerk aller Träger aufzubauen, die mit Zugewanderten arbeiten. Eine hauptamtliche Stelle soll das Netzwerk koordinieren.

Beratung soll es in jedem Stadtteil geben, in dem viele Aussiedlerinnen und Aussiedler wohnen.`;
