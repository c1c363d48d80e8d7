package cn.qinqing.visits.ui;

import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.RareFilter;
import cn.qinqing.uikit.RowSource;
import cn.qinqing.visits.BookingFilter;
import cn.qinqing.visits.BookingRoutes;
import cn.qinqing.visits.BookingRow;
import cn.qinqing.visits.BookingSort;
import cn.qinqing.visits.BookingState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Bookings (走访预约): who goes where when; for the supervisor also those beyond the budget of a month, with the reason. */
@Route(BookingRoutes.LIST)
@Menu(order = 1.5, title = "visits.bookings.title")
@RolesAllowed(RightsCatalog.VISIT_READ)
class BookingListView extends ListView<BookingRow> {

    private final transient BookingTools tools;
    private final TextField text;
    private final DatePicker from;
    private final DatePicker to;
    private final Select<BookingState> state;
    private final Select<BookingFilter.Whose> whose;
    private final RareFilter<Divisions.Division> division;
    private final RareFilter<Boolean> over;
    private boolean opened;

    BookingListView(BookingTools tools) {
        super("visits.bookings.title");
        this.tools = tools;
        TextField words = new TextField(getTranslation("visits.filter.text"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        text = filter("q", words, value -> value, value -> value);
        whose = filter(
                "whose",
                Choices.select(
                        getTranslation("visits.whose"),
                        List.of(BookingFilter.Whose.values()),
                        value -> getTranslation("visits.whose." + value.name())),
                value -> value.name().toLowerCase(Locale.ROOT),
                value -> Choices.of(BookingFilter.Whose.class, value.toUpperCase(Locale.ROOT)));
        state = filter(
                "state",
                Choices.select(
                        getTranslation("visits.booking.state"), List.of(BookingState.values()), BookingTexts::state),
                Enum::name,
                value -> Choices.of(BookingState.class, value));
        from = day("from", "visits.filter.from");
        to = day("to", "visits.filter.to");
        division = rareFilter(
                "division",
                () -> Choices.select(
                        getTranslation("enterprises.field.division"),
                        tools.divisions().own(),
                        Divisions.Division::name),
                Divisions.Division::code,
                code -> tools.divisions().byCode(code).orElse(null));
        over = rareFilter(
                "over",
                () -> new Checkbox(getTranslation("visits.bookings.over")),
                value -> Boolean.TRUE.equals(value) ? "1" : null,
                "1"::equals);
        columns();
        if (tools.actor().may(Right.VISIT_RECORD)) {
            Button book = new Button(
                    getTranslation("visits.booking.title"),
                    click -> UI.getCurrent().navigate(BookingRoutes.NEW));
            book.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            action(book);
        }
        alsoSortedBy(BookingSort.DIVISION, "enterprises.field.division");
        ready();
    }

    /** Opens with what is ahead; once in, every filter can be taken away. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean bare = event.getLocation().getQueryParameters().getParameters().isEmpty();
        if (!opened && bare) {
            opened = true;
            event.forwardTo(BookingRoutes.LIST, QueryParameters.of("from", Formats.day(tools.today())));
            return;
        }
        opened = true;
        super.beforeEnter(event);
    }

    private DatePicker day(String name, String labelKey) {
        DatePicker picker = ChineseTexts.datePicker(getTranslation(labelKey));
        picker.setWidth("150px");
        return filter(name, picker, Formats::day, Formats::dayOf);
    }

    private void columns() {
        Grid.Column<BookingRow> when = cellColumn("visits.booking.when", BookingListView::when)
                .setSortable(true)
                .setSortProperty(BookingSort.ON.name())
                .setWidth("190px");
        fileText(when, "visits.booking.when", BookingTexts::when);
        Grid.Column<BookingRow> state = cellColumn(
                        "visits.booking.state",
                        row -> Cell.tag(BookingTexts.state(row.state()), BookingTexts.tone(row.state())))
                .setSortable(true)
                .setSortProperty(BookingSort.STATE.name())
                .setWidth("100px");
        fileText(state, "visits.booking.state", row -> BookingTexts.state(row.state()));
        Grid.Column<BookingRow> enterprise = cellColumn(
                        "visits.field.enterprise",
                        row -> Cell.link(EnterpriseRoutes.details(row.enterprise()), row.enterpriseName())
                                .below(tools.divisions().nameOf(row.divisionCode())))
                .setSortable(true)
                .setSortProperty(BookingSort.ENTERPRISE.name())
                .setWidth("220px")
                .setFlexGrow(2);
        fileText(enterprise, "visits.field.enterprise", BookingRow::enterpriseName);
        fileText(
                enterprise,
                "enterprises.field.division",
                row -> tools.divisions().nameOf(row.divisionCode()));
        column("visits.field.mode", row -> BookingTexts.mode(row.mode()))
                .setSortable(true)
                .setSortProperty(BookingSort.MODE.name())
                .setWidth("90px");
        Grid.Column<BookingRow> why = cellColumn("visits.booking.purpose", this::why)
                .setSortable(false)
                .setWidth("220px")
                .setFlexGrow(2);
        fileText(why, "visits.booking.purpose", BookingRow::purpose);
        fileText(why, "visits.booking.overReason", row -> row.overReason() == null ? "" : row.overReason());
        Grid.Column<BookingRow> who = cellColumn(
                        "visits.booking.goers",
                        row -> Cell.text(row.weekOnly() ? "—" : row.goers()).below(row.units()))
                .setSortable(false)
                .setWidth("200px")
                .setFlexGrow(2);
        fileText(who, "visits.booking.goers", BookingRow::goers);
        fileText(who, "visits.booking.units", BookingRow::units);
    }

    private static Cell when(BookingRow row) {
        return row.weekOnly()
                ? Cell.text(BookingTexts.when(row))
                : Cell.link(BookingRoutes.details(row.id()), BookingTexts.when(row));
    }

    private Cell why(BookingRow row) {
        if (row.weekOnly()) {
            return Cell.text(getTranslation("visits.booking.hidden.short"));
        }
        Cell cell = Cell.text(row.purpose());
        return row.overReason() == null
                ? cell
                : cell.below(getTranslation("visits.bookings.overBecause", row.overReason()));
    }

    @Override
    protected List<BookingRow> rows(ListOrder order, int offset, int limit) {
        return source().page(tools.actor(), order, offset, limit);
    }

    @Override
    protected Optional<RowSource<BookingRow>> forFile() {
        return Optional.of(source());
    }

    private RowSource<BookingRow> source() {
        BookingFilter filter = filter();
        return (actor, order, offset, limit) ->
                tools.queries().page(actor, filter, order.by(BookingSort.class), offset, limit);
    }

    @Override
    protected long count() {
        return tools.queries().count(tools.actor(), filter());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("visits.bookings.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(filtered ? "visits.bookings.noMatch" : "visits.bookings.empty"));
    }

    private BookingFilter filter() {
        Divisions.Division chosen = division.getValue();
        return new BookingFilter(
                text.getValue(),
                from.getValue(),
                to.getValue(),
                state.getValue(),
                chosen == null ? null : chosen.code(),
                whose.getValue(),
                Boolean.TRUE.equals(over.getValue()),
                null);
    }
}
