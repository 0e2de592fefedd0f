import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type BrowserHost, launchChromium, openInChromium } from '../host';

const addin = { dir: join(__dirname, '../host/fixture'), page: 'taskpane.html' };
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

describe('the emulated Excel in Chromium', () => {
  let host: BrowserHost;
  beforeAll(async () => {
    host = await openInChromium({ app: 'Excel', addin, browser, query: '?q=1', displayLanguage: 'vi-VN' });
  });

  it('runs the pane against the same model', async () => {
    const seen = await host.pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getFirst().getRange('B2');
        range.formulas = [['=1+1']];
        range.load('values');
        await context.sync();
        return [range.values[0]?.[0] as unknown, Office.context.displayLanguage];
      }),
    );
    expect(seen).toEqual([2, 'vi-VN']);
    expect(host.counters.syncs).toBe(1);
  });
  it('runs a ribbon command', async () => {
    await host.command('markActive');
    expect(host.workbook.valueAt('Sheet1!A1')).toMatch(/^marked\?/);
  });
  it('delivers a person’s edits to handlers', async () => {
    await host.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().onChanged.add((e) => {
          document.title = e.address;
          return Promise.resolve();
        });
        await context.sync();
      }),
    );
    host.workbook.userEdit('Sheet1!C7', 1);
    await host.pane.waitForFunction(() => document.title === 'C7');
  });
  it('catches downloads', async () => {
    const download = host.page.waitForEvent('download');
    await host.pane.click('#save');
    const file = await download;
    expect(file.suggestedFilename()).toBe('du-toan.txt');
    expect(await readFile(await file.path(), 'utf8')).toBe('xin chào');
  });
  it('records page errors and blocked requests', async () => {
    host.assertClean();
    await host.pane.evaluate(() => {
      setTimeout(() => {
        throw new Error('boom');
      }, 0);
      void Promise.reject(new Error('rejected'));
      return fetch('https://example.com/x').catch(() => 0);
    });
    await new Promise((r) => setTimeout(r, 200));
    const problems = host.takeProblems().join('\n');
    for (const part of ['boom', 'rejected', 'blocked request: https://example.com/x'])
      expect(problems).toContain(part);
    await host.close();
  });
});

it('runs Word in Chromium', async () => {
  const host = await openInChromium({ app: 'Word', addin, browser });
  const text = await host.pane.evaluate(() =>
    Word.run(async (context) => {
      context.document.body.insertParagraph('xin chào', 'End');
      context.document.body.load('text');
      await context.sync();
      return context.document.body.text;
    }),
  );
  expect(text).toBe('\rxin chào');
  await host.close();
});
