import { mergeClasses } from '@fluentui/react-components';
import { formatDong, formatQuantity, lineAmounts, linesByActivity, type Plan } from '../plan';
import { useLanguage } from './language';
import { useTableStyles } from './table-styles';

/** Every budget line under its activity, as the sheet Dự toán has them. */
export function BudgetTable({ plan }: { readonly plan: Plan }) {
  const styles = useTableStyles();
  const { t } = useLanguage();
  const amounts = lineAmounts(plan);
  const lines = linesByActivity(plan);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t('plan.budgetTable')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('plan.lineContent')}</th>
          <th scope="col">{t('plan.lineUnit')}</th>
          <th scope="col">{t('plan.lineQuantity')}</th>
          <th scope="col">{t('plan.lineTimes')}</th>
          <th scope="col">{t('plan.linePrice')}</th>
          <th scope="col">{t('plan.lineAmount')}</th>
          <th scope="col">{t('plan.lineBasis')}</th>
        </tr>
      </thead>
      {plan.activities.map((activity) => (
        <tbody key={activity.id} lang="vi">
          <tr>
            <th scope="rowgroup" colSpan={7} className={styles.group}>
              {activity.id}. {activity.name}
            </th>
          </tr>
          {lines.get(activity.id)?.map((line) => (
            <tr key={line.id}>
              <th scope="row" className={styles.name}>
                {line.content}
              </th>
              <td>{line.unit}</td>
              <td className={styles.amount}>{formatQuantity(line.quantity)}</td>
              <td className={styles.amount}>{formatQuantity(line.times)}</td>
              <td className={styles.amount}>{formatDong(line.unitPrice)}</td>
              <td className={mergeClasses(styles.amount, styles.strong)}>
                {formatDong(amounts.get(line.id) ?? 0)}
              </td>
              <td>{line.basis}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
