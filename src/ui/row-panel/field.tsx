import { mergeClasses } from '@fluentui/react-components';
import { type InputHTMLAttributes, type ReactNode, useId } from 'react';
import { usePanelStyles } from './panel-styles';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly wrong?: string | undefined;
  readonly children: (props: {
    readonly id: string;
    readonly className: string;
    readonly 'aria-describedby'?: string;
    readonly 'aria-invalid'?: boolean;
  }) => ReactNode;
}

/** A field with its name, what is said of it, and what is wrong with it. */
export function Field({ label, hint, wrong, children }: FieldProps) {
  const styles = usePanelStyles();
  const id = useId();
  const said = wrong ?? hint;
  return (
    <div>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        className: styles.field,
        ...(said !== undefined && { 'aria-describedby': `${id}-said` }),
        ...(wrong !== undefined && { 'aria-invalid': true }),
      })}
      {said !== undefined && (
        <p className={mergeClasses(wrong === undefined ? styles.small : styles.wrong)} id={`${id}-said`}>
          {said}
        </p>
      )}
    </div>
  );
}

interface TextFieldProps extends Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'id' | 'className' | 'onChange'
> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly wrong?: string | undefined;
  readonly onText: (text: string) => void;
}

export function TextField({ label, hint, wrong, onText, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} wrong={wrong}>
      {(props) => (
        <input
          {...input}
          {...props}
          onChange={({ currentTarget }) => {
            onText(currentTarget.value);
          }}
        />
      )}
    </Field>
  );
}

interface ChoiceFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onValue: (value: string) => void;
}

export function ChoiceField({ label, hint, value, options, onValue }: ChoiceFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(props) => (
        <select
          {...props}
          value={value}
          onChange={({ currentTarget }) => {
            onValue(currentTarget.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
