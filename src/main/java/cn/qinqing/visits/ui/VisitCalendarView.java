package cn.qinqing.visits.ui;

import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.Formats;
import cn.qinqing.visits.BookingRoutes;
import cn.qinqing.visits.CalendarOf;
import cn.qinqing.visits.CalendarSlot;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calendar of visits (走访日历): of a person, a unit or an enterprise, by month, week or as a list. */
@Route(BookingRoutes.CALENDAR)
@Menu(order = 1.7, title = "visits.calendar.title")
@RolesAllowed(RightsCatalog.VISIT_READ)
class VisitCalendarView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** 月, 周, 列表. */
    enum Form {
        MONTH,
        WEEK,
        LIST
    }

    private final transient BookingTools tools;
    private final Paragraph summary = new Paragraph();
    private final Div content = new Div();
    private final Select<Form> form;
    private final Select<CalendarChoice.Kind> kind;
    private final Div picking = new Div();
    private CalendarChoice choice = CalendarChoice.own(CalendarChoice.Kind.MINE);
    private LocalDate on;
    private boolean filling;

    VisitCalendarView(BookingTools tools) {
        this.tools = tools;
        on = tools.today();
        addClassName("qq-page");
        form = Choices.field(
                getTranslation("visits.calendar.form"),
                Arrays.asList(Form.values()),
                one -> getTranslation("visits.calendar.form." + one.name()));
        kind = Choices.field(
                getTranslation("visits.whose"),
                Arrays.asList(CalendarChoice.Kind.values()),
                one -> getTranslation("visits.calendar.of." + one.name()));
        form.setWidth("110px");
        kind.setWidth("130px");
        form.addValueChangeListener(change -> go(choice, on));
        kind.addValueChangeListener(change -> chosen(change.getValue()));
        summary.addClassName("qq-sub");
        summary.getElement().setAttribute("role", "status");
        Div filters = new Div(form, kind, picking, moves());
        filters.addClassName("qq-filters");
        Button file = new Button(getTranslation("visits.ics.title"), click -> new CalendarFileDialog(tools).open());
        Div actions = new Div(file);
        actions.addClassName("qq-actions");
        Div heading = new Div(new H1(getTranslation("visits.calendar.title")), actions);
        heading.addClassName("qq-heading");
        add(heading, summary, filters, content);
    }

    private Div moves() {
        Div moves = new Div(
                new Button(getTranslation("visits.calendar.before"), click -> go(choice, moved(-1))),
                new Button(getTranslation("visits.calendar.today"), click -> go(choice, tools.today())),
                new Button(getTranslation("visits.calendar.after"), click -> go(choice, moved(1))));
        moves.addClassName("qq-actions");
        return moves;
    }

    private LocalDate moved(int steps) {
        return form.getValue() == Form.WEEK ? on.plusWeeks(steps) : on.plusMonths(steps);
    }

    private void chosen(CalendarChoice.@Nullable Kind one) {
        if (filling || one == null) {
            return;
        }
        CalendarChoice own = CalendarChoice.own(one);
        if (one.picks()) {
            choice = own;
            offer();
            summary.setText("");
            content.removeAll();
        } else {
            go(own, on);
        }
    }

    /** The field to pick somebody by, where the kind asks for one. */
    private void offer() {
        picking.removeAll();
        CalendarChoice.Kind one = choice.kind();
        if (!one.picks()) {
            return;
        }
        EntityPicker<CalendarChoice> picker = new EntityPicker<>(
                getTranslation("visits.calendar.of." + one.name()),
                (words, limit) -> CalendarChoice.pick(tools, one, words, limit),
                CalendarChoice::name);
        picker.setWidth("260px");
        if (!choice.id().isEmpty()) {
            picker.setValue(choice);
        }
        picker.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                go(change.getValue(), on);
            }
        });
        picking.add(picker);
    }

    /** Shows another period or somebody else: through the address, so that a link can be forwarded. */
    private void go(CalendarChoice to, LocalDate day) {
        if (filling) {
            return;
        }
        Map<String, String> query = new LinkedHashMap<>();
        query.put("form", form.getValue().name().toLowerCase(Locale.ROOT));
        query.put("on", Formats.day(day));
        switch (to.kind()) {
            case MINE -> {}
            case MY_UNIT -> query.put("of", "unit");
            case PERSON, UNIT, ENTERPRISE -> query.put(to.kind().parameter(), to.id());
        }
        UI.getCurrent().navigate(BookingRoutes.CALENDAR, QueryParameters.simple(query));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        filling = true;
        try {
            Form asked = query.getSingleParameter("form")
                    .map(name -> Choices.of(Form.class, name.toUpperCase(Locale.ROOT)))
                    .orElse(null);
            form.setValue(asked == null ? Form.MONTH : asked);
            LocalDate day = query.getSingleParameter("on").map(Formats::dayOf).orElse(null);
            on = day == null ? tools.today() : day;
            choice = CalendarChoice.of(tools, query);
            kind.setValue(choice.kind());
        } finally {
            filling = false;
        }
        offer();
        fill();
    }

    private void fill() {
        content.removeAll();
        CalendarOf of = choice.calendar(tools.actor());
        if (of == null) {
            summary.setText("");
            content.add(new EmptyState(getTranslation("visits.calendar.nobody")));
            return;
        }
        LocalDate first =
                form.getValue() == Form.WEEK ? monday(on) : YearMonth.from(on).atDay(1);
        LocalDate last = form.getValue() == Form.WEEK
                ? first.plusDays(6)
                : YearMonth.from(on).atEndOfMonth();
        boolean grid = form.getValue() == Form.MONTH;
        LocalDate from = grid ? monday(first) : first;
        LocalDate to = grid ? monday(last).plusDays(6) : last;
        List<CalendarSlot> slots = tools.calendar().slots(tools.actor(), of, from, to);
        summary.setText(getTranslation(
                "visits.calendar.summary",
                getTranslation("visits.calendar.period", Formats.day(first), Formats.day(last)),
                slots.size()));
        if (form.getValue() == Form.LIST) {
            content.add(CalendarPages.list(slots));
        } else {
            content.add(CalendarPages.days(
                    slots,
                    from,
                    to,
                    grid ? on.getMonthValue() : 0,
                    tools.today(),
                    tools.days().now()));
            if (slots.isEmpty()) {
                content.add(new EmptyState(getTranslation("visits.calendar.nothing")));
            }
        }
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("visits.calendar.title"));
    }
}
