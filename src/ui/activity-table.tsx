import { mergeClasses } from '@fluentui/react-components';
import { formatDong, type Plan, shortDate, totalsByActivity } from '../plan';
import { useLanguage } from './language';
import { useTableStyles } from './table-styles';

/** Every activity with its lead, its time and its money. */
export function ActivityTable({ plan }: { readonly plan: Plan }) {
  const styles = useTableStyles();
  const { t } = useLanguage();
  const totals = totalsByActivity(plan);
  const total = [...totals.values()].reduce((sum, amount) => sum + amount, 0);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t('plan.activityTable')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('plan.activityName')}</th>
          <th scope="col">{t('plan.activityLead')}</th>
          <th scope="col">{t('plan.activityWhen')}</th>
          <th scope="col">{t('plan.activityAmount')}</th>
        </tr>
      </thead>
      <tbody>
        {plan.activities.map((activity) => (
          <tr key={activity.id} lang="vi">
            <th scope="row" className={styles.name}>
              {activity.id}. {activity.name}
            </th>
            <td>{activity.lead}</td>
            <td>
              {shortDate(activity.from)} – {shortDate(activity.to)}
            </td>
            <td className={styles.amount}>{formatDong(totals.get(activity.id) ?? 0)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {t('plan.total')}
          </th>
          <td className={mergeClasses(styles.amount, styles.strong)}>{formatDong(total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
