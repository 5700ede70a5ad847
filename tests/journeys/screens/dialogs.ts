import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** The title of every dialog there is in the interface, as a pattern, with the file that holds it. */
export function dialogsInSource(): { title: RegExp; file: string }[] {
  return sources().flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/<(?:Confirm)?Dialog\s([\s\S]*?)(?:confirmLabel|onClose|footer|>\n)/g)]
      .flatMap(([, attributes = '']) => [...attributes.matchAll(/t`([^`]*)`/g)])
      .map(([, words = '']) => ({ title: patternOf(words), file })),
  );
}

const sources = () =>
  ['web/features', 'web/shell'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx'))
      .map((name) => `${folder}/${name}`),
  );

const patternOf = (words: string): RegExp =>
  new RegExp(
    `^${words
      .split(/\$\{[^}]*\}/)
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.+')}$`,
  );

/** The title of the dialog that is open, if one is. */
export async function openDialogTitle(page: Page): Promise<string | undefined> {
  const titles = await page.locator('dialog[open] .st-dialog__title').allTextContents();
  return titles.at(-1);
}
