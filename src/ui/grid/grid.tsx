import { mergeClasses } from '@fluentui/react-components';
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { ActiveCell, type Editing } from './active-cell';
import { GridRow } from './grid-row';
import { HEAD_HEIGHT, ROW_HEIGHT, useGridStyles } from './grid-styles';
import { type GridKey, keyOf } from './keys';
import { type Bounds, moved, only, rangeOf, type Selection, type Spot, tabbed, within } from './selection';
import type { GridActions, Option, ViewColumn, ViewRow } from './types';
import { useInSight, useWindow } from './use-window';

interface GridProps extends GridActions {
  readonly label: string;
  /** Which keys do what, for who cannot see the buttons. */
  readonly help: string;
  readonly columns: readonly ViewColumn[];
  /** The rows there are; below them one more waits to be filled in. */
  readonly count: number;
  readonly rowAt: (index: number) => ViewRow | undefined;
  readonly frozen: number;
  readonly selection: Selection;
  /** «Đơn giá, dòng D3» */
  readonly labelOf: (spot: Spot) => string;
  readonly optionsOf: (spot: Spot, typed: string) => readonly Option[];
  /** Raised by who wants the keyboard to go to the selected cell. */
  readonly summons: number;
}

const MOST_OPTIONS = 60;

function spotOf(target: EventTarget): Spot | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  if (cell === null) return undefined;
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}

/** Cells that are moved about, typed into, marked, copied and pasted as in a spreadsheet. It knows nothing of plans. */
export function Grid(props: GridProps) {
  const { label, help, columns, count, rowAt, frozen, labelOf, optionsOf, summons } = props;
  const styles = useGridStyles();
  const box = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const [editing, setEditing] = useState<Editing>();
  const [focused, setFocused] = useState(false);
  /** Esc lets Tab leave the grid. */
  const [released, setReleased] = useState(false);
  const rows = count + 1;
  const sight = useWindow(box, rows);
  const bounds: Bounds = { rows, columns: columns.length, page: sight.page };
  const selection = within(props.selection, bounds);
  const { at } = selection;
  const range = rangeOf(selection);
  const lefts = useMemo(() => {
    const edges = [0];
    for (const { width } of columns) edges.push((edges.at(-1) ?? 0) + width);
    return edges;
  }, [columns]);
  const total = lefts.at(-1) ?? 0;
  useInSight(box, selection.to, lefts, frozen);
  useEffect(() => {
    if (summons > 0) box.current?.querySelector('input')?.focus();
  }, [summons]);

  const column = columns[at.column];
  const text = rowAt(at.row)?.texts[at.column] ?? '';
  const isGap = column !== undefined && rowAt(at.row)?.gaps.has(column.field) === true;
  const shown = isGap ? '' : text;
  const options =
    editing !== undefined && column?.listed === true
      ? optionsOf(at, editing.text === shown ? '' : editing.text).slice(0, MOST_OPTIONS)
      : [];

  const select = (next: Selection | undefined) => {
    setReleased(false);
    if (next !== undefined) props.select(next);
  };
  /** Whether what was typed could be left. */
  const finish = (said = editing?.text): boolean => {
    if (editing === undefined || said === undefined) return true;
    const wrong = said === shown ? undefined : props.commit(at.row, at.column, said);
    setEditing(wrong === undefined ? undefined : { ...editing, wrong });
    return wrong === undefined;
  };
  const type = (typed: string) => {
    setEditing({ text: typed, inside: editing?.inside ?? false, option: -1 });
  };
  const take = (index: number) => {
    const option = options[index];
    if (option !== undefined && finish(option.value)) select(only(at));
  };

  const whileEditing = (key: GridKey, event: KeyboardEvent): boolean => {
    if (editing === undefined || event.nativeEvent.isComposing) return true;
    if (key.name === 'Escape') {
      setEditing(undefined);
      return true;
    }
    if (options.length > 0 && (key.name === 'ArrowDown' || key.name === 'ArrowUp')) {
      const step = key.name === 'ArrowDown' ? 1 : -1;
      const option =
        (editing.option + step + options.length + (editing.option < 0 && step < 0 ? 1 : 0)) % options.length;
      setEditing({ ...editing, option });
      return true;
    }
    const chosen = options[editing.option]?.value;
    if (key.name === 'Enter' || key.name === 'Tab') {
      if (finish(chosen)) {
        const back = event.shiftKey;
        if (key.name === 'Tab') select(tabbed(selection, back, bounds));
        else
          select(moved(only(at), { key: back ? 'ArrowUp' : 'ArrowDown', far: false, grow: false }, bounds));
      }
      return true;
    }
    const leads = !editing.inside && !event.shiftKey && key.name.startsWith('Arrow');
    if (leads && finish(chosen)) select(moved(only(at), { key: key.name, far: false, grow: false }, bounds));
    return leads;
  };

  const whileResting = (key: GridKey, event: KeyboardEvent): boolean => {
    const led = moved(selection, { key: key.name, far: key.ctrl, grow: event.shiftKey }, bounds);
    switch (key.does) {
      case 'edit':
        if (column?.readOnly !== true) setEditing({ text: shown, inside: true, option: -1 });
        return true;
      case 'clear':
        props.clear(range);
        return true;
      case 'fillDown':
        props.fillDown(range);
        return true;
      case 'insert':
        props.insert(Math.min(range.bottom + 1, count), range.bottom - range.top + 1);
        select(only({ row: Math.min(range.bottom + 1, count), column: at.column }));
        return true;
      case 'remove':
        props.remove(range);
        return true;
      case 'undo':
        props.undo();
        return true;
      case 'redo':
        props.redo();
        return true;
      case 'all':
        select({ at: { row: 0, column: 0 }, to: { row: count, column: columns.length - 1 } });
        return true;
      case 'row':
        select({ at: { row: at.row, column: 0 }, to: { row: selection.to.row, column: columns.length - 1 } });
        return true;
      case 'release':
        setReleased(true);
        return true;
      case 'down':
        select(
          moved(only(at), { key: event.shiftKey ? 'ArrowUp' : 'ArrowDown', far: false, grow: false }, bounds),
        );
        return true;
      case 'next': {
        const next = released ? undefined : tabbed(selection, event.shiftKey, bounds);
        select(next);
        return next !== undefined;
      }
      case undefined:
        if (led !== undefined && !event.altKey) select(led);
        return led !== undefined && !event.altKey;
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const key = keyOf(event);
    const done = editing === undefined ? whileResting(key, event) : whileEditing(key, event);
    if (done && !(editing !== undefined && event.nativeEvent.isComposing)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  const onMouseDown = (event: MouseEvent) => {
    if (event.button !== 0) return;
    const spot = spotOf(event.target);
    if (spot === undefined) return;
    const isHere = spot.row === at.row && spot.column === at.column;
    // Within the text that is being edited the mouse sets the caret.
    if (isHere && editing !== undefined) return;
    event.preventDefault();
    if (!finish()) return;
    setFocused(true);
    box.current?.querySelector('input')?.focus({ preventScroll: true });
    select(event.shiftKey ? { at, to: spot } : only(spot));
  };

  const clipboard = (act: () => void) => (event: { readonly preventDefault: () => void }) => {
    if (editing !== undefined) return;
    event.preventDefault();
    act();
  };

  const drawn: number[] = [];
  for (let index = sight.first; index <= sight.last; index += 1) drawn.push(index);
  // The active cell keeps the keyboard also when it is scrolled out of sight.
  if (at.row < sight.first || at.row > sight.last) drawn.push(at.row);
  const below = (at.row - sight.first) * ROW_HEIGHT;
  return (
    <div
      ref={box}
      className={styles.box}
      role="grid"
      aria-label={label}
      aria-rowcount={rows + 1}
      aria-colcount={columns.length}
      aria-multiselectable="true"
      onKeyDown={onKeyDown}
      onFocus={() => {
        setFocused(true);
      }}
      onBlur={({ relatedTarget }) => {
        if (box.current?.contains(relatedTarget) === true) return;
        finish();
        setFocused(false);
      }}
      onMouseDown={onMouseDown}
      onMouseMove={(event) => {
        const spot = event.buttons === 1 && editing === undefined ? spotOf(event.target) : undefined;
        if (spot !== undefined && (spot.row !== selection.to.row || spot.column !== selection.to.column))
          select({ at, to: spot });
      }}
      onDoubleClick={(event) => {
        if (spotOf(event.target) !== undefined && column?.readOnly === false)
          setEditing({ text: shown, inside: true, option: -1 });
      }}
      onCopy={(event) => {
        clipboard(() => {
          event.clipboardData.setData('text/plain', props.copy(range));
        })(event);
      }}
      onCut={(event) => {
        clipboard(() => {
          event.clipboardData.setData('text/plain', props.copy(range));
          props.clear(range);
        })(event);
      }}
      onPaste={(event) => {
        const pasted = event.clipboardData.getData('text/plain');
        clipboard(() => {
          props.paste(pasted, range);
        })(event);
      }}
    >
      <span className={styles.hidden} id={helpId}>
        {help}
      </span>
      <div className={styles.spacer} style={{ height: HEAD_HEIGHT + rows * ROW_HEIGHT, width: total }}>
        <div className={styles.head} role="row" aria-rowindex={1}>
          {columns.map((one, index) => (
            <div
              key={one.field}
              role="columnheader"
              aria-colindex={index + 1}
              className={mergeClasses(
                styles.headCell,
                index < frozen && styles.frozen,
                index === frozen - 1 && styles.frozenEdge,
                one.numeric && styles.numeric,
              )}
              style={{ width: one.width, ...(index < frozen && { left: lefts[index] }) }}
              title={one.hint ?? one.title}
              lang="vi"
              onClick={() => {
                if (finish()) select({ at: { row: 0, column: index }, to: { row: count, column: index } });
              }}
            >
              {one.title}
            </div>
          ))}
        </div>
        <div className={styles.spacer} role="rowgroup">
          {drawn.map((index) => {
            const inside = index >= range.top && index <= range.bottom;
            return (
              <GridRow
                key={index}
                index={index}
                view={rowAt(index)}
                columns={columns}
                frozen={frozen}
                lefts={lefts}
                from={inside ? range.left : -1}
                to={inside ? range.right : -1}
                activeColumn={index === at.row ? at.column : -1}
                active={
                  index === at.row && column !== undefined ? (
                    <ActiveCell
                      key={`${at.row} ${at.column}`}
                      label={labelOf(at)}
                      text={shown}
                      editing={editing}
                      numeric={column.numeric}
                      readOnly={column.readOnly}
                      listed={column.listed}
                      options={options}
                      above={below > (sight.page * ROW_HEIGHT) / 2 + 6 * ROW_HEIGHT}
                      describedBy={helpId}
                      focused={focused}
                      onType={type}
                      onOption={take}
                    />
                  ) : null
                }
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
