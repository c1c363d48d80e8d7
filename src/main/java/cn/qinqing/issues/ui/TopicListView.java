package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.MeetingTopic;
import cn.qinqing.issues.MeetingTopicFilter;
import cn.qinqing.issues.MeetingTopicSort;
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

/** What is to go to the joint meeting (联席会议议题), what waits longest first. */
@Route(IssueRoutes.TOPICS)
@Menu(order = 4.25, title = "issues.topic.list.title")
@RolesAllowed(RightsCatalog.ISSUE_READ)
class TopicListView extends ListView<MeetingTopic> {

    /** Whether it waits for a meeting. */
    enum State {
        WAITING,
        SETTLED
    }

    private final transient TopicTools tools;
    private final TextField text;
    private final Select<State> state;

    TopicListView(TopicTools tools) {
        super("issues.topic.list.title");
        this.tools = tools;
        TextField words = new TextField(getTranslation("issues.topic.filter.text"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        words.setWidth("260px");
        text = filter("q", words, value -> value, value -> value);
        state = filter(
                "state",
                Choices.select(
                        getTranslation("issues.topic.field.state"),
                        List.of(State.values()),
                        value -> getTranslation("issues.topic.state." + value.name())),
                Enum::name,
                name -> Choices.of(State.class, name));
        columns();
        ready();
    }

    private void columns() {
        Grid.Column<MeetingTopic> stands = cellColumn(
                        "issues.topic.field.state",
                        row -> Cell.tag(TopicTexts.state(row), row.waits() ? Tag.Tone.SOON : Tag.Tone.PLAIN)
                                .below(Formats.day(row.putOn())))
                .setSortable(true)
                .setSortProperty(MeetingTopicSort.PUT.name())
                .setWidth("135px");
        fileText(stands, "issues.topic.field.state", TopicTexts::state);
        fileText(stands, "issues.topic.field.putOn", row -> Formats.day(row.putOn()));
        Grid.Column<MeetingTopic> topic = cellColumn(
                        "issues.topic.field.topic",
                        row -> Cell.link(IssueRoutes.details(row.issue()), TopicTexts.title(row))
                                .below(row.number()))
                .setSortable(true)
                .setSortProperty(MeetingTopicSort.NUMBER.name())
                .setWidth("200px")
                .setFlexGrow(3);
        fileText(topic, "issues.field.number", MeetingTopic::number);
        fileText(topic, "issues.field.title", this::titleInFile);
        column("issues.field.enterprise", TopicTexts::enterprise)
                .setSortable(true)
                .setSortProperty(MeetingTopicSort.ENTERPRISE.name())
                .setWidth("150px")
                .setFlexGrow(2);
        column("issues.field.leadUnit", TopicTexts::unit)
                .setSortable(true)
                .setSortProperty(MeetingTopicSort.UNIT.name())
                .setWidth("130px");
        column("issues.topic.field.due", row -> row.due() == null ? "—" : Formats.day(row.due()))
                .setSortable(true)
                .setSortProperty(MeetingTopicSort.DUE.name())
                .setWidth("110px");
        Grid.Column<MeetingTopic> because = cellColumn(
                        "issues.topic.field.because",
                        row -> Cell.text(TopicTexts.because(row)).below(TopicTexts.settled(row)))
                .setWidth("180px")
                .setFlexGrow(2);
        fileText(because, "issues.topic.field.because", TopicTexts::because);
        fileText(because, "issues.topic.field.settled", TopicTexts::settled);
        componentColumn("issues.topic.field.action", row -> new TopicActions(tools, row, this::reload).all())
                .setWidth("200px");
    }

    /** A file travels: what was told in confidence is in none. */
    private String titleInFile(MeetingTopic row) {
        return row.privacy() == IssuePrivacy.NORMAL
                ? row.title()
                : getTranslation("issues.hidden." + row.privacy().name());
    }

    @Override
    protected List<MeetingTopic> rows(ListOrder order, int offset, int limit) {
        return source().page(tools.actor(), order, offset, limit);
    }

    @Override
    protected Optional<RowSource<MeetingTopic>> forFile() {
        return Optional.of(source());
    }

    @Override
    protected Optional<String> pageOf(MeetingTopic row) {
        return Optional.of(IssueRoutes.details(row.issue()));
    }

    private RowSource<MeetingTopic> source() {
        MeetingTopicFilter filter = filter();
        return (actor, order, offset, limit) ->
                tools.topics().page(actor, filter, order.by(MeetingTopicSort.class), offset, limit);
    }

    @Override
    protected long count() {
        return tools.topics().count(tools.actor(), filter());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("issues.topic.list.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(filtered ? "issues.topic.list.noMatch" : "issues.topic.list.empty"));
    }

    private MeetingTopicFilter filter() {
        State chosen = state.getValue();
        return new MeetingTopicFilter(text.getValue(), chosen == null ? null : chosen == State.WAITING, null);
    }
}
