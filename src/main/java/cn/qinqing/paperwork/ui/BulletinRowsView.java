package cn.qinqing.paperwork.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.paperwork.BulletinFigure;
import cn.qinqing.paperwork.BulletinFilter;
import cn.qinqing.paperwork.BulletinRoutes;
import cn.qinqing.paperwork.BulletinRow;
import cn.qinqing.paperwork.BulletinSort;
import cn.qinqing.paperwork.Bulletins;
import cn.qinqing.people.Divisions;
import cn.qinqing.people.PeopleQueries;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.RowSource;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows behind a number of the bulletin (通报明细); the address says which. */
@Route(BulletinRoutes.ROWS)
@RolesAllowed(RightsCatalog.ISSUE_FIGURES)
class BulletinRowsView extends ListView<BulletinRow> {

    private static final int MOST_UNITS = 2_000;

    private final transient CurrentActor current;
    private final transient Bulletins bulletins;
    private final transient Divisions divisions;
    private final transient Clock clock;
    private final Select<YearMonth> month;
    private final Select<BulletinFigure> figure;
    private final Select<Divisions.Division> division;
    private final Select<String> unit;
    private final Select<String> category;

    BulletinRowsView(
            CurrentActor current, Bulletins bulletins, Divisions divisions, PeopleQueries people, Clock clock) {
        super("paperwork.rows.title");
        this.current = current;
        this.bulletins = bulletins;
        this.divisions = divisions;
        this.clock = clock;
        Select<YearMonth> months = BulletinChoices.months(today());
        months.setEmptySelectionAllowed(true);
        months.setEmptySelectionCaption(BulletinChoices.name(BulletinChoices.usual(today())));
        month = filter("month", months, YearMonth::toString, text -> BulletinChoices.read(text, today()));
        figure = filter(
                "figure",
                Choices.select(
                        getTranslation("paperwork.rows.figure"),
                        List.of(BulletinFigure.values()),
                        BulletinTexts::label),
                Enum::name,
                name -> Choices.of(BulletinFigure.class, name));
        division = filter(
                "division",
                Choices.select(getTranslation("enterprises.field.division"), divisions.own(), Divisions.Division::name),
                Divisions.Division::code,
                code -> divisions.byCode(code).orElse(null));
        unit = named("unit", "issues.field.leadUnit", units(people));
        category = named("category", "paperwork.bulletin.by.category", bulletins.categories());
        columns();
        ready();
    }

    private LocalDate today() {
        return OfficeTime.today(clock);
    }

    private Map<String, String> units(PeopleQueries people) {
        Map<String, String> names = new LinkedHashMap<>();
        people.units(current.get(), "", MOST_UNITS)
                .forEach(one -> names.put(one.unit().toString(), one.name()));
        return names;
    }

    /** A filter by something that has a name, with a choice for what has none yet. */
    private Select<String> named(String name, String labelKey, Map<String, String> names) {
        List<String> choices = new ArrayList<>(names.keySet());
        choices.add(BulletinFilter.NONE);
        return filter(
                name,
                Choices.select(
                        getTranslation(labelKey),
                        choices,
                        value -> value.equals(BulletinFilter.NONE)
                                ? getTranslation("paperwork.bulletin.without." + name)
                                : names.getOrDefault(value, value)),
                value -> value,
                value -> choices.contains(value) ? value : null);
    }

    private void columns() {
        column("paperwork.rows.on", row -> Formats.day(row.on()))
                .setSortable(true)
                .setSortProperty(BulletinSort.ON.name())
                .setWidth("120px");
        Grid.Column<BulletinRow> issue = cellColumn(
                        "issues.field.issue",
                        row -> Cell.link(IssueRoutes.details(row.issue()), title(row))
                                .below(row.number()))
                .setSortable(true)
                .setSortProperty(BulletinSort.NUMBER.name())
                .setWidth("260px")
                .setFlexGrow(3);
        fileText(issue, "issues.field.number", BulletinRow::number);
        fileText(issue, "issues.field.title", BulletinRowsView::title);
        Grid.Column<BulletinRow> firm = cellColumn(
                        "issues.field.enterprise",
                        row -> Cell.text(enterprise(row)).below(divisions.nameOf(row.divisionCode())))
                .setSortable(true)
                .setSortProperty(BulletinSort.DIVISION.name())
                .setWidth("220px")
                .setFlexGrow(2);
        fileText(firm, "issues.field.enterprise", BulletinRowsView::enterprise);
        fileText(firm, "enterprises.field.division", row -> divisions.nameOf(row.divisionCode()));
        column("issues.field.leadUnit", row -> row.unit() == null ? getTranslation("issues.noUnit") : row.unit())
                .setSortable(true)
                .setSortProperty(BulletinSort.UNIT.name())
                .setWidth("140px");
        column(
                        "paperwork.bulletin.by.category",
                        row -> row.category() == null
                                ? getTranslation("paperwork.bulletin.without.category")
                                : row.category())
                .setSortable(false)
                .setWidth("130px");
        column(
                        "issues.field.status",
                        row -> getTranslation(
                                "issues.IssueStatus." + row.status().name()))
                .setSortable(false)
                .setWidth("100px");
    }

    private static String title(BulletinRow row) {
        return row.title().isEmpty()
                ? Sentences.of("issues.hidden." + row.privacy().name())
                : row.title();
    }

    private static String enterprise(BulletinRow row) {
        return row.privacy() == IssuePrivacy.ANONYMOUS ? Sentences.of("issues.anonymous") : row.enterprise();
    }

    private BulletinFilter filter() {
        return new BulletinFilter(
                month.getValue() == null ? BulletinChoices.usual(today()) : month.getValue(),
                figure.getValue() == null ? BulletinFigure.RECEIVED : figure.getValue(),
                division.getValue() == null ? null : division.getValue().code(),
                unit.getValue(),
                category.getValue());
    }

    /** Why the rows are not shown; null when they are. */
    private @Nullable RuleViolation closed() {
        try {
            bulletins.count(current.get(), filter());
            return null;
        } catch (RuleViolation refused) {
            return refused;
        }
    }

    @Override
    protected List<BulletinRow> rows(ListOrder order, int offset, int limit) {
        return source().page(current.get(), order, offset, limit);
    }

    @Override
    protected Optional<RowSource<BulletinRow>> forFile() {
        return Optional.of(source());
    }

    private RowSource<BulletinRow> source() {
        BulletinFilter filter = filter();
        Bulletins source = bulletins;
        return (actor, order, offset, limit) -> source.rows(actor, filter, order.by(BulletinSort.class), offset, limit);
    }

    @Override
    protected Optional<String> pageOf(BulletinRow row) {
        return Optional.of(IssueRoutes.details(row.issue()));
    }

    @Override
    protected long count() {
        try {
            return bulletins.count(current.get(), filter());
        } catch (RuleViolation closed) {
            return 0;
        }
    }

    @Override
    protected String summary(long total) {
        BulletinFilter filter = filter();
        return getTranslation(
                "paperwork.rows.summary",
                BulletinChoices.name(filter.month()),
                BulletinTexts.label(filter.figure()),
                Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        RuleViolation refused = closed();
        return new EmptyState(refused == null ? getTranslation("paperwork.rows.empty") : Sentences.of(refused));
    }
}
