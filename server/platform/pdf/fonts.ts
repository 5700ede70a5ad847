import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { unpackWoff } from './sfnt.ts';

/** Regular and semibold of one script. */
const file = /^fira-sans-(.+)-(?:400|600)-normal\.woff$/;

/** The first of them sets most of a text; the others what it lacks. */
const scripts = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese'];

const familyOf = (script: string) => `Fira Sans ${script}`;

/**
 * The families a document is set in, by preference: Fira Sans, then what the typesetter carries itself. Arabic is found in
 * the last of them only.
 */
export const families = [...scripts.map(familyOf), 'Libertinus Serif', 'DejaVu Sans Mono'];

/** Fira Sans as the interface shows it, unpacked for the typesetter: files for browsers are all that the package holds. */
export function readFonts(): Buffer[] {
  const folder = join(dirname(createRequire(import.meta.url).resolve('@fontsource/fira-sans/package.json')), 'files');
  return readdirSync(folder).flatMap((name) => {
    const script = file.exec(name)?.[1];
    return script === undefined ? [] : [unpackWoff(readFileSync(join(folder, name)), familyOf(script))];
  });
}
