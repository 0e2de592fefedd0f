import { beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { join } from 'node:path';
import { ask, repository } from './run-node';

const ORIGIN = 'https://localhost:3443/';
const source = readFileSync(join(repository, 'manifest.xml'), 'utf8');
let xml: Document;

beforeAll(() => {
  xml = new JSDOM(source, { contentType: 'application/xml' }).window.document;
});

const all = (name: string): Element[] => [...xml.getElementsByTagNameNS('*', name)];
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';
const pngSize = (file: string): [number, number] => {
  const bytes = readFileSync(join(repository, file));
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

describe('resources', () => {
  test('every resid is defined once, every resource is used, no id is longer than 32', () => {
    const defined = [...all('Image'), ...all('Url'), ...all('String')].map((one) => one.getAttribute('id'));
    const ids = defined.filter((id): id is string => id !== null);
    const used = [...xml.querySelectorAll('[resid]')].map((element) => attribute(element, 'resid'));
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(used)].sort()).toEqual([...ids].sort());
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  test('every icon is there, at the size it is named for', () => {
    const wanted = all('Image').filter((image) => image.hasAttribute('size'));
    expect(wanted.length).toBeGreaterThan(20);
    const addresses = new Map(
      all('Image')
        .filter((image) => image.hasAttribute('id'))
        .map((image) => [image.id, attribute(image, 'DefaultValue')]),
    );
    for (const image of wanted) {
      const size = Number(image.getAttribute('size'));
      const address = addresses.get(attribute(image, 'resid'));
      expect(pngSize(address!.replace(ORIGIN, ''))).toEqual([size, size]);
    }
  });

  test('every icon list has the three sizes Office demands', () => {
    for (const icon of all('Icon')) {
      const sizes = [...icon.children].map((image) => image.getAttribute('size'));
      expect(sizes).toEqual(expect.arrayContaining(['16', '32', '80']));
    }
  });

  test.each([
    ['IconUrl', 32],
    ['HighResolutionIconUrl', 64],
  ])('%s is a picture of %i pixels', (name, size) => {
    const [url] = all(name);
    expect(pngSize(attribute(url!, 'DefaultValue').replace(ORIGIN, ''))).toEqual([size, size]);
  });
});

describe('words', () => {
  const texts = () =>
    [...all('String'), ...all('DisplayName'), ...all('Description')].filter((one) =>
      one.hasAttribute('DefaultValue'),
    );

  test('are Vietnamese first, with English beside each', () => {
    expect(all('DefaultLocale')[0]?.textContent).toBe('vi-VN');
    expect(texts().length).toBeGreaterThan(10);
    for (const text of texts()) {
      const english = [...text.children].filter((child) => child.getAttribute('Locale') === 'en-US');
      expect(english).toHaveLength(1);
      expect(english[0]?.getAttribute('Value')).not.toBe('');
    }
  });

  test('keep to the lengths Office allows, and to NFC', () => {
    for (const text of texts()) {
      const isShort = text.parentElement?.localName === 'ShortStrings' || text.localName === 'DisplayName';
      for (const value of [attribute(text, 'DefaultValue'), attribute(text.children[0]!, 'Value')]) {
        expect(value.length).toBeLessThanOrEqual(isShort ? 125 : 250);
        expect(value).toBe(value.normalize('NFC'));
      }
    }
  });
});

describe('ribbon', () => {
  const buttons = (host: string) =>
    all('Host')
      .filter((one) => one.getAttribute('xsi:type') === host)
      .flatMap((one) => [...one.getElementsByTagNameNS('*', 'Control')])
      .map((control) => control.id);

  test('Excel and Word have their buttons, each id once', () => {
    expect(buttons('Workbook')).toEqual(['Excel.OpenPane', 'Excel.CreateBook', 'Excel.DraftPlan']);
    expect(buttons('Document')).toEqual(['Word.DraftPlan']);
    const ids = [...all('CustomTab'), ...all('Group'), ...all('Control')].map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('demands no set that one of the two hosts lacks', () => {
    expect(all('Set').map((set) => set.getAttribute('Name'))).toEqual(['AddinCommands']);
  });
});

describe('addresses', () => {
  const fill = (url: string) =>
    ask('manifest.mjs', `return tool.fillManifest(${JSON.stringify(url)})`) as Promise<string>;

  test.each(['https://dutoan.xa.vn', 'https://noi-bo.tinh.gov.vn/bo-tro/55/'])(
    'are rewritten to %s, all of them',
    async (url) => {
      const filled = await fill(url);
      const values = [...filled.matchAll(/DefaultValue="(https:[^"]*)"/g)].map((match) => match[1] ?? '');
      expect(values.length).toBeGreaterThan(25);
      const base = url.replace(/\/$/, '');
      expect(
        values.filter((value) => !value.startsWith(`${base}/`) || value.slice(8).includes('//')),
      ).toEqual([]);
      expect(filled.replaceAll(`"${base}/`, `"${ORIGIN}`)).toBe(source);
    },
  );

  test.each(['http://dutoan.xa.vn', 'dutoan.xa.vn', 'https://a.vn/?x=1', ''])('refuse %s', async (url) => {
    await expect(fill(url)).rejects.toThrow(/--url/);
  });
});
