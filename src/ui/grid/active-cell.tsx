import { mergeClasses } from '@fluentui/react-components';
import { useId, useLayoutEffect, useRef } from 'react';
import { useGridStyles } from './grid-styles';
import type { Option } from './types';

/** What is being typed; undefined while people only move about. */
export interface Editing {
  readonly text: string;
  /** Arrows move the caret, not to the next cell. */
  readonly inside: boolean;
  /** The option that Enter takes. */
  readonly option: number;
  readonly wrong?: string;
}

interface ActiveCellProps {
  readonly label: string;
  readonly text: string;
  readonly editing: Editing | undefined;
  readonly numeric: boolean;
  readonly readOnly: boolean;
  readonly listed: boolean;
  readonly options: readonly Option[];
  /** Whether what hangs on the cell has more room over it. */
  readonly above: boolean;
  readonly describedBy: string;
  /** Whether the grid has the keyboard: the cell then takes it. */
  readonly focused: boolean;
  readonly onType: (text: string) => void;
  readonly onOption: (index: number) => void;
}

/** The one real input of the grid: always there, selected whole until somebody types. */
export function ActiveCell(props: ActiveCellProps) {
  const { label, text, editing, numeric, readOnly, listed, options, above, describedBy, focused } = props;
  const styles = useGridStyles();
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const isEditing = editing !== undefined;
  const on = editing?.option ?? -1;
  useLayoutEffect(() => {
    if (focused) input.current?.focus({ preventScroll: true });
  }, [focused]);
  useLayoutEffect(() => {
    if (!isEditing) input.current?.select();
  }, [isEditing, text]);
  const place = above ? styles.above : styles.below;
  const isOpen = isEditing && options.length > 0 && editing.wrong === undefined;
  return (
    <>
      <input
        ref={input}
        className={mergeClasses(
          styles.input,
          !isEditing && styles.resting,
          numeric && styles.inputNumeric,
          editing?.wrong !== undefined && styles.inputWrong,
        )}
        aria-label={label}
        aria-describedby={editing?.wrong === undefined ? describedBy : `${list}-wrong`}
        aria-invalid={editing?.wrong !== undefined}
        {...(listed && {
          role: 'combobox',
          'aria-expanded': isOpen,
          'aria-autocomplete': 'list' as const,
          ...(isOpen && { 'aria-controls': list }),
          ...(isOpen && on >= 0 && { 'aria-activedescendant': `${list}-${on}` }),
        })}
        lang="vi"
        autoComplete="off"
        spellCheck={false}
        readOnly={readOnly}
        value={editing?.text ?? text}
        onChange={({ currentTarget }) => {
          props.onType(currentTarget.value);
        }}
        onFocus={({ currentTarget }) => {
          if (!isEditing) currentTarget.select();
        }}
      />
      {editing?.wrong !== undefined && (
        <div className={mergeClasses(styles.pop, place, styles.wrong)} id={`${list}-wrong`} role="alert">
          {editing.wrong}
        </div>
      )}
      {isOpen && (
        <ul className={mergeClasses(styles.pop, place)} id={list} role="listbox" aria-label={label}>
          {options.map((option, index) => (
            <li
              key={option.value}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === on}
              className={mergeClasses(styles.option, index === on && styles.optionOn)}
              onMouseDown={(event) => {
                event.preventDefault();
                event.stopPropagation();
                props.onOption(index);
              }}
            >
              <span lang="vi">{option.value}</span>
              {option.label !== '' && (
                <span className={styles.optionLabel} lang="vi">
                  {' '}
                  · {option.label}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
