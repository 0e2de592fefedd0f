import { dong, type Dong, lineAmount, MAX_LINE, MAX_QUANTITY, type Milli, milli } from '../../plan';
import { cellName } from '../model/address';
import type { Cells, Figure } from './cells';
import type { Item, ItemReader } from './items';
import type { Mapping } from './mapping';
import { type Purse, PURSES, type Purses } from './model';
import { statedAmount } from './outline';

export interface Priced {
  readonly quantity: Milli;
  readonly times: Milli;
  readonly unitPrice: Dong;
}

interface Factors {
  readonly quantity: number;
  readonly times: number;
  readonly price: number;
}

const readings = (figure: Figure) =>
  figure.other === undefined ? [figure.value] : [figure.value, figure.other];
const product = (factors: readonly number[]) => factors.reduce((total, factor) => total * factor, 1);
const isMilli = (value: number) => Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6;

/** Turns the figures of a row into quantity, times and price, and says whatever is not plain. */
export class LineReader {
  constructor(
    private readonly cells: Cells,
    private readonly mapping: Mapping,
    private readonly reader: ItemReader,
  ) {}

  priced(item: Item): Priced {
    const factors = this.bounded(item, this.factors(item));
    const priced = {
      quantity: milli(factors.quantity),
      times: milli(factors.times),
      unitPrice: this.whole(item, factors.price, item.price ?? item.money.amount),
    };
    this.compare(item, priced);
    return priced;
  }

  private where(item: Item, figure?: Figure): string {
    return figure === undefined ? cellName(item.row, item.column) : cellName(figure.row, figure.column);
  }

  private factors(item: Item): Factors {
    const stated = statedAmount(item);
    const times = item.times
      .map(({ value }) => value)
      .concat((item.quantity?.more ?? []).map(({ value }) => value));
    const { quantity, price } = item;
    if (quantity !== undefined && price !== undefined) return this.reading(item, quantity, price, times);
    const hasTimes = times.length > 0;
    if (price !== undefined) return this.withoutQuantity(item, price.value, product(times), stated, hasTimes);
    if (stated === undefined) {
      this.cells.remark('check', 'import.noPrice', this.where(item));
      return { quantity: quantity?.value ?? 1, times: product(times), price: 0 };
    }
    if (quantity !== undefined || hasTimes) {
      const count = (quantity?.value ?? 1) * product(times);
      const each = count === 0 ? NaN : stated / count;
      if (Number.isInteger(each)) {
        this.cells.remark('check', 'import.priceFromAmount', this.where(item), {
          price: each,
          amount: stated,
        });
        return { quantity: quantity?.value ?? 1, times: product(times), price: each };
      }
      for (const figure of [quantity, ...item.times])
        if (figure !== undefined)
          this.cells.remark('check', 'import.notDivisible', this.where(item, figure), {
            count,
            amount: stated,
          });
      return { quantity: 1, times: 1, price: stated };
    }
    this.cells.remark('check', 'import.amountOnly', this.where(item), { amount: stated });
    return { quantity: 1, times: 1, price: stated };
  }

  /** «1,500» may be one and a half: the reading that gives the stated amount is the one that was meant. */
  private reading(item: Item, quantity: Figure, price: Figure, times: readonly number[]): Factors {
    const stated = item.money.amount;
    const plain = { quantity: quantity.value, times: product(times), price: price.value };
    if (stated === undefined) return plain;
    for (const amount of readings(stated))
      for (const count of readings(quantity))
        for (const each of readings(price))
          if (Math.round(count * plain.times * each) === Math.round(amount))
            return { quantity: count, times: plain.times, price: each };
    return plain;
  }

  private withoutQuantity(
    item: Item,
    price: number,
    times: number,
    stated: number | undefined,
    hasTimes: boolean,
  ): Factors {
    const count = stated === undefined || price * times === 0 ? NaN : stated / (price * times);
    if (stated !== undefined && count > 0 && isMilli(count)) {
      if (count !== 1)
        this.cells.remark('check', 'import.quantityFromAmount', this.where(item), {
          quantity: count,
          amount: stated,
        });
      return { quantity: count, times, price };
    }
    if (stated !== undefined) {
      for (const figure of [item.price, ...item.times])
        if (figure !== undefined)
          this.cells.remark('check', 'import.priceUnused', this.where(item, figure), {
            price,
            amount: stated,
          });
      return { quantity: 1, times: 1, price: stated };
    }
    const column = this.mapping.some(({ role }) => role === 'quantity' || role === 'amount');
    const quantity = column && !hasTimes ? 0 : 1;
    this.cells.remark('check', 'import.noQuantity', this.where(item, item.price), { price, quantity });
    return { quantity, times, price };
  }

  /** What the plan cannot hold is named, and counts as nothing. */
  private bounded(item: Item, factors: Factors): Factors {
    const { quantity, times, price } = factors;
    if ([quantity, times, price].some((value) => value < 0)) {
      const figures = [item.quantity, ...item.times, item.price, item.money.amount];
      const negative = figures.filter((figure) => figure !== undefined && figure.value < 0);
      for (const figure of negative)
        this.cells.remark('lost', 'import.negative', this.where(item, figure), { found: figure?.value ?? 0 });
      if (negative.length === 0)
        this.cells.remark('lost', 'import.negative', this.where(item), { found: price });
      return { quantity: Math.max(quantity, 0), times: Math.max(times, 0), price: Math.max(price, 0) };
    }
    const large =
      quantity > MAX_QUANTITY ||
      times > MAX_QUANTITY ||
      price > MAX_LINE ||
      quantity * times * price > MAX_LINE;
    if (!large) return factors;
    for (const figure of [item.quantity, ...item.times, item.price, item.money.amount])
      if (figure !== undefined) this.cells.remark('lost', 'import.tooLarge', this.where(item, figure));
    return { quantity: 1, times: 1, price: 0 };
  }

  /** Whole đồng; a fraction is rounded half up, and said. */
  private whole(item: Item, value: number, figure: Figure | undefined): Dong {
    const rounded = Math.round(value);
    if (Math.abs(rounded - value) > 1e-6)
      this.cells.remark('check', 'import.fraction', this.where(item, figure), {
        found: value,
        value: rounded,
      });
    return dong(rounded);
  }

  private compare(item: Item, priced: Priced): void {
    const { amount, repeat } = item.money;
    const counted = lineAmount(priced);
    if (amount !== undefined) this.compareWith(item, amount, counted);
    if (repeat !== undefined && repeat.value !== (amount?.value ?? counted))
      this.compareWith(item, repeat, counted);
  }

  private compareWith(item: Item, stated: Figure, counted: number): void {
    const isWhole = Math.abs(stated.value - Math.round(stated.value)) < 1e-6;
    if (isWhole && readings(stated).some((value) => Math.round(value) === counted)) return;
    // A table in triệu đồng shows its amounts rounded.
    const scale = this.reader.scaleOf(stated.column);
    const rounded = Math.abs(stated.value - counted) <= scale / 2;
    const key = rounded ? 'import.amountRounded' : 'import.amountDiffers';
    this.cells.remark(rounded ? 'read' : 'check', key, this.where(item, stated), {
      stated: stated.value,
      counted,
    });
  }

  purses(item: Item, counted: number): Purses {
    const found: Record<Purse, Dong> = {
      central: dong(0),
      local: dong(0),
      province: dong(0),
      district: dong(0),
      commune: dong(0),
      other: dong(0),
    };
    let said = false;
    for (const purse of PURSES) {
      const figure = item.money[purse];
      if (figure === undefined) continue;
      said = true;
      if (figure.value < 0 || figure.value > MAX_LINE)
        this.cells.remark('lost', 'import.negative', this.where(item, figure), { found: figure.value });
      else found[purse] = this.whole(item, figure.value, figure);
    }
    const levels = found.province + found.district + found.commune;
    if (found.local > 0 && levels > 0) {
      if (levels !== found.local)
        this.cells.remark('check', 'import.localDiffers', this.where(item, item.money.local), {
          stated: found.local,
          counted: levels,
        });
      found.local = dong(0);
    }
    const total = PURSES.reduce((sum, purse) => sum + found[purse], 0);
    if (said && total !== counted)
      this.cells.remark('check', 'import.sourcesDiffer', this.where(item), {
        sources: total,
        amount: counted,
      });
    const { state } = item.money;
    if (state !== undefined && state.value !== total - found.other)
      this.cells.remark('check', 'import.stateOnly', this.where(item, state), { amount: state.value });
    return found;
  }
}
