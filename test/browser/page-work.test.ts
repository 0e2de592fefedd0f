import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { examplePlan, formatDong, planTotal } from '../../src/plan';
import { openBookFile } from '../../src/workbook';
import { bigPlan } from '../bench/big-book';
import { documentText } from '../files/docx-text';
import { lintDocx } from '../files/docx-lint';
import { makeXlsx } from '../files/make-xlsx';
import { validateOoxml } from '../files/sdk';
import { lintXlsx } from '../files/xlsx-lint';
import { axe } from './axe';
import { cell, download, openExample, servedPage, tab, type Visit } from './open-page';
import { picture } from './pictures';

const { visit, served } = servedPage();
let visited: Visit;
let page: Page;

beforeEach(async () => {
  visited = await visit();
  page = visited.page;
  page.on('dialog', (dialog) => void dialog.accept());
});

afterEach(async () => {
  await visited.context.close();
  expect(visited.problems).toEqual([]);
});

/** What Excel puts on the clipboard, pasted where the keyboard is. */
async function paste(text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const told = (text: string) => page.getByTestId('told').getByText(text).waitFor();
const total = () => page.getByTestId('total').textContent();

describe('from nothing to both files', () => {
  it('a new plan, 200 rows from Excel, a norm, then the book and the plan', async () => {
    await page.getByRole('button', { name: 'Lập kế hoạch mới' }).click();
    await page.getByLabel('Cơ quan ban hành').fill('Ủy ban nhân dân xã Nà Lếch');
    await page.getByLabel('Tỉnh, thành phố').fill('Hà Sơn');
    await page.getByLabel('Địa danh').fill('Nà Lếch');
    await page.getByLabel('Dự án, tiểu dự án').selectOption('gnbv.6.2');
    await page.getByText('Quyết định giao vốn').click();
    await page.getByLabel('Số tiền (đồng)').fill('350tr');
    await page.getByRole('button', { name: 'Tạo kế hoạch' }).click();
    await page.getByRole('grid').waitFor();
    await cell(page, 0, 2).click();
    const rows = Array.from({ length: 200 }, (_, n) => `Biên tập tin bài số ${n + 1}\ttin\t2\t1\t100.000`);
    await paste(rows.join('\r\n'));
    await told('Dán 200 dòng');
    expect(await total()).toBe('40.000.000 đồng');
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('202');

    // The panel knows a norm for it, and then asks for what that norm needs.
    await cell(page, 0, 2).click();
    await page
      .getByRole('button', { name: /Gắn vào dòng D1: .*350 từ/ })
      .first()
      .click();
    await told('Gắn định mức TT55');
    await page.getByLabel('Số từ của tin, bài (từ)').fill('300');
    await press('Enter');
    await page.getByText('100.000 đồng/tin, bài').first().waitFor();
    await picture(page, 'page-row-1366');
    // What is marked gets its source in one press.
    await cell(page, 0, 2).click();
    await press('Control+Shift+End');
    await page.getByRole('button', { name: 'Ghi vào NSTW' }).click();
    // The button is gone with its work; the keyboard is not lost, and the keys still mean the plan.
    await press('Control+z');
    await told('Đã hoàn tác: Sửa NSTW (200 dòng)');
    await press('Control+y');
    await told('Đã làm lại: Sửa NSTW (200 dòng)');
    await page.getByText('40.000.000 / giao 350.000.000').waitFor();

    await tab(page, 'Tải về');
    const book = await download(page, 'Tải sổ dự toán (.xlsx)');
    expect([...(await validateOoxml(book.bytes)), ...lintXlsx(book.bytes)]).toEqual([]);
    const { plan, remarks } = await openBookFile(book.bytes);
    expect(remarks).toEqual([]);
    expect(plan).toMatchObject({
      issuer: { name: 'Ủy ban nhân dân xã Nà Lếch' },
      part: 'gnbv.6.2',
      funding: [{ amount: 350_000_000 }],
    });
    expect(plan.lines[0]).toMatchObject({ facts: { words: 300 }, sources: { central: 200_000 } });
    expect(plan.lines).toHaveLength(200);
    const paper = await download(page, 'Tải kế hoạch (.docx)');
    expect([...(await validateOoxml(paper.bytes)), ...lintDocx(paper.bytes)]).toEqual([]);
    expect(documentText(paper.bytes)).toContain('40.000.000 đồng');
    // What was written to a file is not left behind in the browser.
    expect(await page.getByTestId('unsaved').textContent()).toBe('Không có gì chưa lưu');
  });

  it('takes over somebody’s own table after showing what it understood', async () => {
    await page.getByRole('button', { name: 'Nhập bảng có sẵn' }).click();
    const rows = [
      ['DỰ TOÁN KINH PHÍ TRUYỀN THÔNG GIẢM NGHÈO NĂM 2025'],
      ['TT', 'Nội dung chi', 'ĐVT', 'Số lượng', 'Đơn giá', 'Thành tiền'],
      [1, 'Biên tập tin dưới 350 từ', 'tin', 10, 100_000, 1_000_000],
      [2, 'Thuê loa đài', 'buổi', 2, 1_200_000, 2_400_000],
      ['', 'Tổng cộng', '', '', '', 3_400_000],
    ];
    const buffer = Buffer.from(makeXlsx([{ name: 'Biểu 1', rows }]));
    await page.getByTestId('import-file').setInputFiles({ name: 'bieu.xlsx', mimeType: '', buffer });
    await page.getByRole('region', { name: 'Các cột và mấy dòng đầu' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await picture(page, 'page-import-1366');
    await page.getByRole('button', { name: 'Nhập vào kế hoạch mới' }).click();
    await page.getByRole('grid').waitFor();
    expect(await total()).toBe('3.400.000 đồng');
  });
});

describe('the grid', () => {
  it('is worked by keyboard alone, from the first screen to the file', async () => {
    const tabTo = async (name: string) => {
      for (let step = 0; step < 60; step += 1) {
        const at = await page.evaluate(() => {
          const on = document.activeElement;
          const label =
            on instanceof HTMLInputElement || on instanceof HTMLSelectElement ? on.labels?.[0] : undefined;
          return (label ?? on)?.textContent.trim() ?? '';
        });
        if (at === name) return;
        await press('Tab');
      }
      throw new Error(`Tab does not come to «${name}»`);
    };
    await tabTo('Lập kế hoạch mới');
    await press('Enter');
    await page.getByLabel('Cơ quan ban hành').waitFor();
    await tabTo('Cơ quan ban hành');
    await page.keyboard.type('UBND xã Nà Lếch');
    await press('Enter');
    const active = page.getByRole('grid').locator('input');
    await active.waitFor();
    for (
      let step = 0;
      step < 40 && !(await active.evaluate((input) => input === document.activeElement));
      step += 1
    )
      await press('Tab');
    // Typing replaces, Tab goes on, Enter goes down.
    await page.keyboard.type('Thuê loa đài');
    await press('Tab');
    await page.keyboard.type('buổi');
    await press('Tab');
    await page.keyboard.type('3');
    await press('Tab', 'Tab');
    await page.keyboard.type('1tr2');
    await press('Enter');
    expect(await total()).toBe('3.600.000 đồng');
    // What means nothing is said at the cell, which stays open; Esc gives up.
    await press('ArrowUp', 'F2');
    await page.keyboard.type('x');
    await press('Enter');
    await page.getByRole('alert').getByText('Đơn giá (D1)').first().waitFor();
    await press('Escape');
    expect(await total()).toBe('3.600.000 đồng');
    await press('Control+Enter');
    await told('Thêm 1 dòng');
    await press('ArrowUp', 'Shift+ArrowDown', 'Control+d');
    await told('Chép xuống 1 dòng');
    expect(await cell(page, 1, 6).innerText()).toBe('1.200.000');
    await press('Control+z', 'Control+z');
    await told('Đã hoàn tác: Thêm 1 dòng');
    await press('Control+y');
    await told('Đã làm lại');
    // Esc, then Tab, leaves the grid.
    await press('Escape', 'Tab');
    expect(await active.evaluate((input) => input === document.activeElement)).toBe(false);
    const coming = page.waitForEvent('download');
    await press('Control+s');
    const { plan } = await openBookFile(await readFile(await (await coming).path()));
    expect(plan.lines.map(({ content, unitPrice }) => [content, unitPrice])).toEqual([
      ['Thuê loa đài', 1_200_000],
      ['(cần ghi)', 0],
    ]);
  });

  it('pastes whole or not at all, and undoes', async () => {
    await openExample(page);
    await cell(page, 1, 4).click();
    await paste('7\t1\t90.000\r\nbảy\t1\t80.000');
    const alert = page.getByRole('alert').getByText('Số lượng (D3)');
    await alert.waitFor();
    expect(await total()).toBe('391.513.360 đồng');
    await cell(page, 1, 4).click();
    await paste('7\t1\t90.000\r\n8\t1\t80.000');
    await told('Dán 2 dòng');
    expect([await cell(page, 1, 4).innerText(), await cell(page, 2, 6).innerText()]).toEqual(['7', '80.000']);
    await press('Control+z');
    await told('Đã hoàn tác: Dán 2 dòng');
    expect(await total()).toBe('391.513.360 đồng');
  });

  it('offers norms by their words and activities by their names', async () => {
    await openExample(page);
    await cell(page, 0, 14).click();
    await page.keyboard.type('nước uống');
    await page.getByRole('option').first().waitFor();
    await picture(page, 'page-options-1366');
    expect(await axe(page)).toEqual([]);
    await press('ArrowDown', 'Enter');
    await told('Sửa Mã định mức (D1)');
    await cell(page, 0, 1).click();
    await page.keyboard.type('nói chuyện');
    await press('ArrowDown', 'Enter');
    expect(await cell(page, 0, 1).innerText()).toBe('H2');
  });

  it('goes from end to end of 5,000 lines, and counts what is typed', async () => {
    const plan = await bigPlan(5000);
    await page.getByTestId('plan-file').setInputFiles({
      name: 'lon.json',
      mimeType: '',
      buffer: Buffer.from(JSON.stringify(plan)),
    });
    await page.getByRole('grid').waitFor();
    expect(await total()).toBe(`${formatDong(planTotal(plan))} đồng`);
    await tab(page, 'Kiểm tra');
    await page.getByRole('listitem').first().waitFor();
    await tab(page, 'Dự toán');
    await cell(page, 0, 4).click();
    await press('Control+End');
    await page.locator('[data-row="5000"]').first().waitFor();
    await press('Control+Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    const before = await total();
    await press('7', 'Enter');
    await page.waitForFunction(
      (was) => document.querySelector('[data-testid=total]')?.textContent !== was,
      before,
    );
  });
});

describe('unsaved work', () => {
  /** The tab is gone, and another is opened that has nothing to go on with. */
  const nextVisitFindsNothing = async () => {
    await page.close();
    page = await visited.context.newPage();
    await page.goto(served().address);
    await page.getByRole('tab', { name: 'Bắt đầu' }).waitFor();
    await page.waitForTimeout(300);
    expect(await page.getByRole('grid').count()).toBe(0);
  };

  it('comes back after a reload and after a crash, and can be deleted', async () => {
    await openExample(page);
    await cell(page, 0, 6).click();
    await page.keyboard.type('90000');
    await press('Enter');
    await page.getByTestId('kept').getByText('giữ lúc').waitFor({ timeout: 3000 });
    expect(await page.getByTestId('unsaved').textContent()).toBe('● Chưa lưu ra tệp');
    await page.reload();
    await page.getByText('Đã lấy lại bản đang làm').waitFor();
    await page.getByRole('grid').waitFor();
    expect(await total()).toBe('391.033.360 đồng');
    // A tab that is gone without a word: its work is found by the next.
    await page.close();
    page = await visited.context.newPage();
    await page.goto(served().address);
    await page.getByRole('grid').waitFor();
    expect(await total()).toBe('391.033.360 đồng');
    // Another tab beside it does not take the same work.
    const beside = await visited.context.newPage();
    await beside.goto(served().address);
    await beside.getByRole('tab', { name: 'Bắt đầu' }).waitFor();
    await beside.waitForTimeout(300);
    expect(await beside.getByRole('grid').count()).toBe(0);
    await beside.close();
    await page.getByRole('button', { name: 'Xóa bản đã giữ' }).click();
    await page.getByText('chưa có gì phải giữ').waitFor();
    await nextVisitFindsNothing();
  });

  it('is not kept when the switch is off', async () => {
    await page.getByLabel('Giữ bản đang làm trên trình duyệt này').uncheck();
    await openExample(page);
    await cell(page, 0, 6).click();
    await page.keyboard.type('90000');
    await press('Enter');
    await page.waitForTimeout(1200);
    expect(await page.getByTestId('kept').textContent()).toBe('không giữ gì');
    await nextVisitFindsNothing();
    expect(await page.getByLabel('Giữ bản đang làm trên trình duyệt này').isChecked()).toBe(false);
  });
});

it('works without a network once it was loaded', async () => {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await visited.context.setOffline(true);
  await page.reload();
  await openExample(page, 'district');
  await tab(page, 'Định mức');
  await page.getByRole('article').waitFor();
  await tab(page, 'Tải về');
  const book = await download(page, 'Tải sổ dự toán (.xlsx)');
  expect((await openBookFile(book.bytes)).plan).toEqual(await examplePlan('district'));
  const paper = await download(page, 'Tải kế hoạch (.docx)');
  expect(lintDocx(paper.bytes)).toEqual([]);
  // The browser itself may say that it is offline: nothing of ours failed.
  visited.problems.splice(
    0,
    visited.problems.length,
    ...visited.problems.filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED')),
  );
});
