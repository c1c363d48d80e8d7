package cn.qinqing.visits.ui;

import cn.qinqing.assignments.ContactDuties;
import cn.qinqing.assignments.ContactDuty;
import cn.qinqing.assignments.DutyFilter;
import cn.qinqing.assignments.DutySort;
import cn.qinqing.assignments.TierRule;
import cn.qinqing.assignments.Tiers;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.RareFilter;
import cn.qinqing.uikit.RowSource;
import cn.qinqing.uikit.Tag;
import cn.qinqing.visits.BookingQueries;
import cn.qinqing.visits.BookingRoutes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is due (走访安排): enterprises that are to be called on by the rule of their tier, with the way to a booking. It tells
 * of enterprises; nobody is ranked by it.
 */
@Route(BookingRoutes.PLAN)
@Menu(order = 1, title = "visits.plan.title")
@RolesAllowed(RightsCatalog.VISIT_READ)
class DutyListView extends ListView<DutyListView.Line> {

    private final transient BookingTools tools;
    private final transient ContactDuties duties;
    private final TextField text;
    private final Select<DutyFilter.Whose> whose;
    private final Select<DutyFilter.Due> due;
    private final RareFilter<Divisions.Division> division;
    private final RareFilter<TierRule> tier;
    private final Checkbox unplanned;
    private boolean opened;

    /** An enterprise with what is due, and when somebody comes next. */
    record Line(ContactDuty duty, BookingQueries.@Nullable Next next) {}

    DutyListView(BookingTools tools, ContactDuties duties, Tiers tiers) {
        super("visits.plan.title");
        this.tools = tools;
        this.duties = duties;
        TextField words = new TextField(getTranslation("visits.filter.text"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        text = filter("q", words, value -> value, value -> value);
        whose = filter(
                "whose",
                Choices.select(
                        getTranslation("visits.whose"),
                        List.of(DutyFilter.Whose.values()),
                        value -> getTranslation("visits.whose." + value.name())),
                value -> value.name().toLowerCase(Locale.ROOT),
                value -> Choices.of(DutyFilter.Whose.class, value.toUpperCase(Locale.ROOT)));
        due = filter(
                "due",
                Choices.select(getTranslation("visits.plan.due"), Arrays.asList(DutyFilter.Due.values()), this::label),
                Enum::name,
                value -> Choices.of(DutyFilter.Due.class, value));
        unplanned = filter(
                "unplanned",
                new Checkbox(getTranslation("visits.plan.unplanned")),
                value -> Boolean.TRUE.equals(value) ? "1" : null,
                "1"::equals);
        division = rareFilter(
                "division",
                () -> Choices.select(
                        getTranslation("enterprises.field.division"),
                        tools.divisions().own(),
                        Divisions.Division::name),
                Divisions.Division::code,
                code -> tools.divisions().byCode(code).orElse(null));
        tier = rareFilter(
                "tier",
                () -> Choices.select(getTranslation("assignments.field.tier"), tiers.on(tools.today()), TierRule::name),
                TierRule::tier,
                code -> tiers.on(tools.today()).stream()
                        .filter(one -> one.tier().equals(code))
                        .findFirst()
                        .orElse(null));
        columns();
        alsoSortedBy(DutySort.DIVISION, "enterprises.field.division");
        ready();
    }

    /** The words of the coverage figures where they count the same. */
    private String label(DutyFilter.Due value) {
        return switch (value) {
            case VISIT_SOON -> getTranslation("visits.plan.visitSoon", ContactDuties.SOON);
            case CONTACT_SOON -> getTranslation("visits.plan.contactSoon", ContactDuties.SOON);
            case BEHIND, OFFICER_BEHIND, NEVER_VISITED -> getTranslation("assignments.coverage." + value.name());
        };
    }

    /** Whoever answers for enterprises begins with the own ones; once in, every filter can be taken away. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean bare = event.getLocation().getQueryParameters().getParameters().isEmpty();
        if (!opened
                && bare
                && tools.actor().may(Right.VISIT_RECORD)
                && !tools.actor().may(Right.VISIT_CORRECT)) {
            opened = true;
            event.forwardTo(BookingRoutes.PLAN, QueryParameters.of("whose", "mine"));
            return;
        }
        opened = true;
        super.beforeEnter(event);
    }

    private void columns() {
        Grid.Column<Line> enterprise = cellColumn(
                        "visits.field.enterprise",
                        line -> Cell.link(
                                        EnterpriseRoutes.details(line.duty().enterprise()),
                                        line.duty().enterpriseName())
                                .below(tools.divisions().nameOf(line.duty().divisionCode())))
                .setSortable(true)
                .setSortProperty(DutySort.NAME.name())
                .setWidth("220px")
                .setFlexGrow(2);
        fileText(enterprise, "visits.field.enterprise", line -> line.duty().enterpriseName());
        fileText(
                enterprise,
                "enterprises.field.division",
                line -> tools.divisions().nameOf(line.duty().divisionCode()));
        column(
                        "assignments.field.tier",
                        line -> line.duty().tierName() == null
                                ? getTranslation("assignments.tier.none")
                                : line.duty().tierName())
                .setSortable(true)
                .setSortProperty(DutySort.TIER.name())
                .setWidth("110px");
        due(
                "visits.plan.visit",
                "visits.plan.visit.last",
                DutySort.VISIT_DUE,
                line -> line.duty().visitDue(),
                line -> line.duty().lastVisit());
        due(
                "visits.plan.contact",
                "visits.plan.contact.last",
                DutySort.CONTACT_DUE,
                line -> line.duty().contactDue(),
                line -> line.duty().lastContact());
        Grid.Column<Line> who = cellColumn(
                        "visits.plan.holders",
                        line -> Cell.text(
                                        line.duty().leader() == null
                                                ? "—"
                                                : line.duty().leader())
                                .below(
                                        line.duty().officer() == null
                                                ? ""
                                                : line.duty().officer()))
                .setSortable(false)
                .setWidth("180px")
                .setFlexGrow(1);
        fileText(
                who,
                "visits.plan.leader",
                line -> line.duty().leader() == null ? "" : line.duty().leader());
        fileText(
                who,
                "visits.plan.officer",
                line -> line.duty().officer() == null ? "" : line.duty().officer());
        column(
                        "visits.plan.next",
                        line -> line.next() == null
                                ? "—"
                                : BookingTexts.when(
                                        line.next().on(), null, line.next().weekOnly()))
                .setSortable(false)
                .setWidth("150px");
        if (tools.actor().may(Right.VISIT_RECORD)) {
            cellColumn(
                            "visits.plan.action",
                            line -> Cell.link(
                                    BookingRoutes.bookFor(line.duty().enterprise()),
                                    getTranslation("visits.plan.book")))
                    .setSortable(false)
                    .setWidth("80px");
        }
    }

    private void due(
            String key,
            String lastKey,
            DutySort sort,
            SerializableFunction<Line, @Nullable LocalDate> dueOf,
            SerializableFunction<Line, @Nullable LocalDate> lastOf) {
        Grid.Column<Line> column = cellColumn(key, line -> cell(key, dueOf.apply(line), lastOf.apply(line)))
                .setSortable(true)
                .setSortProperty(sort.name())
                .setWidth("190px")
                .setFlexGrow(1);
        fileText(column, key, line -> Formats.day(dueOf.apply(line)));
        fileText(column, lastKey, line -> Formats.day(lastOf.apply(line)));
    }

    /** By which day, how many working days that is, and when it was last; on a telephone no heading says of what. */
    private Cell cell(String key, @Nullable LocalDate by, @Nullable LocalDate last) {
        boolean visit = key.equals("visits.plan.visit");
        String before = last == null
                ? getTranslation(visit ? "visits.plan.visit.never" : "visits.plan.contact.never")
                : getTranslation(visit ? "visits.plan.visit.before" : "visits.plan.contact.before", Formats.day(last));
        if (by == null) {
            return Cell.text("—").below(before);
        }
        LocalDate today = tools.today();
        Cell cell = Cell.text(Formats.day(by)).below(before);
        if (by.isBefore(today)) {
            return cell.tagged(
                    getTranslation("visits.plan.behindBy", tools.days().between(by, today)), Tag.Tone.SOON);
        }
        int left = tools.days().between(today, by);
        return left <= ContactDuties.SOON
                ? cell.tagged(
                        getTranslation("visits.plan.left", left)
                                + tools.deadlines().ofDay(by),
                        Tag.Tone.PLAIN)
                : cell;
    }

    @Override
    protected List<Line> rows(ListOrder order, int offset, int limit) {
        return source().page(tools.actor(), order, offset, limit);
    }

    @Override
    protected Optional<RowSource<Line>> forFile() {
        return Optional.of(source());
    }

    /** What is due comes first where one looks at the own; of a whole county the names order the list. */
    private RowSource<Line> source() {
        DutyFilter filter = filter();
        return (actor, order, offset, limit) ->
                lines(actor, duties.page(actor, filter, order.by(DutySort.class), offset, limit));
    }

    private List<Line> lines(Actor actor, List<ContactDuty> page) {
        List<EnterpriseId> ids = page.stream().map(ContactDuty::enterprise).toList();
        Map<EnterpriseId, BookingQueries.Next> next = tools.queries().next(actor, ids);
        return page.stream()
                .map(duty -> new Line(duty, next.get(duty.enterprise())))
                .toList();
    }

    @Override
    protected long count() {
        return duties.count(tools.actor(), filter());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("visits.plan.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(filtered ? "visits.plan.noMatch" : "visits.plan.empty"));
    }

    private DutyFilter filter() {
        Divisions.Division place = division.getValue();
        TierRule rule = tier.getValue();
        return new DutyFilter(
                text.getValue(),
                place == null ? null : place.code(),
                rule == null ? null : rule.tier(),
                due.getValue(),
                whose.getValue(),
                Boolean.TRUE.equals(unplanned.getValue()));
    }
}
