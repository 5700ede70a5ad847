import type { AnyRouter } from '@tanstack/react-router';
import type { Page } from 'playwright-core';
import { createSession } from '../../../shared/identity.ts';
import { paths } from '../../../web/paths.ts';
import { type OpenedBrowser, screenshot } from '../../support/browser.ts';
import { openDialogTitle } from './dialogs.ts';
import { expectNamed, inspectState, openFolded, untilLoaded, watch } from './inspect.ts';
import type { Stop } from './stops.ts';
import { demoPassword, people, type World } from './world.ts';

/** A desk, and a phone: the same screen is looked at in both windows. */
const widths = [1440, 390];

/** Walks from screen to screen; everybody has a device and an internet address of their own, and stays signed in. */
export function createWalker(browser: OpenedBrowser, baseUrl: string, number: number) {
  const devices = new Map<Stop['who'], Promise<Page>>();
  const complaints: string[] = [];
  const dialogs = new Set<string>();
  const routes = new Set<string>();
  return {
    /** Titles of the dialogs that were opened. */
    dialogs,
    /** Ids of the routes that were shown. */
    routes,
    /** Goes through all stops and answers everything that is wrong, not only the first thing. */
    walk: async (world: World, stops: readonly Stop[]): Promise<string[]> => {
      const problems: string[] = [];
      for (const stop of stops) {
        const name = ['screen', stop.route, ...(stop.look ? [stop.look] : [])].join('-');
        await visit(await deviceOf(stop.who), world, stop, name).catch((error: Error) => {
          problems.push(`${name}, ${stop.who}: ${error.message}`);
        });
      }
      // Nobody looks on while the procedure goes on to its next state.
      for (const device of devices.values()) await (await device).goto('/');
      return [...problems, ...complaints.splice(0)];
    },
    deviceOf,
    /** The screen as it stands now, in every window. */
    atEveryWidth,
  };

  function deviceOf(who: Stop['who']): Promise<Page> {
    const device = devices.get(who) ?? openDevice(who);
    devices.set(who, device);
    return device;
  }

  async function openDevice(who: Stop['who']): Promise<Page> {
    const context = await browser.newContext({ baseUrl });
    await context.setExtraHTTPHeaders({ 'x-forwarded-for': `10.0.${number}.${devices.size + 1}` });
    if (who !== 'public') {
      const data = { email: people[who], password: demoPassword };
      const answer = await context.request.post(createSession.path, { data });
      if (!answer.ok()) throw new Error(`${who} could not sign in: ${await answer.text()}`);
      const { person } = (await answer.json()) as { person: object };
      await context.addInitScript(
        (signedIn) => localStorage.setItem('stellwerk-signed-in', signedIn),
        JSON.stringify(person),
      );
    }
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    watch(page, complaints);
    return page;
  }

  async function visit(page: Page, world: World, stop: Stop, name: string): Promise<void> {
    await page.goto(addressOf(stop, world));
    await untilLoaded(page);
    const route = await page.evaluate(() => {
      const router: AnyRouter | undefined = window.__TSR_ROUTER__;
      return router?.state.matches.at(-1)?.routeId;
    });
    if (route !== undefined) routes.add(route);
    if (!route?.endsWith(paths[stop.route])) throw new Error(`${page.url()} was answered by the route ${route}.`);
    await expectNamed(page, titlesOf(stop, world));
    await screenshot(page, name);
    await openFolded(page);
    await atEveryWidth(page, `${name}-unfolded`);
    for (const [index, opening] of (stop.opens ?? []).entries()) {
      if (typeof opening === 'function') await opening(page);
      else await page.getByRole('button', { name: opening }).filter({ visible: true }).first().click();
      await untilLoaded(page);
      const title = await openDialogTitle(page);
      if (title !== undefined) dialogs.add(title);
      await atEveryWidth(page, `${name}-${index + 1}`);
      await page.keyboard.press('Escape');
    }
  }

  async function atEveryWidth(page: Page, picture: string): Promise<void> {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await inspectState(page, `${picture}-${width}`);
    }
    await page.setViewportSize({ width: widths[0] ?? 0, height: 900 });
  }
}

/** Names of ids where a part of an address is not among them by its own name. */
const usual: Record<string, string> = {
  roundId: 'round',
  positionId: 'council',
  pointId: 'adopted',
  topicId: 'topic',
  versionId: 'version',
};

function addressOf({ route, at = {}, query = '' }: Stop, { ids }: World): string {
  const path = paths[route].replaceAll(/\$(\w+)/g, (_, part: string) => {
    const wanted = at[part] ?? usual[part] ?? part;
    return ids[wanted] ?? wanted;
  });
  return path + query.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? name);
}

/** What the tab has to name besides the screen itself. */
function titlesOf({ route, at }: Stop, { titles }: World): string[] {
  if (!/\$(procedureId|slug)/.test(paths[route])) return [];
  return [titles[at?.procedureId ?? 'procedureId'] ?? ''];
}
