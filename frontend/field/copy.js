/* A record as plain text, to be pasted anywhere. */
import { t } from './texts.js';

export function textOf(record) {
  const issues = record.issues
    .filter((one) => one.text.trim())
    .map((one, n) => n + 1 + '. ' + one.text.trim() + (one.privacy === 'NORMAL' ? '' : '（' + t('issues.IssuePrivacy.' + one.privacy) + '）'));
  return [
    [record.enterpriseName || t('field.enterprise.none'), record.on, t('visits.VisitMode.' + record.mode)].join('　'),
    record.companions && t('field.form.companions') + '：' + record.companions,
    record.text,
    issues.length > 0 && t('field.form.issues') + '：\n' + issues.join('\n'),
  ]
    .filter(Boolean)
    .join('\n');
}
