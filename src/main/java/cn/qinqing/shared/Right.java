package cn.qinqing.shared;

/** What an actor may do (权限). Services check it; views only hide. Granted through roles; see {@link RightsCatalog}. */
public enum Right {
    ACCOUNT_MANAGE,
    /** Not ROLE_GRANT: a name that begins so would be taken for one with Spring's prefix already. */
    ACCOUNT_GRANT,
    AUDIT_READ,
    SETTING_EDIT,
    /** Sees which mails went and which did not, and has these tried again. */
    MAIL_OPERATE,
    /** Puts templates of documents in force. */
    TEMPLATE_EDIT,
    PEOPLE_READ,
    PEOPLE_EDIT,
    /** Reads a mobile number; each reading is logged. */
    PROTECTED_READ,
    /** Sets an office number of one's own unit to public. */
    PHONE_RELEASE,
    ENTERPRISE_READ,
    ENTERPRISE_EDIT,
    ASSIGNMENT_READ,
    ASSIGNMENT_EDIT,
    IMPORT_RUN,
    EXPORT,
    VISIT_READ,
    VISIT_RECORD,
    /** Corrects and withdraws visits that others noted. */
    VISIT_CORRECT,
    /** Loads the notices of holidays by which working days are counted. */
    CALENDAR_EDIT,
    /** Answers for an enterprise: its link does, and who rings it back notes what it said. */
    VISIT_ANSWER,
    /** Puts a declaration of one's own into the letterbox, adds to it and reads it. */
    CONDUCT_DECLARE,
    /** Opens the letterbox: for 纪委 alone, each reading is logged. */
    CONDUCT_READ,
    /** Reads tolerance records: for 纪委, and for a unit of the party that 纪委 let by a document; each reading is logged. */
    TOLERANCE_READ,
    /** Notes numbers, days and outcomes of tolerance records, for 纪委 alone. */
    TOLERANCE_RECORD,
    ISSUE_READ,
    /** Reads confidential issues in the original wording. */
    ISSUE_READ_CONFIDENTIAL,
    ISSUE_RAISE,
    /** Classifies, dispatches and parks issues at the desk of the operating body (分办岗). */
    ISSUE_TRIAGE,
    /** Handles what was dispatched to one's own unit (承办). */
    ISSUE_HANDLE,
    /** Signs for one's own unit what leaves it (承办单位负责人签发). */
    ISSUE_SIGN,
    /** Confirms for the office what somebody else proposed: declines, extensions, closures (复核). */
    ISSUE_APPROVE,
    /** Decides as a leader what is parked (领导决定). */
    ISSUE_DECIDE,
    /** Rates a reply: an enterprise's link does, and who rings it back and had no hand in it. */
    ISSUE_RATE,
    /** Reads the monthly bulletin of issues and the rows behind its numbers (月度通报). */
    ISSUE_FIGURES,
    /** Reads case-by-case decisions (一事一议). */
    CASE_READ,
    /** Proposes a matter for a case-by-case decision. */
    CASE_PROPOSE,
    /** Leads the joint review and notes what the meeting decided (联审召集). */
    CASE_CHAIR,
    /** Gives the opinion of one's own unit in a joint review. */
    CASE_OPINE,
    /** Reviews lawfulness and fair competition (合法性审查、公平竞争审查); never of what one proposed. */
    CASE_REVIEW,
    /** Reads service plans (一企一策) within the scope. */
    PLAN_READ,
    /** Writes service plans: measures, milestones, their days, their course. */
    PLAN_EDIT,
    /** Notes how far the measures of the own unit, or one's own, are (进展填报). */
    PLAN_REPORT,
    /** Reads the ledger of what was promised to enterprises (承诺台账). */
    COMMITMENT_READ,
    /** Writes promises down and what became of them, for the own unit or the operating body. */
    COMMITMENT_EDIT,
    /** Says for an enterprise whether a promise was kept: its link does, and who rings it and had no hand in it. */
    COMMITMENT_ANSWER,
    /** What an enterprise says to its service plan: through its link, or to somebody who rings and had no hand in it (企业确认方案). */
    PLAN_ANSWER,
    REGISTER_READ,
    REGISTER_PREPARE,
    REGISTER_REVIEW,
    REGISTER_PUBLISH,
    /** Has the system send a link to the enterprise, without ever seeing it. */
    LINK_SEND,
    /** Reads how links were delivered, and the call list. */
    LINK_READ,
    /** Hands links over and rings back; never for what one handled or recorded oneself. */
    LINK_DELIVER,
    /** Opens the supervisor's desk: figures with their rows, where ratings come from, reads of protected fields (监督台). */
    OVERSIGHT_READ,
    /** Draws samples for the supervisors and rings for them (监督抽查). */
    OVERSIGHT_SAMPLE,
    /** Notes that a tip about persons was handed over, and reads one's own receipts (移送登记). */
    TIP_HAND_OVER,
    SEARCH,
    /** Reads the policies for enterprises and which fit whom (惠企政策). */
    POLICY_READ,
    /** Keeps the library of policies: takes in, changes, abolishes (政策库维护). */
    POLICY_EDIT
}
