import { mergeClasses } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import { ROW_HEIGHT, useGridStyles } from './grid-styles';
import type { ViewColumn, ViewRow } from './types';

interface RowProps {
  readonly index: number;
  readonly view: ViewRow | undefined;
  readonly columns: readonly ViewColumn[];
  readonly frozen: number;
  readonly lefts: readonly number[];
  /** The marked columns of this row: from, to; -1 when none is. */
  readonly from: number;
  readonly to: number;
  readonly activeColumn: number;
  readonly active: ReactNode;
}

const BADGES = { error: '✖', warning: '▲', hint: '●' } as const;

/** One row in sight; drawn again only when something of it changed. */
export const GridRow = memo(function GridRow(props: RowProps) {
  const { index, view, columns, frozen, lefts, from, to, activeColumn, active } = props;
  const styles = useGridStyles();
  const badge = { error: styles.badgeError, warning: styles.badgeWarning, hint: styles.badgeHint };
  return (
    <div role="row" aria-rowindex={index + 2} className={styles.row} style={{ top: index * ROW_HEIGHT }}>
      {columns.map((column, at) => {
        const mark = at === 0 ? view?.mark : view?.marked.get(column.field);
        const isActive = at === activeColumn;
        return (
          <div
            key={column.field}
            role={at === 0 ? 'rowheader' : 'gridcell'}
            aria-colindex={at + 1}
            aria-selected={at >= from && at <= to}
            {...(column.readOnly && { 'aria-readonly': true })}
            data-row={index}
            data-column={at}
            title={mark === undefined ? view?.texts[at] : `${view?.texts[at] ?? ''}\n${mark.text}`.trim()}
            className={mergeClasses(
              styles.cell,
              column.numeric && styles.numeric,
              column.readOnly && styles.readOnly,
              at < frozen && styles.frozen,
              at === frozen - 1 && styles.frozenEdge,
              view?.gaps.has(column.field) === true && styles.gap,
              at >= from && at <= to && styles.inRange,
              at > 0 && mark !== undefined && styles[mark.severity],
              isActive && styles.active,
            )}
            style={{ width: column.width, ...(at < frozen && { left: lefts[at] }) }}
          >
            <span className={column.numeric ? styles.figure : styles.text} lang="vi">
              {view?.texts[at]}
            </span>
            {at === 0 && mark !== undefined && (
              <span className={mergeClasses(styles.badge, badge[mark.severity])}>
                <span aria-hidden="true">{BADGES[mark.severity]}</span>
                <span className={styles.hidden}>{mark.text}</span>
              </span>
            )}
            {isActive && active}
          </div>
        );
      })}
    </div>
  );
});
