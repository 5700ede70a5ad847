import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paths } from '../../web/paths.ts';

/** Addresses of the interface that the server writes into mails: template literals that begin with one of its first parts. */
function linksOfServer(): { file: string; link: string }[] {
  const first = new Set(Object.values(paths).map((path) => path.split('/')[1]));
  return readdirSync('server', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      [...readFileSync(`server/${name}`, 'utf8').matchAll(/[`'](?:\$\{[^}]*\})?(\/[^`'\s]*)[`']/g)]
        .map(([, link = '']) => ({ file: name, link }))
        .filter(({ link }) => first.has(link.split('/')[1]) && link.length > 1),
    );
}

const patterns = Object.values(paths).map(
  (path) => new RegExp(`^${path.replaceAll(/\$\w+/g, '\\$\\{[^/]+\\}')}(\\?.*)?$`),
);

describe('links in mails', () => {
  it('lead to screens that exist', () => {
    const links = linksOfServer();
    expect(links.length).toBeGreaterThan(4);
    expect(links.filter(({ link }) => !patterns.some((pattern) => pattern.test(link)))).toEqual([]);
  });
});
