package cn.qinqing.shared;

/** The names of {@link Right} as constants, for annotations such as {@code @RolesAllowed}. */
public final class RightsCatalog {

    public static final String ACCOUNT_MANAGE = "ACCOUNT_MANAGE";
    public static final String ACCOUNT_GRANT = "ACCOUNT_GRANT";
    public static final String AUDIT_READ = "AUDIT_READ";
    public static final String SETTING_EDIT = "SETTING_EDIT";
    public static final String MAIL_OPERATE = "MAIL_OPERATE";
    public static final String TEMPLATE_EDIT = "TEMPLATE_EDIT";
    public static final String PEOPLE_READ = "PEOPLE_READ";
    public static final String PEOPLE_EDIT = "PEOPLE_EDIT";
    public static final String PROTECTED_READ = "PROTECTED_READ";
    public static final String PHONE_RELEASE = "PHONE_RELEASE";
    public static final String ENTERPRISE_READ = "ENTERPRISE_READ";
    public static final String ENTERPRISE_EDIT = "ENTERPRISE_EDIT";
    public static final String ASSIGNMENT_READ = "ASSIGNMENT_READ";
    public static final String ASSIGNMENT_EDIT = "ASSIGNMENT_EDIT";
    public static final String IMPORT_RUN = "IMPORT_RUN";
    public static final String EXPORT = "EXPORT";
    public static final String VISIT_READ = "VISIT_READ";
    public static final String VISIT_RECORD = "VISIT_RECORD";
    public static final String VISIT_CORRECT = "VISIT_CORRECT";
    public static final String VISIT_ANSWER = "VISIT_ANSWER";
    public static final String CONDUCT_DECLARE = "CONDUCT_DECLARE";
    public static final String CONDUCT_READ = "CONDUCT_READ";
    public static final String TOLERANCE_READ = "TOLERANCE_READ";
    public static final String TOLERANCE_RECORD = "TOLERANCE_RECORD";
    public static final String CALENDAR_EDIT = "CALENDAR_EDIT";
    public static final String ISSUE_READ = "ISSUE_READ";
    public static final String ISSUE_READ_CONFIDENTIAL = "ISSUE_READ_CONFIDENTIAL";
    public static final String ISSUE_RAISE = "ISSUE_RAISE";
    public static final String ISSUE_TRIAGE = "ISSUE_TRIAGE";
    public static final String ISSUE_HANDLE = "ISSUE_HANDLE";
    public static final String ISSUE_SIGN = "ISSUE_SIGN";
    public static final String ISSUE_APPROVE = "ISSUE_APPROVE";
    public static final String ISSUE_DECIDE = "ISSUE_DECIDE";
    public static final String ISSUE_RATE = "ISSUE_RATE";
    public static final String ISSUE_FIGURES = "ISSUE_FIGURES";
    public static final String CASE_READ = "CASE_READ";
    public static final String CASE_PROPOSE = "CASE_PROPOSE";
    public static final String CASE_CHAIR = "CASE_CHAIR";
    public static final String CASE_OPINE = "CASE_OPINE";
    public static final String CASE_REVIEW = "CASE_REVIEW";
    public static final String PLAN_READ = "PLAN_READ";
    public static final String PLAN_EDIT = "PLAN_EDIT";
    public static final String PLAN_REPORT = "PLAN_REPORT";
    public static final String COMMITMENT_READ = "COMMITMENT_READ";
    public static final String COMMITMENT_EDIT = "COMMITMENT_EDIT";
    public static final String COMMITMENT_ANSWER = "COMMITMENT_ANSWER";
    public static final String PLAN_ANSWER = "PLAN_ANSWER";
    public static final String REGISTER_READ = "REGISTER_READ";
    public static final String REGISTER_PREPARE = "REGISTER_PREPARE";
    public static final String REGISTER_REVIEW = "REGISTER_REVIEW";
    public static final String REGISTER_PUBLISH = "REGISTER_PUBLISH";
    public static final String LINK_SEND = "LINK_SEND";
    public static final String LINK_READ = "LINK_READ";
    public static final String LINK_DELIVER = "LINK_DELIVER";
    public static final String OVERSIGHT_READ = "OVERSIGHT_READ";
    public static final String OVERSIGHT_SAMPLE = "OVERSIGHT_SAMPLE";
    public static final String TIP_HAND_OVER = "TIP_HAND_OVER";
    public static final String SEARCH = "SEARCH";
    public static final String POLICY_READ = "POLICY_READ";
    public static final String POLICY_EDIT = "POLICY_EDIT";

    private RightsCatalog() {}
}
