package cn.qinqing.notification.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.notification.MailRow;
import cn.qinqing.notification.MailState;
import cn.qinqing.notification.NoticeRoutes;
import cn.qinqing.notification.Outbox;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was mailed and what did not go (邮件发送), with what the mail server said. */
@Route(NoticeRoutes.MAILS)
@Menu(order = 105, title = "notification.mails.title")
@RolesAllowed(RightsCatalog.MAIL_OPERATE)
class MailListView extends ListView<MailRow> {

    private final transient CurrentActor current;
    private final transient Outbox outbox;
    private final Select<MailState> state;

    MailListView(CurrentActor current, Outbox outbox) {
        super("notification.mails.title");
        this.current = current;
        this.outbox = outbox;
        state = filter(
                "state",
                Choices.select(
                        getTranslation("notification.mails.state"),
                        List.of(MailState.values()),
                        value -> getTranslation("notification.MailState." + value.name())),
                value -> value.name().toLowerCase(Locale.ROOT),
                value -> Choices.of(MailState.class, value.toUpperCase(Locale.ROOT)));
        if (outbox.server(current.get()).isPresent()) {
            action(new Button(getTranslation("notification.mails.greet"), click -> Notices.orRefused(this::greet)));
        }
        columns();
        ready();
    }

    private void columns() {
        cellColumn(
                        "notification.mails.state",
                        row -> Cell.tag(
                                        getTranslation("notification.MailState."
                                                + row.state().name()),
                                        tone(row.state()))
                                .below(row.failure()))
                .setSortable(false)
                .setWidth("240px")
                .setFlexGrow(3);
        column("notification.mails.to", row -> row.name() + "　" + row.address())
                .setSortable(false)
                .setWidth("220px")
                .setFlexGrow(2);
        column(
                        "notification.mails.purpose",
                        row -> getTranslation(
                                "notification.MailPurpose." + row.purpose().name()))
                .setSortable(false)
                .setWidth("110px");
        column("notification.mails.created", row -> Formats.minute(row.createdAt()))
                .setSortable(false)
                .setWidth("150px");
        column("notification.mails.sent", row -> row.sentAt() == null ? "—" : Formats.minute(row.sentAt()))
                .setSortable(false)
                .setWidth("150px");
        column("notification.mails.tries", row -> Formats.number(row.tries()))
                .setSortable(false)
                .setWidth("90px");
        componentColumn("notification.field.do", this::next).setSortable(false).setWidth("120px");
    }

    private Component next(MailRow row) {
        if (row.state() != MailState.FAILED) {
            return new Span("");
        }
        Button again = new Button(getTranslation("notification.mails.again"), click -> again(row));
        again.setAriaLabel(getTranslation("notification.of", getTranslation("notification.mails.again"), row.name()));
        again.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return again;
    }

    private void again(MailRow row) {
        outbox.again(current.get(), List.of(row.id()));
        reload();
        Notices.done(getTranslation("notification.mails.again.done"));
    }

    private void greet() {
        outbox.greet(current.get());
        Notices.done(getTranslation("notification.mails.greeted"));
    }

    private static Tag.Tone tone(MailState state) {
        return switch (state) {
            case SENT -> Tag.Tone.GOOD;
            case FAILED -> Tag.Tone.SOON;
            case WAITING, SENDING -> Tag.Tone.PLAIN;
            case DROPPED -> Tag.Tone.PARKED;
        };
    }

    @Override
    protected List<MailRow> rows(@Nullable String sort, boolean descending, int offset, int limit) {
        return outbox.page(current.get(), state.getValue(), offset, limit);
    }

    @Override
    protected long count() {
        return outbox.count(current.get(), state.getValue());
    }

    @Override
    protected String summary(long total) {
        return outbox.server(current.get())
                .map(server -> getTranslation("notification.mails.summary", Formats.number(total), server))
                .orElseGet(() -> getTranslation("notification.mails.off"));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(filtered ? "notification.mails.noMatch" : "notification.mails.empty"));
    }
}
