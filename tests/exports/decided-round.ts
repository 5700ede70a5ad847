import { eq } from 'drizzle-orm';
import { version } from '../../server/tables/documents.ts';
import { decidePoints, holdRound, openDesk } from '../incorporation/desk.ts';
import type { TestApp } from '../support/app.ts';
import type { Stage } from '../support/stage.ts';

export const long = `Anfang ${'Wort für Wort und Satz für Satz. '.repeat(600)}Ende`;
export const arabic = 'نطلب المزيد من دورات اللغة';
export const formula = '=HYPERLINK("https://example.org")';

/** A round on the first version with decided points of every kind, and the text that became of it. */
export async function holdDecidedRound(test: TestApp, stage: Stage, isPublished: boolean) {
  const { procedureId, organisations } = stage;
  const desk = await openDesk(
    stage,
    '# Sprache\n\nKurse am Tag.\n\n# Arbeit\n\nArbeit verbindet.\n\n# Wohnen\n\nBleibt so.\n',
  );
  const now = test.clock.now();
  await test.db.transaction((tx) => tx.update(version).set({ releasedAt: now }).where(eq(version.id, desk.first.id)));
  const roundId = await holdRound(test, procedureId, desk.first.id, 1, isPublished ? now : null);
  const decide = (options: Partial<Parameters<typeof decidePoints>[2]>) =>
    decidePoints(test, stage, { roundId, organisation: organisations.own, ...options });
  const made = {
    own: await decide({ sectionKey: desk.keyOf('Sprache'), proposedText: formula }),
    together: await decide({ together: 2, proposedText: 'Mehr Busse.', outcome: 'not_accepted' }),
    anonymous: await decide({
      organisation: organisations.other,
      publication: 'anonymous',
      proposedText: 'Namenlos gefordert.',
      outcome: 'accepted_in_part',
    }),
    internal: await decide({
      organisation: organisations.other,
      publication: 'internal',
      proposedText: 'Streng vertraulich.',
    }),
    long: await decide({ sectionKey: desk.keyOf('Arbeit'), proposedText: long, publication: 'internal' }),
    arabic: await decide({ sectionKey: desk.keyOf('Arbeit'), proposedText: arabic, language: 'ar' }),
  };
  await desk.write('# Sprache\n\nKurse am Abend.\n\n# Arbeit\n\nArbeit verbindet.\n\n# Wohnen\n\nBleibt so.\n');
  return { ...desk, ...made, roundId };
}
