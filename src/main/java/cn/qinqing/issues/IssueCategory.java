package cn.qinqing.issues;

/**
 * A category of issues (诉求类别), as it holds on a day.
 *
 * @param term code of the template that is proposed for it
 * @param referred belongs to courts and others (涉法涉诉): referred, not handled
 */
public record IssueCategory(String code, String name, String term, boolean referred) {}
