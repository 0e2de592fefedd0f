import { makeStyles, tokens } from '@fluentui/react-components';

export const useImportStyles = makeStyles({
  scroll: { overflowX: 'auto', border: `1px solid ${tokens.colorNeutralStroke2}` },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    '& th, & td': {
      padding: tokens.spacingHorizontalS,
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'left',
      verticalAlign: 'top',
      minWidth: '90px',
      maxWidth: '260px',
    },
    '& select': { marginTop: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightRegular },
  },
  caption: { textAlign: 'left', padding: tokens.spacingHorizontalS },
});
