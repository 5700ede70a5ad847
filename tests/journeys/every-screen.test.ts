import { existsSync } from 'node:fs';
import type { AnyRouter } from '@tanstack/react-router';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listProcedures } from '../../shared/procedures.ts';
import { type OpenedBrowser, openBrowser } from '../support/browser.ts';
import { type RunningSystem, startSystem } from '../support/running-system.ts';
import { ensureWebIsBuilt } from '../support/web-build.ts';
import { dialogsInSource, openDialogTitle } from './screens/dialogs.ts';
import { closedStops, loadedStops, publishedStops, workingStops } from './screens/stops.ts';
import { createWalker } from './screens/walk.ts';
import { beginWorld, type World } from './screens/world.ts';
import { workInWorld } from './screens/world-at-work.ts';
import { closeWorld, publishWorld } from './screens/world-finished.ts';

const minutes = 60_000;

/** Every screen and every dialog there is, in the states a procedure goes through, on a desk and on a phone. */
describe('every screen', () => {
  let system: RunningSystem;
  let browser: OpenedBrowser;
  let world: World;
  let walkers: ReturnType<typeof createWalker>[];

  beforeAll(async () => {
    ensureWebIsBuilt();
    if (!existsSync('dist/server/main.js')) throw new Error('The server is not built: npm run build');
    system = await startSystem({ env: { TRUST_PROXY: '1' } });
    browser = await openBrowser();
    walkers = [1, 2].map((number) => createWalker(browser, system.base, number));
    world = await beginWorld(system);
  }, 2 * minutes);

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  for (const [state, prepare, stops] of [
    ['just begun', null, loadedStops],
    ['at work', workInWorld, workingStops],
    ['closed', closeWorld, closedStops],
    ['published', publishWorld, publishedStops],
  ] as const) {
    it(
      `of a procedure that is ${state} is accessible, fits its window, says its name and raises no complaint`,
      async () => {
        await prepare?.(world);
        const problems = await Promise.all(
          walkers.map(({ walk }, walker) =>
            walk(
              world,
              stops.filter((_, index) => index % walkers.length === walker),
            ),
          ),
        );
        expect(problems.flat().join('\n\n')).toBe('');
      },
      8 * minutes,
    );
  }

  it('asks to sign in again over the screen one was on', async () => {
    const [walker] = walkers;
    const page = await walker?.deviceOf('signatory');
    if (!walker || !page) throw new Error('Nobody walks.');
    await page.goto('/profil');
    await page.getByRole('heading', { level: 1, name: 'Mein Profil' }).waitFor();
    await page.context().clearCookies();
    await page.route(`**${listProcedures.path}/**`, (route) => route.fulfill({ status: 401, body: '{}' }));
    await page.evaluate((address) => {
      const router: AnyRouter | undefined = window.__TSR_ROUTER__;
      router?.history.push(address);
    }, `/verfahren/${world.procedureId}/beteiligte`);
    await page.getByRole('heading', { name: 'Bitte melden Sie sich noch einmal an' }).waitFor();
    walker.dialogs.add((await openDialogTitle(page)) ?? '');
    await walker.atEveryWidth(page, 'screen-sign-in-again');
  });

  it('was visited: every route and every dialog', async () => {
    const page = await walkers[0]?.deviceOf('public');
    await page?.goto('/');
    await page?.locator('h1').waitFor();
    const known = await page?.evaluate(() => {
      const router: AnyRouter | undefined = window.__TSR_ROUTER__;
      return Object.keys(router?.routesById ?? {});
    });
    const screens = (known ?? []).filter((id) => !['__root__', '/signed-in'].includes(id));
    const visited = new Set(walkers.flatMap(({ routes }) => [...routes]));
    expect([...visited].toSorted()).toEqual(screens.toSorted());
    const opened = walkers.flatMap(({ dialogs }) => [...dialogs]);
    expect(dialogsInSource().filter(({ title }) => !opened.some((seen) => title.test(seen)))).toEqual([]);
  });
});
