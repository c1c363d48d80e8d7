package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.SupervisionColour;
import cn.qinqing.issues.SupervisionFilter;
import cn.qinqing.issues.SupervisionRow;
import cn.qinqing.issues.SupervisionSort;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.RowSource;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** The supervision notices (督办单): their colour first. */
@Route(IssueRoutes.SUPERVISION)
@Menu(order = 4.2, title = "issues.supervision.list.title")
@RolesAllowed(RightsCatalog.ISSUE_READ)
class SupervisionListView extends ListView<SupervisionRow> {

    /** Whether an answer is still owed. */
    enum Answered {
        OPEN,
        DONE
    }

    private final transient SupervisionTools tools;
    private final TextField text;
    private final Select<SupervisionColour> colour;
    private final Select<Answered> answered;
    private final Checkbox mine;

    SupervisionListView(SupervisionTools tools) {
        super("issues.supervision.list.title");
        this.tools = tools;
        TextField words = new TextField(getTranslation("issues.supervision.filter.text"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        words.setWidth("260px");
        text = filter("q", words, value -> value, value -> value);
        colour = filter(
                "colour",
                Choices.select(
                        getTranslation("issues.supervision.field.colour"),
                        List.of(SupervisionColour.values()),
                        value -> getTranslation("issues.SupervisionColour." + value.name())),
                Enum::name,
                name -> Choices.of(SupervisionColour.class, name));
        answered = filter(
                "answer",
                Choices.select(
                        getTranslation("issues.supervision.answer"),
                        List.of(Answered.values()),
                        value -> getTranslation("issues.supervision.state." + value.name())),
                Enum::name,
                name -> Choices.of(Answered.class, name));
        mine = filter(
                "mine",
                new Checkbox(getTranslation("issues.supervision.filter.mine")),
                value -> Boolean.TRUE.equals(value) ? "1" : null,
                "1"::equals);
        columns();
        alsoSortedBy(SupervisionSort.MADE, "issues.supervision.field.made");
        ready();
    }

    private void columns() {
        Grid.Column<SupervisionRow> shade = cellColumn(
                        "issues.supervision.field.colour",
                        row -> Cell.tag(SupervisionTexts.colour(row), SupervisionTexts.tone(row.colour()))
                                .below(Formats.day(row.madeOn())))
                .setSortable(true)
                .setSortProperty(SupervisionSort.COLOUR.name())
                .setWidth("130px");
        fileText(shade, "issues.supervision.field.colour", SupervisionTexts::colour);
        fileText(shade, "issues.supervision.field.made", row -> Formats.day(row.madeOn()));
        Grid.Column<SupervisionRow> notice = cellColumn(
                        "issues.supervision.field.notice",
                        row -> Cell.link(IssueRoutes.details(row.issue()), SupervisionTexts.title(row))
                                .below(row.number() + "　" + row.issueNumber()))
                .setSortable(true)
                .setSortProperty(SupervisionSort.NUMBER.name())
                .setWidth("300px")
                .setFlexGrow(3);
        fileText(notice, "issues.supervision.field.number", SupervisionRow::number);
        fileText(notice, "issues.field.number", SupervisionRow::issueNumber);
        fileText(notice, "issues.field.title", this::titleInFile);
        column("issues.field.leadUnit", SupervisionRow::unit)
                .setSortable(true)
                .setSortProperty(SupervisionSort.UNIT.name())
                .setWidth("150px");
        Grid.Column<SupervisionRow> because = cellColumn(
                        "issues.supervision.field.because",
                        row -> row.toMeeting()
                                ? Cell.text(SupervisionTexts.reason(row, tools.days()))
                                        .below(getTranslation("issues.topic.on"))
                                : Cell.text(SupervisionTexts.reason(row, tools.days())))
                .setWidth("220px")
                .setFlexGrow(2);
        fileText(because, "issues.supervision.field.because", row -> SupervisionTexts.reason(row, tools.days()));
        fileText(because, "issues.topic.list.title", row -> row.toMeeting() ? getTranslation("issues.topic.on") : "");
        column("issues.field.clock", SupervisionTexts::due)
                .setSortable(true)
                .setSortProperty(SupervisionSort.DUE.name())
                .setWidth("130px");
        column("issues.supervision.answer", SupervisionTexts::answer)
                .setSortable(true)
                .setSortProperty(SupervisionSort.ANSWER_BY.name())
                .setWidth("220px")
                .setFlexGrow(2);
    }

    /** A file travels: what was told in confidence is in none. */
    private String titleInFile(SupervisionRow row) {
        return row.privacy() == IssuePrivacy.NORMAL
                ? row.title()
                : getTranslation("issues.hidden." + row.privacy().name());
    }

    @Override
    protected List<SupervisionRow> rows(ListOrder order, int offset, int limit) {
        return source().page(tools.actor(), order, offset, limit);
    }

    @Override
    protected Optional<RowSource<SupervisionRow>> forFile() {
        return Optional.of(source());
    }

    @Override
    protected Optional<String> pageOf(SupervisionRow row) {
        return Optional.of(IssueRoutes.details(row.issue()));
    }

    private RowSource<SupervisionRow> source() {
        SupervisionFilter filter = filter();
        return (actor, order, offset, limit) ->
                tools.notices().page(actor, filter, order.by(SupervisionSort.class), offset, limit);
    }

    @Override
    protected long count() {
        return tools.notices().count(tools.actor(), filter());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("issues.supervision.list.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(
                getTranslation(filtered ? "issues.supervision.list.noMatch" : "issues.supervision.list.empty"));
    }

    private SupervisionFilter filter() {
        Answered state = answered.getValue();
        return new SupervisionFilter(
                text.getValue(),
                colour.getValue(),
                state == null ? null : state == Answered.OPEN,
                Boolean.TRUE.equals(mine.getValue()),
                null);
    }
}
