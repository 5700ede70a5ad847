import type { z } from 'zod';
import type { mailPayloads } from '../../../shared/mails.ts';

type Invitation = z.output<typeof mailPayloads.meeting_invitation>;

/**
 * A meeting as a calendar takes it (RFC 5545): a request to come, the same entry with a higher sequence when it is moved, or
 * its end. Instants are in UTC, so that no calendar has to know the time zone.
 */
export function calendarFile(invitation: Invitation, attendee: string, publicUrl: string) {
  const { occasion, title, place, startsAt, endsAt, meetingId, sequence, organiser, sentAt, link } = invitation;
  const method = occasion === 'cancelled' ? 'CANCEL' : 'REQUEST';
  const url = link.startsWith('/') ? `${publicUrl}${link}` : link;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Stellwerk//Meetings//DE',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${meetingId}@stellwerk`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utc(sentAt)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(endsAt)}`,
    `SUMMARY:${escaped(title)}`,
    ...(place === '' ? [] : [`LOCATION:${escaped(place)}`]),
    `URL:${url}`,
    `ORGANIZER:mailto:${organiser}`,
    `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:${attendee}`,
    `STATUS:${method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return {
    name: 'sitzung.ics',
    mediaType: `text/calendar; method=${method}; charset=UTF-8`,
    content: Buffer.from(`${lines.map(folded).join('\r\n')}\r\n`),
  };
}

const utc = (at: Date): string => at.toISOString().replaceAll(/[-:]|\.\d+/g, '');

const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, (character) => `\\${character}`).replaceAll('\n', '\\n');

/** No line is longer than 75 octets, and none is broken inside a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    if (Buffer.byteLength(part + character) > 74) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part].join('\r\n ');
}
