package cn.qinqing.visits.ui;

import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.RefusedAction;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import cn.qinqing.uikit.TimelineList;
import cn.qinqing.visits.BookingDetails;
import cn.qinqing.visits.BookingId;
import cn.qinqing.visits.BookingRoutes;
import cn.qinqing.visits.BookingRow;
import cn.qinqing.visits.BookingState;
import cn.qinqing.visits.VisitRoutes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One booking: who goes where and why, what the enterprise said, and how it came about. */
@Route(BookingRoutes.LIST)
@RolesAllowed(RightsCatalog.VISIT_READ)
class BookingDetailsView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient BookingTools tools;
    private H1 heading = new H1();
    private String title = "";

    BookingDetailsView(BookingTools tools) {
        this.tools = tools;
        addClassName("qq-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        load(parameter);
    }

    private void load(String id) {
        removeAll();
        try {
            show(tools.actor(), tools.queries().details(tools.actor(), BookingId.of(id)));
        } catch (RuleViolation unknown) {
            title = Sentences.of(unknown);
            add(new H1(getTranslation("visits.bookings.title")), new EmptyState(title));
        }
    }

    private void show(Actor actor, BookingDetails booking) {
        BookingRow row = booking.row();
        title = getTranslation("visits.booking.details", Formats.day(row.on()), row.enterpriseName());
        heading = new H1(title);
        heading.getElement().setAttribute("tabindex", "-1");
        Div top = new Div(heading, actions(actor, booking));
        top.addClassName("qq-heading");
        Paragraph below = new Paragraph(new Tag(BookingTexts.state(row.state()), BookingTexts.tone(row.state())));
        if (row.state() == BookingState.PLANNED) {
            below.add(new Span(" "), new Tag(getTranslation("visits.booking.unconfirmed"), Tag.Tone.SOON));
        }
        if (row.sensitive()) {
            below.add(new Span(" "), new Tag(getTranslation("visits.booking.sensitive"), Tag.Tone.SOON));
        }
        below.addClassName("qq-sub");
        Div main = new Div(data(booking), goers(booking));
        tools.parts()
                .forEach(
                        part -> part.content(actor, booking, () -> load(row.id().toString()))
                                .ifPresent(main::add));
        EnterpriseAside aside = new EnterpriseAside(tools);
        if (row.state().open()) {
            aside.show(row.enterprise());
        }
        aside.addComponentAsFirst(history(booking));
        aside.addComponentAsFirst(new H2(getTranslation("visits.booking.history")));
        Div columns = new Div(main, aside);
        columns.addClassName("qq-two");
        add(top, below, columns);
    }

    private KeyValues data(BookingDetails booking) {
        BookingRow row = booking.row();
        KeyValues data = new KeyValues()
                .line(
                        getTranslation("visits.field.enterprise"),
                        new Anchor(EnterpriseRoutes.details(row.enterprise()), row.enterpriseName()))
                .line(getTranslation("visits.booking.when"), BookingTexts.when(row))
                .line(getTranslation("visits.field.mode"), BookingTexts.mode(row.mode()))
                .line(
                        getTranslation("visits.booking.occasion"),
                        getTranslation("visits.Occasion." + row.occasion().name()))
                .line(getTranslation("visits.booking.purpose"), row.purpose())
                .line(
                        getTranslation("visits.booking.bookedBy"),
                        booking.bookedBy() + "　" + Formats.minute(booking.bookedAt()));
        if (booking.issue() != null && tools.actor().may(Right.ISSUE_READ)) {
            data.line(
                    getTranslation("visits.booking.issue"),
                    new Anchor(IssueRoutes.details(booking.issue()), getTranslation("visits.booking.issue.open")));
        }
        if (row.overReason() != null) {
            data.line(getTranslation("visits.booking.overReason"), row.overReason());
        }
        if (row.visit() != null) {
            data.line(
                    getTranslation("visits.booking.record"),
                    new Anchor(VisitRoutes.details(row.visit()), getTranslation("visits.saved.open")));
        }
        return data;
    }

    private Div goers(BookingDetails booking) {
        UnorderedList list = new UnorderedList();
        booking.goers()
                .forEach(one -> list.add(new ListItem(
                        one.unit() == null
                                ? one.person() == null
                                        ? getTranslation("visits.booking.awaits", one.name())
                                        : one.name()
                                : one.name() + "　" + one.unit())));
        Paragraph links = new Paragraph(
                new Anchor(BookingRoutes.brief(booking.row().enterprise()), getTranslation("visits.brief.open")),
                new Span("　"),
                new Anchor(
                        BookingRoutes.calendarOf(
                                booking.row().enterprise(), booking.row().on()),
                        getTranslation("visits.aside.calendar")));
        return new Div(new H2(getTranslation("visits.booking.goers")), list, links);
    }

    private TimelineList history(BookingDetails booking) {
        TimelineList list = new TimelineList();
        booking.history()
                .forEach(one -> list.entry(
                        Formats.minute(one.at()),
                        getTranslation("visits.BookingStep." + one.step().name()),
                        (one.before() == null
                                        ? ""
                                        : getTranslation(
                                                "visits.booking.moved",
                                                Formats.day(one.before()),
                                                Formats.day(one.after())))
                                + (one.reason() == null ? "" : one.reason()),
                        one.actorName()));
        return list;
    }

    private Div actions(Actor actor, BookingDetails booking) {
        Div actions = new Div();
        actions.addClassName("qq-actions");
        if (!actor.may(Right.VISIT_RECORD)) {
            return actions;
        }
        String id = booking.row().id().toString();
        boolean open = booking.row().state().open();
        if (booking.hindrance() != null) {
            if (open) {
                actions.add(joinButton(booking, id));
            }
            actions.add(new RefusedAction(
                    getTranslation("visits.booking.record.send"), getTranslation(booking.hindrance())));
            return actions;
        }
        Button record = new Button(
                getTranslation("visits.booking.record.send"),
                click -> UI.getCurrent()
                        .navigate(VisitRoutes.NEW, com.vaadin.flow.router.QueryParameters.of("booking", id)));
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions.add(
                record,
                new Button(
                        getTranslation("visits.booking.answer"),
                        click -> new AnswerBookingDialog(tools, booking, () -> done("visits.booking.answer.done", id))
                                .open()),
                new Button(
                        getTranslation("visits.booking.move"),
                        click -> new MoveBookingDialog(
                                        tools, booking, how -> done("visits.BookingMoved." + how.name(), id))
                                .open()),
                joinButton(booking, id),
                new Button(
                        getTranslation("visits.booking.cancel"),
                        click -> new BookingReasonDialog("cancel", reason -> {
                                    tools.bookings()
                                            .cancel(tools.actor(), booking.row().id(), booking.version(), reason);
                                    done("visits.booking.cancel.done", id);
                                })
                                .open()));
        if (severalUnits(booking)) {
            actions.add(new Button(
                    getTranslation("visits.booking.leave"),
                    click -> new BookingReasonDialog("leave", reason -> {
                                tools.jointVisits()
                                        .leave(tools.actor(), booking.row().id(), reason);
                                done("visits.booking.leave.done", id);
                            })
                            .open()));
        }
        return actions;
    }

    private Button joinButton(BookingDetails booking, String id) {
        return new Button(
                getTranslation("visits.booking.join"),
                click -> new JoinBookingDialog(tools, booking, () -> done("visits.booking.join.done", id)).open());
    }

    private static boolean severalUnits(BookingDetails booking) {
        return booking.goers().stream()
                        .map(BookingDetails.Goer::unit)
                        .distinct()
                        .count()
                > 1;
    }

    private void done(String sentenceKey, String id) {
        Notices.done(getTranslation(sentenceKey));
        load(id);
        // the button that opened the dialog is gone
        heading.getElement().executeJs("this.focus()");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", title);
    }
}
