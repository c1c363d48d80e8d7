package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.AssignmentFilter;
import cn.qinqing.assignments.Ledger;
import cn.qinqing.assignments.LedgerRow;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.RowSource;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line an enterprise: leader, units, officers (联系台账), under the headings that an import reads again. */
@Route("ledger")
@Menu(order = 24.5, title = "assignments.ledger.title")
@RolesAllowed(RightsCatalog.ASSIGNMENT_READ)
class LedgerView extends ListView<LedgerRow> {

    private final transient AssignmentTools tools;
    private final transient Ledger ledger;
    private final DatePicker day;
    private final TextField text;
    private final Select<Divisions.Division> division;
    private final Select<String> tier;

    LedgerView(AssignmentTools tools, Ledger ledger) {
        super("assignments.ledger.title");
        this.tools = tools;
        this.ledger = ledger;
        day = filter(
                "day", ChineseTexts.datePicker(getTranslation("assignments.filter.day")), Formats::day, Formats::dayOf);
        day.setWidth("150px");
        TextField words = new TextField(getTranslation("assignments.ledger.filter.text"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        text = filter("q", words, value -> value, value -> value);
        division = filter(
                "division",
                Choices.select(
                        getTranslation("enterprises.field.division"),
                        tools.divisions().own(),
                        Divisions.Division::name),
                Divisions.Division::code,
                code -> tools.divisions().byCode(code).orElse(null));
        Map<String, String> tiers = new LinkedHashMap<>();
        tools.tiers().on(tools.today()).forEach(rule -> tiers.put(rule.tier(), rule.name()));
        tier = filter(
                "tier",
                Choices.select(getTranslation("assignments.field.tier"), List.copyOf(tiers.keySet()), tiers::get),
                value -> value,
                value -> tiers.containsKey(value) ? value : null);
        columns();
        ready();
    }

    private void columns() {
        Grid.Column<LedgerRow> name = cellColumn(
                        "assignments.ledger.name",
                        row -> Cell.link(EnterpriseRoutes.details(row.enterprise()), row.name()))
                .setSortable(false)
                .setWidth("220px")
                .setFlexGrow(3);
        fileText(name, "assignments.ledger.name", LedgerRow::name);
        plain("assignments.ledger.uscc", LedgerRow::uscc, "190px");
        plain("assignments.ledger.division", row -> tools.divisions().nameOf(row.divisionCode()), "110px");
        plain("assignments.ledger.tier", LedgerRow::tier, "120px");
        plain("assignments.ledger.leader", LedgerRow::leader, "100px");
        plain("assignments.ledger.jobTitle", LedgerRow::title, "160px");
        plain("assignments.ledger.leadUnit", LedgerRow::leadUnit, "140px");
        plain("assignments.ledger.coUnits", LedgerRow::coUnits, "160px");
        plain("assignments.ledger.officers", LedgerRow::officers, "140px");
        plain("assignments.ledger.phones", LedgerRow::phones, "150px");
        plain("assignments.ledger.period", row -> period(row.period()), "190px");
        plain("assignments.ledger.document", LedgerRow::documentNo, "150px");
    }

    /** What is not there stays blank: a blank cell says nothing when the file comes in again. */
    private void plain(String key, SerializableFunction<LedgerRow, @Nullable String> value, String width) {
        column(key, row -> Optional.ofNullable(value.apply(row)).orElse(""))
                .setSortable(false)
                .setWidth(width);
    }

    private String period(@Nullable Period period) {
        if (period == null) {
            return "";
        }
        return period.isOpen()
                ? getTranslation("assignments.ledger.since", Formats.day(period.from()))
                : getTranslation("assignments.ledger.until", Formats.day(period.from()), Formats.day(period.lastDay()));
    }

    private AssignmentFilter narrowed() {
        return new AssignmentFilter(
                day.getValue() == null ? tools.today() : day.getValue(),
                text.getValue(),
                division.getValue() == null ? null : division.getValue().code(),
                null,
                null,
                tier.getValue(),
                null,
                null);
    }

    @Override
    protected List<LedgerRow> rows(@Nullable String sort, boolean descending, int offset, int limit) {
        return ledger.page(tools.actor(), narrowed(), offset, limit);
    }

    @Override
    protected Optional<RowSource<LedgerRow>> forFile() {
        AssignmentFilter filter = narrowed();
        return Optional.of((actor, sort, descending, offset, limit) -> ledger.page(actor, filter, offset, limit));
    }

    @Override
    protected long count() {
        return ledger.count(tools.actor(), narrowed());
    }

    @Override
    protected String summary(long total) {
        return getTranslation(
                "assignments.ledger.summary", Formats.day(narrowed().asOf()), Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(filtered ? "assignments.list.noMatch" : "assignments.list.empty"));
    }
}
