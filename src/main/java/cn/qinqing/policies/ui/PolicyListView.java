package cn.qinqing.policies.ui;

import cn.qinqing.enterprises.Industries;
import cn.qinqing.people.Divisions;
import cn.qinqing.policies.PolicyFilter;
import cn.qinqing.policies.PolicyLevel;
import cn.qinqing.policies.PolicyRoutes;
import cn.qinqing.policies.PolicyRow;
import cn.qinqing.policies.PolicySort;
import cn.qinqing.policies.PolicyStage;
import cn.qinqing.policies.PolicyState;
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
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** The library of policies (政策库). */
@Route(PolicyRoutes.LIST)
@Menu(order = 3.4, title = "policies.list.title")
@RolesAllowed(RightsCatalog.POLICY_READ)
class PolicyListView extends ListView<PolicyRow> {

    private final transient PolicyTools tools;
    private final TextField text;
    private final Select<PolicyState> state;
    private final Select<PolicyLevel> level;
    private final Select<Divisions.Division> division;
    private final Checkbox open;
    private final RareFilter<Industries.Industry> section;
    private final RareFilter<PolicyStage> stage;

    PolicyListView(PolicyTools tools) {
        super("policies.list.title");
        this.tools = tools;
        TextField words = new TextField(getTranslation("policies.filter.text"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        words.setWidth("240px");
        text = filter("q", words, value -> value, value -> value);
        state = filter(
                "state",
                Choices.select(
                        getTranslation("policies.field.state"), List.of(PolicyState.values()), PolicyTexts::state),
                Enum::name,
                name -> Choices.of(PolicyState.class, name));
        level = filter(
                "level",
                Choices.select(
                        getTranslation("policies.field.level"), List.of(PolicyLevel.values()), PolicyTexts::level),
                Enum::name,
                name -> Choices.of(PolicyLevel.class, name));
        division = filter(
                "division",
                Choices.select(
                        getTranslation("policies.filter.division"),
                        tools.divisions().own(),
                        Divisions.Division::shortName),
                Divisions.Division::code,
                code -> tools.divisions().byCode(code).orElse(null));
        open = filter(
                "open",
                new Checkbox(getTranslation("policies.filter.open")),
                value -> Boolean.TRUE.equals(value) ? "1" : null,
                "1"::equals);
        section = rareFilter(
                "section",
                () -> Choices.select(
                        getTranslation("policies.filter.section"),
                        Industries.sections(),
                        one -> one.code() + " " + one.name()),
                Industries.Industry::code,
                code -> Industries.of(code).orElse(null));
        stage = rareFilter(
                "stage",
                () -> Choices.select(
                        getTranslation("policies.filter.stage"),
                        List.of(PolicyStage.values()),
                        value -> getTranslation("policies.PolicyStage." + value.name())),
                Enum::name,
                name -> Choices.of(PolicyStage.class, name));
        columns();
        alsoSortedBy(PolicySort.NUMBER, "policies.field.number");
        alsoSortedBy(PolicySort.TO, "policies.field.lastDay");
        if (tools.actor().may(Right.POLICY_EDIT)) {
            if (tools.actor().may(Right.IMPORT_RUN)) {
                action(new Anchor(PolicyRoutes.IMPORTS, getTranslation("policies.in.title")));
            }
            newAction(new Button(
                    getTranslation("policies.create"),
                    click -> new PolicyDialog(tools, null, id -> UI.getCurrent().navigate(PolicyRoutes.details(id)))
                            .open()));
        }
        ready();
    }

    private void columns() {
        Grid.Column<PolicyRow> title = cellColumn(
                        "policies.field.title",
                        row -> Cell.link(PolicyRoutes.details(row.id()), row.title())
                                .below(row.number()))
                .setSortable(true)
                .setSortProperty(PolicySort.TITLE.name())
                .setWidth("320px")
                .setFlexGrow(3);
        fileText(title, "policies.field.title", PolicyRow::title);
        fileText(title, "policies.field.number", PolicyRow::number);
        Grid.Column<PolicyRow> stands = cellColumn(
                        "policies.field.state",
                        row -> Cell.tag(PolicyTexts.state(row.state()), PolicyTexts.tone(row.state())))
                .setSortable(false)
                .setWidth("110px");
        fileText(stands, "policies.field.state", row -> PolicyTexts.state(row.state()));
        Grid.Column<PolicyRow> from = cellColumn(
                        "policies.field.level",
                        row -> Cell.text(PolicyTexts.level(tools, row.level(), row.divisionCode()))
                                .below(row.organ()))
                .setSortable(true)
                .setSortProperty(PolicySort.LEVEL.name())
                .setWidth("190px")
                .setFlexGrow(1);
        fileText(from, "policies.field.level", row -> PolicyTexts.level(tools, row.level(), row.divisionCode()));
        fileText(from, "policies.field.organ", PolicyRow::organ);
        column("policies.field.benefit", PolicyRow::benefit)
                .setSortable(false)
                .setWidth("260px")
                .setFlexGrow(2);
        column("policies.field.unit", row -> row.unitName() == null ? "—" : row.unitName())
                .setSortable(true)
                .setSortProperty(PolicySort.UNIT.name())
                .setWidth("130px");
        column("policies.field.validity", row -> PolicyTexts.validity(row.validity()))
                .setSortable(true)
                .setSortProperty(PolicySort.FROM.name())
                .setWidth("150px");
        Grid.Column<PolicyRow> hits = cellColumn(
                        "policies.field.hits",
                        row -> row.hits() == null
                                ? Cell.text(getTranslation("policies.hits.none"))
                                : Cell.link(PolicyRoutes.fits(row.id()), Formats.number(row.hits())))
                .setSortable(true)
                .setSortProperty(PolicySort.HITS.name())
                .setWidth("110px");
        fileText(hits, "policies.field.hits", row -> row.hits() == null ? "" : Formats.number(row.hits()));
    }

    private PolicyFilter filter() {
        Industries.Industry chosen = section.getValue();
        Divisions.Division place = division.getValue();
        return new PolicyFilter(
                text.getValue(),
                level.getValue(),
                place == null ? null : place.code(),
                state.getValue(),
                chosen == null ? null : chosen.code(),
                stage.getValue(),
                Boolean.TRUE.equals(open.getValue()));
    }

    @Override
    protected List<PolicyRow> rows(ListOrder order, int offset, int limit) {
        return source().page(tools.actor(), order, offset, limit);
    }

    @Override
    protected Optional<RowSource<PolicyRow>> forFile() {
        return Optional.of(source());
    }

    private RowSource<PolicyRow> source() {
        PolicyFilter chosen = filter();
        return (actor, order, offset, limit) ->
                tools.queries().page(actor, chosen, order.by(PolicySort.class), offset, limit);
    }

    @Override
    protected Optional<String> pageOf(PolicyRow row) {
        return Optional.of(PolicyRoutes.details(row.id()));
    }

    @Override
    protected long count() {
        return tools.queries().count(tools.actor(), filter());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("policies.list.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(filtered ? "policies.list.noMatch" : "policies.list.empty"));
    }
}
