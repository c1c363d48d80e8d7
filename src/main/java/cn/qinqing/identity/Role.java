package cn.qinqing.identity;

import static cn.qinqing.shared.Right.*;

import cn.qinqing.shared.Right;
import java.util.EnumSet;
import java.util.Set;

/** A role (角色): a named set of rights, granted to accounts by the security administrator. */
public enum Role {
    /** 系统管理员: makes accounts, without rights, and looks after the mail server. */
    SYSTEM_ADMIN(Side.SYSTEM, false, ACCOUNT_MANAGE, MAIL_OPERATE),
    /** 安全管理员: grants roles, never to oneself, and keeps the settings. */
    SECURITY_ADMIN(Side.SECURITY, false, ACCOUNT_GRANT, SETTING_EDIT),
    /** 审计管理员: reads the event log. */
    AUDIT_ADMIN(Side.AUDIT, false, AUDIT_READ, EXPORT),
    /** 商务局经办人: keeps the lists, assigns liaisons, prepares the register. */
    COMMERCE_CLERK(
            Side.BUSINESS,
            true,
            PEOPLE_READ,
            PEOPLE_EDIT,
            PROTECTED_READ,
            ENTERPRISE_READ,
            POLICY_READ,
            POLICY_EDIT,
            ENTERPRISE_EDIT,
            ASSIGNMENT_READ,
            ASSIGNMENT_EDIT,
            IMPORT_RUN,
            EXPORT,
            TEMPLATE_EDIT,
            VISIT_READ,
            VISIT_RECORD,
            VISIT_CORRECT,
            CALENDAR_EDIT,
            VISIT_ANSWER,
            PLAN_ANSWER,
            LINK_SEND,
            LINK_READ,
            LINK_DELIVER,
            CONDUCT_DECLARE,
            TIP_HAND_OVER,
            ISSUE_READ,
            ISSUE_READ_CONFIDENTIAL,
            ISSUE_RAISE,
            ISSUE_TRIAGE,
            ISSUE_RATE,
            ISSUE_FIGURES,
            CASE_READ,
            CASE_PROPOSE,
            CASE_CHAIR,
            CASE_OPINE,
            REGISTER_READ,
            REGISTER_PREPARE,
            PLAN_READ,
            PLAN_EDIT,
            COMMITMENT_READ,
            COMMITMENT_EDIT,
            COMMITMENT_ANSWER,
            SEARCH),
    /** 商务局审核人: compares and approves what the clerk prepared. */
    COMMERCE_REVIEWER(
            Side.BUSINESS,
            true,
            PEOPLE_READ,
            ENTERPRISE_READ,
            POLICY_READ,
            ASSIGNMENT_READ,
            VISIT_READ,
            CONDUCT_DECLARE,
            ISSUE_READ,
            ISSUE_APPROVE,
            ISSUE_FIGURES,
            CASE_READ,
            REGISTER_READ,
            REGISTER_REVIEW,
            PLAN_READ,
            COMMITMENT_READ,
            SEARCH),
    /** 公示发布人: publishes an approved edition. */
    REGISTER_PUBLISHER(
            Side.BUSINESS,
            true,
            PEOPLE_READ,
            ENTERPRISE_READ,
            ASSIGNMENT_READ,
            REGISTER_READ,
            REGISTER_PUBLISH,
            SEARCH),
    /** 联络员: visits enterprises and hands in what they asked. */
    LIAISON_OFFICER(
            Side.BUSINESS,
            false,
            PEOPLE_READ,
            ENTERPRISE_READ,
            POLICY_READ,
            ASSIGNMENT_READ,
            VISIT_READ,
            VISIT_RECORD,
            LINK_SEND,
            CONDUCT_DECLARE,
            TIP_HAND_OVER,
            ISSUE_READ,
            ISSUE_RAISE,
            CASE_READ,
            CASE_PROPOSE,
            PLAN_READ,
            PLAN_REPORT,
            COMMITMENT_READ,
            SEARCH),
    /** 联系领导: reads before a visit, records it or has it recorded. */
    LEADER(
            Side.BUSINESS,
            false,
            PEOPLE_READ,
            ENTERPRISE_READ,
            POLICY_READ,
            ASSIGNMENT_READ,
            VISIT_READ,
            VISIT_RECORD,
            LINK_SEND,
            CONDUCT_DECLARE,
            TIP_HAND_OVER,
            ISSUE_READ,
            ISSUE_RAISE,
            ISSUE_DECIDE,
            ISSUE_FIGURES,
            CASE_READ,
            REGISTER_READ,
            PLAN_READ,
            COMMITMENT_READ,
            SEARCH),
    /** 承办单位经办人: answers issues, releases the office numbers of the unit. */
    HANDLER(
            Side.BUSINESS,
            false,
            PEOPLE_READ,
            ENTERPRISE_READ,
            POLICY_READ,
            CONDUCT_DECLARE,
            TIP_HAND_OVER,
            ISSUE_READ,
            ISSUE_HANDLE,
            CASE_READ,
            CASE_PROPOSE,
            CASE_OPINE,
            PHONE_RELEASE,
            PLAN_READ,
            PLAN_REPORT,
            COMMITMENT_READ,
            COMMITMENT_EDIT,
            SEARCH),
    /** 承办单位负责人: signs the replies of the unit and what it declares settled. */
    UNIT_HEAD(
            Side.BUSINESS,
            false,
            PEOPLE_READ,
            ENTERPRISE_READ,
            POLICY_READ,
            CONDUCT_DECLARE,
            TIP_HAND_OVER,
            ISSUE_READ,
            ISSUE_SIGN,
            CASE_READ,
            CASE_OPINE,
            PLAN_READ,
            PLAN_REPORT,
            COMMITMENT_READ,
            COMMITMENT_EDIT,
            SEARCH),
    /** 工商联: meetings, consultations, chambers; rings enterprises back about visits of the bureau itself. */
    FEDERATION(
            Side.BUSINESS,
            true,
            PEOPLE_READ,
            ENTERPRISE_READ,
            POLICY_READ,
            ASSIGNMENT_READ,
            VISIT_READ,
            VISIT_RECORD,
            VISIT_ANSWER,
            PLAN_ANSWER,
            LINK_SEND,
            LINK_READ,
            LINK_DELIVER,
            CONDUCT_DECLARE,
            TIP_HAND_OVER,
            ISSUE_READ,
            ISSUE_RAISE,
            ISSUE_RATE,
            ISSUE_FIGURES,
            CASE_READ,
            REGISTER_READ,
            PLAN_READ,
            COMMITMENT_READ,
            COMMITMENT_ANSWER,
            SEARCH),
    /** 纪检监察监督人员: reads everything, changes nothing. */
    SUPERVISOR(
            Side.BUSINESS,
            true,
            AUDIT_READ,
            PEOPLE_READ,
            PROTECTED_READ,
            ENTERPRISE_READ,
            POLICY_READ,
            ASSIGNMENT_READ,
            VISIT_READ,
            LINK_READ,
            CONDUCT_READ,
            TOLERANCE_READ,
            TOLERANCE_RECORD,
            OVERSIGHT_READ,
            OVERSIGHT_SAMPLE,
            ISSUE_READ,
            ISSUE_READ_CONFIDENTIAL,
            ISSUE_FIGURES,
            CASE_READ,
            REGISTER_READ,
            PLAN_READ,
            COMMITMENT_READ,
            SEARCH),
    /** 组织部门干部监督人员: reads tolerance records where 纪委 let the unit. */
    ORGANISATION(Side.BUSINESS, true, PEOPLE_READ, CONDUCT_DECLARE, TOLERANCE_READ),
    /** 法制审查人员: reviews case-by-case decisions for lawfulness and fair competition. */
    LEGAL_REVIEWER(Side.BUSINESS, true, PEOPLE_READ, ENTERPRISE_READ, CONDUCT_DECLARE, CASE_READ, CASE_REVIEW, SEARCH),
    /** 单位账号管理员: opens and ends the accounts of the own unit, releases its office numbers. */
    UNIT_ADMIN(Side.BUSINESS, false, ACCOUNT_MANAGE, PEOPLE_READ, PHONE_RELEASE);

    private final Side side;
    private final boolean wide;
    private final Set<Right> rights;

    Role(Side side, boolean wide, Right first, Right... others) {
        this.side = side;
        this.wide = wide;
        this.rights = Set.copyOf(EnumSet.of(first, others));
    }

    /** Only accounts of this side may have the role. */
    public Side side() {
        return side;
    }

    public Set<Right> rights() {
        return rights;
    }

    /** Whether its holder, when in a unit of the prefecture, sees the whole prefecture. */
    public boolean wide() {
        return wide;
    }
}
