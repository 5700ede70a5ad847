/** Abbreviations after which a sentence never ends: something always follows them. Lower case, without the last period. */
export const joiningAbbreviations: ReadonlySet<string> = new Set(
  (
    'abb abs abschn abt allg anl anm aufl az bd bde best bspw buchst bzgl bzw ca chr dgl dipl dr einschl entspr erg evtl exkl fam frl ' +
    'geb gem ggf ggfs hr fr hrsg inkl insb insbes int kap kfm lfd lit max min mind nr nrn prof rd rdnr rn resp s sog st stellv tab ' +
    'tel teilw urspr verf verg vgl vorl vors wg zb zzgl ziff zit bl bekl nds ing med phil jur rer nat jan feb aug sept okt nov v n'
  ).split(' '),
);

/** Abbreviations that may also end a sentence: it ends there if a function word with a capital follows. */
export const closingAbbreviations: ReadonlySet<string> = new Set(
  'art str jh mio mrd tsd etc usw usf ff f u.a a.a.o o.ä u.ä e.v s.o s.u i.d.r a.d'.split(' '),
);

/** German function words that carry a capital only at the beginning of a sentence. */
export const sentenceStarters: ReadonlySet<string> = new Set(
  (
    'Aber Alle Allerdings Als Also Am An Auch Auf Aufgrund Aus Außerdem Bei Beim Bis Da Dabei Dadurch Dafür Daher Damit Danach Dann Darüber ' +
    'Darum Das Dazu Dem Den Denn Dennoch Der Deren Des Deshalb Dessen Die Dies Diese Diesem Diesen Dieser Dieses Doch Dort Durch Ein Eine ' +
    'Einem Einen Einer Eines Er Es Etwa Falls Ferner Für Gegen Gleichzeitig Hier Hierbei Hierfür Hierzu Hinzu Ich Im In Indem Insbesondere Ist ' +
    'Jede Jeder Jedes Jedoch Kann Kein Keine Können Mit Nach Nachdem Neben Nicht Nun Nur Ob Obwohl Oder Ohne Seit Sein Seine Sie So ' +
    'Sobald Sofern Solche Soll Sollte Somit Sowie Sowohl Über Um Und Unter Viele Vom Von Vor Während Wann War Warum Was Weil Weiterhin ' +
    'Welche Wenn Wer Werden Wie Wir Wird Wo Wobei Zu Zudem Zum Zur Zusätzlich Zwischen'
  ).split(' '),
);

/** Words before a number that only names a place in a text: a period after such a number ends the sentence. */
export const referenceWords: ReadonlySet<string> = new Set(
  (
    'absatz abs absatzes artikel art artikels buchstabe buchst kapitel kap nummer nr nummern paragraph punkt satz satzes seite s teil ' +
    'ziffer ziff abschnitt anlage anhang fußnote stufe niveau und oder bis § §§'
  ).split(' '),
);
