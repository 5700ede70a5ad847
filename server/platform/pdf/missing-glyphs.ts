/** The texts no font can show, from the message of a compilation that failed for nothing else; empty for any other failure. */
export function missingIn(message: string): string[] {
  const complaints = message.match(/message: "(?:[^"\\]|\\.)*"/g) ?? [];
  const found = complaints.map((complaint) => /the text `\\"(.+?)\\"` could not be displayed/.exec(complaint)?.[1]);
  return found.every((text) => text !== undefined) ? found.map(unescaped) : [];
}

const unescaped = (text: string): string =>
  text.replaceAll(/\\+u\{([0-9a-f]{1,6})\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

/** Joins emoji and selects their look: nothing that could be missed. */
const isInvisible = (character: string) => /^(?:\p{Cf}|\p{Variation_Selector})$/u.test(character);

/**
 * The same data with `[U+1F30D]` in place of each character that no font can show. Letters of ASCII stay, so that a mark on
 * one of them names the mark alone.
 */
export function spellOut<Data>(data: Data, missing: readonly string[]): Data {
  const characters = new Set([...missing.join('')].filter((character) => (character.codePointAt(0) ?? 0) > 0x7f));
  const spell = (text: string) =>
    [...text]
      .map((character) => {
        if (!characters.has(character)) return character;
        if (isInvisible(character)) return '';
        return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
      })
      .join('');
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return spell(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item)]));
  };
  return walk(data) as Data;
}
