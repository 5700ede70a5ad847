import { eq } from 'drizzle-orm';
import type { Language } from '../../../shared/identity.ts';
import type { AgendaItem, Meeting } from '../../../shared/meetings.ts';
import { outcomeWords } from '../../../shared/outcome-words.ts';
import type { FileAnswer } from '../../platform/answered-file.ts';
import type { ReadContext } from '../../platform/context.ts';
import { paperDocx } from '../../platform/docx/paper-docx.ts';
import { i18n, say, type Text } from '../../platform/i18n.ts';
import { type Block, type Paper, paragraphs, plain } from '../../platform/paper/paper.ts';
import { paperPdf } from '../../platform/pdf/paper-pdf.ts';
import { procedure } from '../../tables/procedures.ts';
import type { MeetingKey } from './meeting-facts.ts';
import { getMeeting } from './present-meeting.ts';

type Ask = [ReadContext, { params: MeetingKey }];

/** The minutes, before the meeting its agenda, as an accessible PDF. */
export const getMinutesPdf = (...ask: Ask): Promise<FileAnswer> => answer(ask, 'pdf', paperPdf);

/** The same for a word processor. */
export const getMinutesDocx = (...ask: Ask): Promise<FileAnswer> => answer(ask, 'docx', paperDocx);

async function answer(
  [context, { params }]: Ask,
  ending: string,
  write: (paper: Paper, language: Language) => Promise<Buffer>,
): Promise<FileAnswer> {
  const { db, language } = context;
  const meeting = await getMeeting(db, context, params);
  const [setting] = await db
    .select({ title: procedure.title, timeZone: procedure.timeZone })
    .from(procedure)
    .where(eq(procedure.id, params.procedureId));
  const paper = minutesPaper(meeting, setting ?? { title: '', timeZone: 'UTC' }, language);
  return { name: `${paper.title}.${ending}`, content: await write(paper, language) };
}

/** Seats by their function, never names of persons; every decision with its votes and the seats that did not vote (R5). */
function minutesPaper(
  meeting: Meeting,
  { title: overline, timeZone }: { title: string; timeZone: string },
  language: Language,
): Paper {
  const words = (text: Text) => say(text, language);
  const { number, attendance, items } = meeting;
  const isBegun = meeting.status === 'held' || meeting.status === 'confirmed';
  const title = words(
    isBegun
      ? i18n.t('Niederschrift der {number}. Sitzung', { number })
      : i18n.t('Tagesordnung der {number}. Sitzung', { number }),
  );
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(meeting.heldOn),
  );
  const confirmedOn =
    meeting.confirmedAt &&
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(meeting.confirmedAt);
  const standing = {
    planned: i18n.t('geplant'),
    held: i18n.t('Entwurf, noch nicht bestätigt'),
    confirmed: i18n.t('bestätigt am {day}', { day: confirmedOn ?? '' }),
    cancelled: i18n.t('abgesagt'),
  }[meeting.status];
  return {
    overline,
    title,
    footer: `${title} · ${overline}`,
    blocks: [
      {
        kind: 'facts',
        items: [
          { term: words(i18n.t('Sitzung')), value: meeting.title },
          { term: words(i18n.t('Tag')), value: day },
          { term: words(i18n.t('Zeit')), value: `${meeting.beginsAt}–${meeting.endsAt}` },
          ...(meeting.place === '' ? [] : [{ term: words(i18n.t('Ort')), value: meeting.place }]),
          { term: words(i18n.t('Stand')), value: words(standing) },
        ],
      },
      { kind: 'heading', level: 1, text: words(i18n.t('Sitze')) },
      {
        kind: 'table',
        widths: [6, 6, 3, 4],
        head: [i18n.t('Sitz'), i18n.t('Organisation'), i18n.t('Stimme'), i18n.t('Anwesenheit')].map((text) =>
          plain(words(text)),
        ),
        rows: attendance.map((seat) => [
          plain(seat.function),
          plain(seat.organisationName ?? '–'),
          plain(words(seat.voting ? i18n.t('stimmt ab') : i18n.t('berät'))),
          plain(isBegun ? words(seat.present ? i18n.t('anwesend') : i18n.t('nicht anwesend')) : '–'),
        ]),
      },
      { kind: 'heading', level: 1, text: words(i18n.t('Tagesordnung')) },
      ...items.flatMap((item, index) => itemBlocks(item, index + 1, language)),
    ],
  };
}

function itemBlocks(item: AgendaItem, place: number, language: Language): Block[] {
  const words = (text: Text) => say(text, language);
  const { reference, outcome, reason, result, remark, notVoting } = item;
  const barred = new Intl.ListFormat(language).format(
    notVoting.map((seat) => `${seat.function} (${seat.organisationName})`),
  );
  return [
    { kind: 'heading', level: 2, text: `${place}. ${reference}` },
    {
      kind: 'facts',
      items: [
        { term: words(i18n.t('Vorschlag')), value: outcomeWords[language][outcome] },
        {
          term: words(i18n.t('Ergebnis')),
          value: result === null ? words(i18n.t('nicht behandelt')) : words(resultOf(item)),
        },
        ...(barred === ''
          ? []
          : [{ term: words(i18n.t('Ohne Stimme, weil die eigene Organisation betroffen ist')), value: barred }]),
        ...(remark === '' ? [] : [{ term: words(i18n.t('Bemerkung')), value: remark }]),
      ],
    },
    ...paragraphs(reason),
  ];
}

/** What the meeting said, in words. */
function resultOf({ result, way, votes, inWriting }: AgendaItem): Text {
  if (result === 'returned') return i18n.t('zurückgegeben');
  if (way === 'consensus') return i18n.t('im Einvernehmen angenommen');
  const { yes, no, abstained } = votes ?? { yes: 0, no: 0, abstained: 0 };
  const told = { yes, no, abstained, inWriting };
  return result === 'adopted'
    ? i18n.t('angenommen mit {yes} Ja, {no} Nein, {abstained} enthalten; davon {inWriting} schriftlich', told)
    : i18n.t('nicht angenommen mit {yes} Ja, {no} Nein, {abstained} enthalten; davon {inWriting} schriftlich', told);
}
