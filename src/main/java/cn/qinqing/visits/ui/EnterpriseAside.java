package cn.qinqing.visits.ui;

import cn.qinqing.commitments.CommitmentRoutes;
import cn.qinqing.commitments.CommitmentRow;
import cn.qinqing.enterprises.QuietDays;
import cn.qinqing.issues.IssueFilter;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.issues.IssueSort;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.SortBy;
import cn.qinqing.uikit.Formats;
import cn.qinqing.visits.BookingRoutes;
import cn.qinqing.visits.CalendarOf;
import cn.qinqing.visits.CalendarSlot;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Beside the form: the contacts of all units with the enterprise, its quiet days, its open issues. */
class EnterpriseAside extends Aside {

    private static final int DAYS = 60;
    private static final int MOST = 10;
    private static final int MOST_ISSUES = 50;

    private final transient BookingTools tools;

    EnterpriseAside(BookingTools tools) {
        this.tools = tools;
    }

    void show(@Nullable EnterpriseId enterprise) {
        removeAll();
        if (enterprise == null) {
            return;
        }
        Actor actor = tools.actor();
        LocalDate today = tools.today();
        add(new H2(getTranslation("visits.aside.contacts")));
        List<CalendarSlot> slots = tools.calendar()
                .slots(actor, new CalendarOf.OfEnterprise(enterprise), today.minusDays(DAYS), today.plusDays(DAYS));
        if (slots.isEmpty()) {
            add(new Paragraph(getTranslation("visits.aside.noContacts", DAYS)));
        } else {
            UnorderedList list = new UnorderedList();
            slots.reversed().stream().limit(MOST).forEach(slot -> list.add(new ListItem(line(slot))));
            add(list);
        }
        add(new Paragraph(
                new Anchor(BookingRoutes.calendarOf(enterprise, today), getTranslation("visits.aside.calendar")),
                new Span("　"),
                new Anchor(BookingRoutes.brief(enterprise), getTranslation("visits.brief.open"))));
        quiet(actor, enterprise);
        issues(actor, enterprise);
        promises(actor, enterprise);
    }

    private String line(CalendarSlot slot) {
        String when = BookingTexts.when(slot.on(), null, slot.weekOnly());
        return slot.weekOnly()
                ? getTranslation("visits.aside.week", when)
                : String.join("　", when, BookingTexts.mode(slot.mode()), BookingTexts.state(slot.state()), slot.who());
    }

    private void quiet(Actor actor, EnterpriseId enterprise) {
        List<QuietDays.Quiet> days = tools.quietDays().of(actor, enterprise);
        if (days.isEmpty()) {
            return;
        }
        add(new H2(getTranslation("enterprises.quiet.title")));
        UnorderedList list = new UnorderedList();
        days.forEach(one -> list.add(new ListItem(BookingTexts.quiet(one))));
        add(list);
    }

    private void issues(Actor actor, EnterpriseId enterprise) {
        List<IssueRow> open = openIssues(tools, actor, enterprise);
        if (open.isEmpty()) {
            return;
        }
        add(new H2(getTranslation("visits.aside.issues")));
        UnorderedList list = new UnorderedList();
        open.stream()
                .limit(MOST)
                .forEach(issue -> list.add(new ListItem(
                        new Anchor(IssueRoutes.details(issue.id()), title(issue)),
                        new Span("　" + Formats.day(issue.raisedOn())))));
        add(list);
    }

    /** What the government still owes it: a new visit does not promise again what was promised. */
    private void promises(Actor actor, EnterpriseId enterprise) {
        List<CommitmentRow> owed = tools.commitments().owedTo(actor, enterprise);
        if (owed.isEmpty()) {
            return;
        }
        add(new H2(getTranslation("visits.aside.promises")));
        UnorderedList list = new UnorderedList();
        owed.stream()
                .limit(MOST)
                .forEach(one -> list.add(new ListItem(
                        new Anchor(CommitmentRoutes.details(one.id()), one.text()),
                        new Span("　" + BriefTexts.promise(one)))));
        add(list);
    }

    static List<IssueRow> openIssues(BookingTools tools, Actor actor, EnterpriseId enterprise) {
        return actor.may(Right.ISSUE_READ)
                ? tools
                        .issues()
                        .page(
                                actor,
                                IssueFilter.ofEnterprise(enterprise),
                                List.of(SortBy.down(IssueSort.REGISTERED)),
                                0,
                                MOST_ISSUES)
                        .stream()
                        .filter(issue -> issue.status().open())
                        .toList()
                : List.of();
    }

    static String title(IssueRow issue) {
        return issue.title().isEmpty()
                ? issue.number() + "　"
                        + cn.qinqing.uikit.Sentences.of(
                                "issues.hidden." + issue.privacy().name())
                : issue.title();
    }
}
