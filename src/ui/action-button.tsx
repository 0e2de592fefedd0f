import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { type RefCallback, useId } from 'react';

const useStyles = makeStyles({
  action: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface ActionProps {
  readonly label: string;
  readonly hint?: string;
  readonly primary?: boolean;
  readonly working: boolean;
  readonly disabled: boolean;
  readonly buttonRef?: RefCallback<HTMLButtonElement>;
  readonly onClick: () => void;
}

/** A button that says what it will do, and that it is doing it. */
export function ActionButton(props: ActionProps) {
  const { label, hint, primary = false, working, disabled, buttonRef, onClick } = props;
  const styles = useStyles();
  const hintId = useId();
  return (
    <div className={styles.action}>
      <Button
        appearance={primary ? 'primary' : 'secondary'}
        size="large"
        // The focus stays on the button while it works.
        disabledFocusable={disabled || working}
        {...(working && { icon: <Spinner size="tiny" aria-hidden="true" /> })}
        {...(buttonRef !== undefined && { ref: buttonRef })}
        {...(hint !== undefined && { 'aria-describedby': hintId })}
        onClick={onClick}
      >
        {label}
      </Button>
      {hint !== undefined && (
        <p className={styles.hint} id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}
