import type { FastifyInstance } from 'fastify';
import { rolesFor } from '../../shared/access.ts';
import type { Endpoint } from '../../shared/endpoint.ts';
import type { Installation } from './about.ts';
import { openApi } from './openapi.ts';

/** The OpenAPI document and a page that reads well without scripts. */
export function serveDocs(app: FastifyInstance, endpoints: readonly Endpoint[], installation: Installation): void {
  const document = JSON.stringify(openApi(endpoints, installation));
  const page = docsPage(endpoints, installation);
  app.get('/api/v1/openapi.json', async (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(document),
  );
  app.get('/api/docs', async (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
  app.get('/api/docs/docs.css', async (_request, reply) => reply.type('text/css; charset=utf-8').send(stylesheet));
}

function docsPage(endpoints: readonly Endpoint[], installation: Installation): string {
  const groups = grouped(endpoints);
  const contents = [...groups.keys()].map((name) => `<li><a href="#${name}">${name}</a></li>`).join('');
  const sections = [...groups].map(
    ([name, members]) => `<section id="${name}"><h2>${name}</h2>${members.map(operation).join('')}</section>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Stellwerk API ${escaped(installation.version)}</title><link rel="stylesheet" href="/api/docs/docs.css"></head><body>
<header><h1>Stellwerk API</h1><p>Version ${escaped(installation.version)}. The same in machine form: <a href="/api/v1/openapi.json">openapi.json</a>.</p></header>
<nav aria-label="Contents"><ul>${contents}</ul></nav><main>${sections.join('')}</main></body></html>`;
}

const groupOf = (endpoint: Endpoint) => endpoint.action.split('.')[0] ?? 'other';

function grouped(endpoints: readonly Endpoint[]): Map<string, Endpoint[]> {
  const groups = new Map<string, Endpoint[]>();
  for (const endpoint of endpoints) groups.set(groupOf(endpoint), [...(groups.get(groupOf(endpoint)) ?? []), endpoint]);
  return groups;
}

const operation = (endpoint: Endpoint): string => `<article id="${endpoint.operationId}">
<h3><code>${endpoint.method} ${escaped(endpoint.path)}</code></h3><p>${escaped(endpoint.summary)}.</p>
<dl><dt>Operation</dt><dd><code>${endpoint.operationId}</code></dd><dt>Roles</dt><dd>${rolesFor(endpoint.action).join(', ')}</dd>
${endpoint.precondition ? `<dt>If-Match</dt><dd><code>${endpoint.precondition === 'content' ? '"c42"' : '"v7"'}</code></dd>` : ''}</dl></article>`;

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const stylesheet = `:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}body{max-width:60rem;margin:0 auto;padding:1rem}
code{overflow-wrap:anywhere}article{border-block-start:1px solid #8888;padding-block:.5rem}nav ul{columns:3;padding:0;list-style:none}
dl{display:grid;grid-template-columns:max-content 1fr;gap:0 1rem}dd{margin:0}@media(max-width:40rem){nav ul{columns:2}}`;
