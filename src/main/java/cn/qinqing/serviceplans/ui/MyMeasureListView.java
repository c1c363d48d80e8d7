package cn.qinqing.serviceplans.ui;

import cn.qinqing.people.PeopleQueries.UnitHit;
import cn.qinqing.serviceplans.MeasureFilter;
import cn.qinqing.serviceplans.MeasureRow;
import cn.qinqing.serviceplans.MeasureSort;
import cn.qinqing.serviceplans.PlanRoutes;
import cn.qinqing.serviceplans.PlanStage;
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
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** Measures: those of the own unit at first, one's own or all when asked (我的措施). */
@Route(PlanRoutes.MEASURES)
@Menu(order = 4.41, title = "serviceplans.measures.title")
@RolesAllowed(RightsCatalog.PLAN_READ)
class MyMeasureListView extends ListView<MeasureRow> {

    private final transient PlanTools tools;
    private final TextField text;
    private final Select<MeasureFilter.Whose> whose;
    private final Select<MeasureFilter.When> when;
    private final RareFilter<UnitHit> unit;
    private final RareFilter<PlanStage> stage;

    MyMeasureListView(PlanTools tools) {
        super("serviceplans.measures.title");
        this.tools = tools;
        TextField words = new TextField(getTranslation("serviceplans.measures.text"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        text = filter("q", words, value -> value, value -> value);
        whose = filter(
                "whose",
                Choices.select(
                        getTranslation("serviceplans.measures.whose"),
                        List.of(MeasureFilter.Whose.values()),
                        value -> getTranslation("serviceplans.Whose." + value.name())),
                Enum::name,
                name -> Choices.of(MeasureFilter.Whose.class, name));
        when = filter(
                "when",
                Choices.select(
                        getTranslation("serviceplans.measures.when"),
                        List.of(MeasureFilter.When.values()),
                        value -> getTranslation("serviceplans.When." + value.name())),
                Enum::name,
                name -> Choices.of(MeasureFilter.When.class, name));
        unit = rareFilter(
                "unit",
                () -> PlanPickers.unit(tools, getTranslation("serviceplans.field.lead")),
                hit -> hit.unit().toString(),
                id -> PlanPickers.unitOf(tools, id));
        stage = rareFilter(
                "stage",
                () -> Choices.select(
                        getTranslation("serviceplans.field.stage"),
                        List.of(PlanStage.values()),
                        value -> getTranslation("serviceplans.PlanStage." + value.name())),
                Enum::name,
                name -> Choices.of(PlanStage.class, name));
        columns();
        alsoSortedBy(MeasureSort.PLAN, "serviceplans.field.number");
        ready();
    }

    private void columns() {
        Grid.Column<MeasureRow> next = cellColumn(
                        "serviceplans.field.next",
                        row -> Cell.tag(next(row), tone(row)).below(PlanTexts.progress(row.stepsDone(), row.steps())))
                .setSortable(true)
                .setSortProperty(MeasureSort.NEXT.name())
                .setWidth("150px");
        fileText(next, "serviceplans.field.next", row -> Formats.day(row.next()));
        fileText(next, "serviceplans.field.progress", row -> PlanTexts.progress(row.stepsDone(), row.steps()));
        Grid.Column<MeasureRow> measure = cellColumn(
                        "serviceplans.field.measure",
                        row -> Cell.link(PlanRoutes.details(row.plan()), row.text())
                                .below(row.need()))
                .setWidth("320px")
                .setFlexGrow(4);
        fileText(measure, "serviceplans.field.measure", MeasureRow::text);
        fileText(measure, "serviceplans.field.need", MeasureRow::need);
        Grid.Column<MeasureRow> enterprise = cellColumn(
                        "serviceplans.field.enterprise",
                        row -> Cell.text(row.enterpriseName()).below(row.planNumber()))
                .setSortable(true)
                .setSortProperty(MeasureSort.ENTERPRISE.name())
                .setWidth("200px")
                .setFlexGrow(2);
        fileText(enterprise, "serviceplans.field.enterprise", MeasureRow::enterpriseName);
        fileText(enterprise, "serviceplans.field.number", MeasureRow::planNumber);
        column("serviceplans.field.lead", MeasureRow::leadName)
                .setSortable(true)
                .setSortProperty(MeasureSort.LEAD.name())
                .setWidth("140px");
        Grid.Column<MeasureRow> persons = cellColumn(
                        "serviceplans.field.person",
                        row -> Cell.text(row.personName() == null ? "—" : row.personName())
                                .below(
                                        row.stewardName() == null
                                                ? ""
                                                : getTranslation("serviceplans.steward.of", row.stewardName())))
                .setSortable(true)
                .setSortProperty(MeasureSort.PERSON.name())
                .setWidth("130px");
        fileText(persons, "serviceplans.field.person", row -> row.personName() == null ? "" : row.personName());
        fileText(persons, "serviceplans.field.steward", row -> row.stewardName() == null ? "" : row.stewardName());
        column("serviceplans.field.dueOn", row -> Formats.day(row.due()))
                .setSortable(true)
                .setSortProperty(MeasureSort.DUE.name())
                .setWidth("120px");
    }

    private String next(MeasureRow row) {
        if (!row.open()) {
            return getTranslation("serviceplans.step.done");
        }
        return row.next().isBefore(tools.today())
                ? getTranslation("serviceplans.measures.late", Formats.day(row.next()))
                : Formats.day(row.next());
    }

    private Tag.Tone tone(MeasureRow row) {
        return !row.open()
                ? Tag.Tone.GOOD
                : row.next().isBefore(tools.today())
                        ? Tag.Tone.LATE
                        : row.next().isBefore(tools.today().plusDays(8)) ? Tag.Tone.SOON : Tag.Tone.PLAIN;
    }

    private MeasureFilter filter() {
        return new MeasureFilter(
                text.getValue(),
                whose.getValue() == null ? MeasureFilter.Whose.UNIT : whose.getValue(),
                when.getValue() == null ? MeasureFilter.When.OPEN : when.getValue(),
                unit.getValue() == null ? null : unit.getValue().unit(),
                stage.getValue());
    }

    @Override
    protected List<MeasureRow> rows(ListOrder order, int offset, int limit) {
        return source().page(tools.actor(), order, offset, limit);
    }

    @Override
    protected Optional<RowSource<MeasureRow>> forFile() {
        return Optional.of(source());
    }

    private RowSource<MeasureRow> source() {
        MeasureFilter filter = filter();
        return (actor, order, offset, limit) ->
                tools.measureLists().page(actor, filter, order.by(MeasureSort.class), offset, limit);
    }

    @Override
    protected Optional<String> pageOf(MeasureRow row) {
        return Optional.of(PlanRoutes.details(row.plan()));
    }

    @Override
    protected long count() {
        return tools.measureLists().count(tools.actor(), filter());
    }

    @Override
    protected String summary(long total) {
        MeasureFilter filter = filter();
        return getTranslation(
                "serviceplans.measures.summary",
                getTranslation("serviceplans.Whose." + filter.mine().name()),
                getTranslation("serviceplans.When." + filter.when().name()),
                Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(
                getTranslation(filtered ? "serviceplans.measures.noMatch" : "serviceplans.measures.empty"));
    }
}
