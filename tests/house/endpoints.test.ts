import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import { allRoutes } from '../../server/app.ts';
import { access } from '../../shared/access.ts';
import type { Endpoint } from '../../shared/endpoint.ts';
import { useApp } from '../support/app.ts';

const installation = {
  version: 'test',
  publicUrl: 'http://127.0.0.1:3000',
  demo: false,
  translates: true,
  signIns: [],
};
const tokens = { sign: () => '', verify: () => null };
const mounted = allRoutes(tokens, installation).map((route) => route.endpoint);

/** Every endpoint object that any file of `shared/` exports. */
async function declared(): Promise<Endpoint[]> {
  const modules = import.meta.glob<Record<string, unknown>>('../../shared/*.ts', { eager: true });
  return Object.values(modules)
    .flatMap((module) => Object.values(module))
    .filter(
      (value): value is Endpoint =>
        typeof value === 'object' && value !== null && 'operationId' in value && 'action' in value,
    );
}

describe('the table of endpoints', () => {
  const test = useApp();

  it('mounts every declared operation once, and nothing else', async () => {
    const ids = mounted.map((endpoint) => endpoint.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual((await declared()).map((endpoint) => endpoint.operationId).toSorted());
  });

  it('uses every action of the access table, and no other', () => {
    expect([...new Set(mounted.map((endpoint) => endpoint.action))].toSorted()).toEqual(Object.keys(access).toSorted());
  });

  it('answers an OpenAPI document that names every operation', async () => {
    const response = await test.app.inject('/api/v1/openapi.json');
    const document = response.json<{
      openapi: string;
      paths: Record<string, Record<string, { operationId: string }>>;
    }>();
    expect(document.openapi).toBe('3.1.0');
    const ids = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map((operation) => operation.operationId),
    );
    expect(ids.toSorted()).toEqual(mounted.map((endpoint) => endpoint.operationId).toSorted());
  });

  it('passes an independent linter of OpenAPI', async () => {
    const source = (await test.app.inject('/api/v1/openapi.json')).body;
    const config = await createConfig({ extends: ['spec', 'recommended'], rules: { 'no-server-example.com': 'off' } });
    const problems = await lintFromString({ source, config });
    expect(
      problems.map((problem) => `${problem.ruleId}: ${problem.message} ${problem.location[0]?.pointer ?? ''}`),
    ).toEqual([]);
  });

  it('shows every operation on the readable page, without scripts', async () => {
    const page = (await test.app.inject('/api/docs')).body;
    for (const endpoint of mounted) expect(page).toContain(endpoint.operationId);
    expect(page).not.toContain('<script');
  });
});
