package cn.qinqing.issues.ui;

import cn.qinqing.issues.CommonProblem;
import cn.qinqing.issues.CommonProblemSort;
import cn.qinqing.issues.CommonProblemState;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
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

/** Similar issues taken together (共性问题). */
@Route(IssueRoutes.PROBLEMS)
@Menu(order = 4.2, title = "commonproblem.list.title")
@RolesAllowed(RightsCatalog.ISSUE_READ)
class CommonProblemListView extends ListView<CommonProblem> {

    private final transient CommonTools tools;
    private final TextField text;
    private final Select<CommonProblemState> state;

    CommonProblemListView(CommonTools tools) {
        super("commonproblem.list.title");
        this.tools = tools;
        TextField words = new TextField(getTranslation("commonproblem.filter.text"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        words.setWidth("240px");
        text = filter("q", words, value -> value, value -> value);
        state = filter(
                "state",
                Choices.select(
                        getTranslation("commonproblem.field.state"),
                        List.of(CommonProblemState.values()),
                        value -> getTranslation("commonproblem.state." + value.name())),
                Enum::name,
                name -> Choices.of(CommonProblemState.class, name));
        columns();
        alsoSortedBy(CommonProblemSort.CREATED, "commonproblem.field.created");
        ready();
    }

    private void columns() {
        Grid.Column<CommonProblem> problem = cellColumn(
                        "commonproblem.field.title",
                        row -> Cell.link(IssueRoutes.problem(row.id()), row.title())
                                .below(row.number()))
                .setSortable(true)
                .setSortProperty(CommonProblemSort.NUMBER.name())
                .setWidth("280px")
                .setFlexGrow(3);
        fileText(problem, "commonproblem.field.number", CommonProblem::number);
        fileText(problem, "commonproblem.field.title", CommonProblem::title);
        Grid.Column<CommonProblem> stands = cellColumn(
                        "commonproblem.field.state", row -> Cell.tag(words(row), tone(row)))
                .setSortable(true)
                .setSortProperty(CommonProblemSort.STATE.name())
                .setWidth("170px");
        fileText(stands, "commonproblem.field.state", this::words);
        Grid.Column<CommonProblem> members = cellColumn(
                        "commonproblem.field.members",
                        row -> Cell.text(Formats.number(row.members()))
                                .below(getTranslation("commonproblem.waiting", Formats.number(row.waiting()))))
                .setSortable(true)
                .setSortProperty(CommonProblemSort.MEMBERS.name())
                .setWidth("120px");
        fileText(members, "commonproblem.field.members", row -> Formats.number(row.members()));
        fileText(members, "commonproblem.field.waiting", row -> Formats.number(row.waiting()));
        column(
                        "commonproblem.field.lead",
                        row -> row.leadName() == null ? getTranslation("issues.noUnit") : row.leadName())
                .setSortable(true)
                .setSortProperty(CommonProblemSort.LEAD.name())
                .setWidth("150px");
        column("commonproblem.field.created", row -> Formats.day(OfficeTime.dayOf(row.createdAt())))
                .setWidth("120px");
    }

    private String words(CommonProblem row) {
        return row.state() == CommonProblemState.MEETING && row.meetingOn() != null
                ? getTranslation("commonproblem.state.meetingOn", Formats.day(row.meetingOn()))
                : getTranslation("commonproblem.state." + row.state().name());
    }

    private static Tag.Tone tone(CommonProblem row) {
        return switch (row.state()) {
            case OPEN -> Tag.Tone.PLAIN;
            case MEETING -> Tag.Tone.SOON;
            case ANSWERED -> Tag.Tone.GOOD;
        };
    }

    @Override
    protected List<CommonProblem> rows(ListOrder order, int offset, int limit) {
        return source().page(tools.actor(), order, offset, limit);
    }

    @Override
    protected Optional<RowSource<CommonProblem>> forFile() {
        return Optional.of(source());
    }

    private RowSource<CommonProblem> source() {
        String words = text.getValue();
        CommonProblemState chosen = state.getValue();
        return (actor, order, offset, limit) ->
                tools.queries().page(actor, words, chosen, order.by(CommonProblemSort.class), offset, limit);
    }

    @Override
    protected Optional<String> pageOf(CommonProblem row) {
        return Optional.of(IssueRoutes.problem(row.id()));
    }

    @Override
    protected long count() {
        return tools.queries().count(tools.actor(), text.getValue(), state.getValue());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("commonproblem.list.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(filtered ? "commonproblem.list.noMatch" : "commonproblem.list.empty"));
    }
}
