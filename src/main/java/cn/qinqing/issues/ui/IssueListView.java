package cn.qinqing.issues.ui;

import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.issues.IssueFilter;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueLight;
import cn.qinqing.issues.IssueListTool;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.issues.IssueSelection;
import cn.qinqing.issues.IssueSort;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.issues.Raised;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.BesideRow;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.RowIds;
import cn.qinqing.uikit.RowSource;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** What enterprises raised (诉求): the clock first. */
@Route(IssueRoutes.LIST)
@Menu(order = 4, title = "issues.list.title")
@RolesAllowed(RightsCatalog.ISSUE_READ)
class IssueListView extends ListView<IssueRow> {

    private final transient IssueTools tools;
    private final transient IssueSelection selection;
    private final TextField text;
    private final Select<Divisions.Division> division;
    private final Select<IssueStatus> status;
    private final Select<IssueLight> light;
    private final Checkbox mine;

    IssueListView(IssueTools tools, IssueSelection selection) {
        super("issues.list.title");
        this.tools = tools;
        this.selection = selection;
        Divisions divisions = tools.divisions();
        TextField words = new TextField(getTranslation("issues.filter.text"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        words.setWidth("260px");
        text = filter("q", words, value -> value, value -> value);
        status = filter(
                "status",
                Choices.select(
                        getTranslation("issues.field.status"),
                        List.of(IssueStatus.values()),
                        value -> getTranslation("issues.IssueStatus." + value.name())),
                Enum::name,
                name -> Choices.of(IssueStatus.class, name));
        division = filter(
                "division",
                Choices.select(getTranslation("enterprises.field.division"), divisions.own(), Divisions.Division::name),
                Divisions.Division::code,
                code -> divisions.byCode(code).orElse(null));
        light = filter(
                "light",
                Choices.select(
                        getTranslation("issues.field.light"),
                        List.of(IssueLight.values()),
                        value -> getTranslation("issues.IssueLight." + value.name())),
                Enum::name,
                name -> Choices.of(IssueLight.class, name));
        mine = filter(
                "mine",
                new Checkbox(getTranslation("issues.filter.mine")),
                value -> Boolean.TRUE.equals(value) ? "1" : null,
                "1"::equals);
        columns();
        if (tools.actor().may(Right.ISSUE_RAISE)) {
            Button raise = new Button(
                    getTranslation("issues.action.raise"),
                    click -> new RaiseIssueDialog(tools, this::registered).open());
            newAction(raise);
        }
        action(new Button(
                getTranslation("issueboard.board"),
                click -> UI.getCurrent().navigate(IssueRoutes.BOARD, QueryParameters.fromString(query()))));
        alsoSortedBy(IssueSort.REGISTERED, "issues.field.registered");
        alsoSortedBy(IssueSort.DIVISION, "enterprises.field.division");
        ready();
    }

    private void registered(Raised issue) {
        Notices.done(
                getTranslation("issues.done.raised", issue.number()),
                getTranslation("issues.done.open"),
                () -> UI.getCurrent().navigate(IssueRoutes.details(issue.id())));
        reload();
    }

    private void columns() {
        Grid.Column<IssueRow> clock = cellColumn(
                        "issues.field.clock", row -> clock(row).below(under(row)))
                .setSortable(true)
                .setSortProperty(IssueSort.DUE.name())
                .setWidth("150px");
        fileText(
                clock,
                "issues.field.clock",
                row -> row.dueOn() == null ? getTranslation("issues.noClock") : Formats.day(row.dueOn()));
        fileText(clock, "issues.field.raisedOn", row -> Formats.day(row.raisedOn()));
        Grid.Column<IssueRow> issue = cellColumn("issues.field.issue", row -> {
                    String title = row.title().isEmpty()
                            ? getTranslation("issues.hidden." + row.privacy().name())
                            : row.title();
                    return Cell.link(IssueRoutes.details(row.id()), title).below(row.number());
                })
                .setSortable(true)
                .setSortProperty(IssueSort.NUMBER.name())
                .setWidth("260px")
                .setFlexGrow(3);
        fileText(issue, "issues.field.number", IssueRow::number);
        fileText(issue, "issues.field.title", this::titleInFile);
        Grid.Column<IssueRow> enterprise = cellColumn("issues.field.enterprise", row -> {
                    Cell cell = row.enterprise() == null
                            ? Cell.text(getTranslation("issues.anonymous"))
                            : Cell.link(EnterpriseRoutes.details(row.enterprise()), row.enterpriseName());
                    return cell.below(tools.divisions().nameOf(row.divisionCode()));
                })
                .setSortable(true)
                .setSortProperty(IssueSort.ENTERPRISE.name())
                .setWidth("220px")
                .setFlexGrow(2);
        fileText(
                enterprise,
                "issues.field.enterprise",
                row -> row.privacy() == IssuePrivacy.ANONYMOUS
                        ? getTranslation("issues.anonymous")
                        : row.enterpriseName());
        fileText(
                enterprise,
                "enterprises.field.division",
                row -> tools.divisions().nameOf(row.divisionCode()));
        column(
                        "issues.field.leadUnit",
                        row -> row.leadUnit() == null ? getTranslation("issues.noUnit") : row.leadUnit())
                .setSortable(true)
                .setSortProperty(IssueSort.LEAD_UNIT.name())
                .setWidth("140px");
        column(
                        "issues.field.status",
                        row -> getTranslation(
                                "issues.IssueStatus." + row.status().name()))
                .setSortable(true)
                .setSortProperty(IssueSort.STATUS.name())
                .setWidth("100px");
    }

    /** A file travels: what was told in confidence is in none, also when whoever asks for it may read it here. */
    private String titleInFile(IssueRow row) {
        return row.privacy() == IssuePrivacy.NORMAL
                ? row.title()
                : getTranslation("issues.hidden." + row.privacy().name());
    }

    private Cell clock(IssueRow row) {
        if (row.privacy() != IssuePrivacy.NORMAL && row.dueOn() == null) {
            return Cell.tag(
                    getTranslation("issues.IssuePrivacy." + row.privacy().name()), Tag.Tone.PARKED);
        }
        return Cell.tag(IssueClocks.words(tools, row), IssueClocks.tone(tools, row));
    }

    /** The deadline, or the day on which it was raised before there is one. */
    private String under(IssueRow row) {
        return row.dueOn() == null || row.clock().light(row.status(), tools.today()) == IssueLight.NONE
                ? getTranslation("issues.registeredOn", Formats.day(row.raisedOn()))
                : getTranslation("issues.clock.due", Formats.day(row.dueOn()));
    }

    @Override
    protected List<IssueRow> rows(ListOrder order, int offset, int limit) {
        return source().page(tools.actor(), order, offset, limit);
    }

    @Override
    protected Optional<RowSource<IssueRow>> forFile() {
        return Optional.of(source());
    }

    @Override
    protected Optional<String> pageOf(IssueRow row) {
        return Optional.of(IssueRoutes.details(row.id()));
    }

    @Override
    protected Optional<BesideRow<IssueRow>> beside() {
        return Optional.of(
                new BesideRow<>(row -> row.id().value(), (id, changed) -> IssueSide.of(tools, new IssueId(id))));
    }

    @Override
    protected Optional<RowIds<IssueRow>> markable() {
        return Optional.of(new RowIds<>(
                row -> row.id().value(),
                IssueRow::number,
                limit -> selection.ids(tools.actor(), filter(), List.of(), limit)));
    }

    /** What features above offer for the issues under the filter. */
    @Autowired
    void offer(ObjectProvider<IssueListTool> offered) {
        offered.orderedStream()
                .forEach(one -> one.tool(this::filter, this::total).ifPresent(this::action));
    }

    private RowSource<IssueRow> source() {
        IssueFilter filter = filter();
        return (actor, order, offset, limit) ->
                tools.queries().page(actor, filter, order.by(IssueSort.class), offset, limit);
    }

    @Override
    protected long count() {
        return tools.queries().count(tools.actor(), filter());
    }

    @Override
    protected String summary(long total) {
        boolean more = total >= IssueQueries.FOUND && !text.isEmpty();
        return getTranslation(more ? "issues.list.summary.more" : "issues.list.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(filtered ? "issues.list.noMatch" : "issues.list.empty"));
    }

    private IssueFilter filter() {
        return new IssueFilter(
                text.getValue(),
                division.getValue() == null ? null : division.getValue().code(),
                status.getValue(),
                null,
                null,
                Boolean.TRUE.equals(mine.getValue()),
                light.getValue());
    }
}
