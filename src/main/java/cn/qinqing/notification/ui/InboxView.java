package cn.qinqing.notification.ui;

import cn.qinqing.notification.NoticeFilter;
import cn.qinqing.notification.NoticeKind;
import cn.qinqing.notification.NoticeRoutes;
import cn.qinqing.notification.NoticeRow;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.RowIds;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One's own notices (消息): the open ones, unread first; what is settled disappears by itself. */
@Route(NoticeRoutes.INBOX)
@Menu(order = 1, title = "notification.inbox.title")
@PermitAll
class InboxView extends ListView<NoticeRow> {

    private final transient InboxTools tools;
    private final Select<NoticeFilter.Show> show;
    private final Select<String> kind;

    InboxView(InboxTools tools) {
        super("notification.inbox.title");
        this.tools = tools;
        Select<NoticeFilter.Show> shown = Choices.select(
                getTranslation("notification.field.show"),
                List.of(NoticeFilter.Show.values()),
                value -> getTranslation("notification.Show." + value.name()));
        shown.setEmptySelectionCaption(getTranslation("notification.show.open"));
        shown.setItemLabelGenerator(value ->
                getTranslation(value == null ? "notification.show.open" : "notification.Show." + value.name()));
        show = filter(
                "show",
                shown,
                value -> value.name().toLowerCase(Locale.ROOT),
                value -> Choices.of(NoticeFilter.Show.class, value.toUpperCase(Locale.ROOT)));
        List<String> names =
                tools.inbox().kinds().stream().map(NoticeKind::name).toList();
        Select<String> kinds = Choices.select(getTranslation("notification.field.kind"), names, this::getTranslation);
        kinds.setWidth("220px");
        kind = filter("kind", kinds, value -> value, value -> names.contains(value) ? value : null);
        Button readAll = new Button(getTranslation("notification.inbox.readAll"), click -> readAll());
        action(readAll);
        Anchor settings = new Anchor(NoticeRoutes.SETTINGS, getTranslation("notification.settings.title"));
        settings.addClassName("qq-download");
        action(settings);
        columns();
        ready();
    }

    private void columns() {
        fileText(
                componentColumn("notification.field.what", this::what)
                        .setSortable(false)
                        .setWidth("320px")
                        .setFlexGrow(4),
                "notification.field.what",
                row -> Sentences.stored(row.says()));
        cellColumn("notification.field.due", this::due).setSortable(false).setWidth("150px");
        column("notification.field.told", row -> Formats.minute(row.toldAt()))
                .setSortable(false)
                .setWidth("150px");
        componentColumn("notification.field.do", this::next).setSortable(false).setWidth("150px");
    }

    private Div what(NoticeRow row) {
        Anchor link = new Anchor(row.link(), Sentences.stored(row.says()));
        if (row.unread()) {
            link.addClassName("qq-strong");
            link.getElement().addEventListener("click", click -> read(row));
        }
        Div what = new Div(link);
        if (row.unread()) {
            what.add(new Span(" "), new Tag(getTranslation("notification.unread"), Tag.Tone.PLAIN));
        }
        if (row.forName() != null) {
            what.add(new Span(" "), new Tag(getTranslation("notification.deputy", row.forName()), Tag.Tone.PARKED));
        }
        String kind = getTranslation(row.kind());
        Span below = new Span(
                row.times() > 1 ? getTranslation("notification.again", kind, Formats.number(row.times())) : kind);
        below.addClassName("qq-time");
        what.add(below);
        return what;
    }

    private Cell due(NoticeRow row) {
        if (row.due() == null) {
            return Cell.text("");
        }
        return row.late(tools.today())
                ? Cell.tag(getTranslation("notification.late", Formats.day(row.due())), Tag.Tone.LATE)
                : Cell.text(getTranslation("notification.due", Formats.day(row.due())));
    }

    private Component next(NoticeRow row) {
        return switch (row.state()) {
            case OPEN -> button("notification.finish", row, () -> finish(row));
            case DONE -> button("notification.reopen", row, () -> reopen(row));
            case WITHDRAWN, REPLACED -> new Tag(getTranslation("notification.settled"), Tag.Tone.GOOD);
        };
    }

    private Button button(String labelKey, NoticeRow row, Runnable work) {
        Button button = new Button(getTranslation(labelKey), click -> work.run());
        button.setAriaLabel(getTranslation("notification.of", getTranslation(labelKey), Sentences.stored(row.says())));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void read(NoticeRow row) {
        tools.inbox().read(tools.actor(), ids(row));
        InboxTools.changed();
    }

    private void readAll() {
        tools.inbox().readAll(tools.actor());
        again();
    }

    private void finish(NoticeRow row) {
        tools.inbox().finish(tools.actor(), ids(row));
        again();
        Notices.done(getTranslation("notification.finished"), getTranslation("notification.reopen"), () -> reopen(row));
    }

    private void reopen(NoticeRow row) {
        tools.inbox().reopen(tools.actor(), ids(row));
        again();
    }

    private void again() {
        reload();
        InboxTools.changed();
    }

    private static List<UUID> ids(NoticeRow row) {
        return List.of(row.id().value());
    }

    private NoticeFilter filter() {
        return new NoticeFilter(show.getValue(), kind.getValue());
    }

    @Override
    protected Optional<RowIds<NoticeRow>> markable() {
        return Optional.of(new RowIds<>(
                row -> row.id().value(),
                row -> Sentences.stored(row.says()),
                limit -> tools.inbox().ids(tools.actor(), filter(), limit)));
    }

    @Override
    protected List<NoticeRow> rows(@Nullable String sort, boolean descending, int offset, int limit) {
        return tools.inbox().page(tools.actor(), filter(), offset, limit);
    }

    @Override
    protected long count() {
        return tools.inbox().count(tools.actor(), filter());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("notification.inbox.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(filtered ? "notification.inbox.noMatch" : "notification.inbox.empty"));
    }
}
