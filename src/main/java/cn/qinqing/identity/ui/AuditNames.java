package cn.qinqing.identity.ui;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Chinese names of actions and kinds of records; a record without one shows its own word. */
final class AuditNames {

    /** Where the codes that stand in facts have their names; the last is for keys of sentences. */
    private static final List<String> VALUES = List.of(
            "identity.role.",
            "audit.word.",
            "audit.action.",
            "audit.kind.",
            "visits.VisitMode.",
            "issues.origin.",
            "assignments.AssignmentRole.",
            "assignments.InterestKind.",
            "enterprises.EnterpriseState.",
            "enterprises.SizeClass.",
            "register.change.",
            "workbench.document.",
            "workbench.calendar.region.",
            "visits.booking.answer.",
            "links.LinkWay.",
            "links.CallReason.",
            "links.CallResult.",
            "links.CallOutcome.",
            "visits.answer.kind.",
            "");

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);

    private AuditNames() {}

    static String of(String key, String otherwise) {
        return TEXTS.containsKey(key) ? TEXTS.getString(key) : otherwise;
    }

    /** What a fact says: the name of a role, a mode, an action, or the sentence of a refusal; else the text itself. */
    static String value(String text) {
        return VALUES.stream()
                .map(kind -> kind + text)
                .filter(TEXTS::containsKey)
                .findFirst()
                .map(TEXTS::getString)
                .orElse(text);
    }
}
