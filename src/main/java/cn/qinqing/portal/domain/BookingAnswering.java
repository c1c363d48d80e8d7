package cn.qinqing.portal.domain;

import cn.qinqing.links.LinkAnswer;
import cn.qinqing.links.LinkCase;
import cn.qinqing.links.LinkPage;
import cn.qinqing.links.LinkPurpose;
import cn.qinqing.portal.BookingLinks;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonalNumbers;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.visits.BookingAnswer;
import cn.qinqing.visits.BookingAnswers;
import cn.qinqing.visits.BookingId;
import cn.qinqing.visits.BookingQueries;
import cn.qinqing.visits.BookingRoutes;
import cn.qinqing.visits.BookingRow;
import cn.qinqing.visits.BookingSummary;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An enterprise accepts a booked visit, proposes another day or declines (企业答复走访预约), with or without a reason. Where the
 * itinerary is sensitive, messages name the week alone, the page names no unit, and nobody uninvolved rings.
 */
@Component
class BookingAnswering implements LinkPurpose {

    private static final Set<Right> RIGHTS = Set.copyOf(EnumSet.of(Right.VISIT_ANSWER));

    private final BookingAnswers answers;
    private final BookingQueries bookings;
    private final I18NProvider texts;

    BookingAnswering(BookingAnswers answers, BookingQueries bookings, I18NProvider texts) {
        this.answers = answers;
        this.bookings = bookings;
        this.texts = texts;
    }

    @Override
    public String name() {
        return BookingLinks.PURPOSE;
    }

    @Override
    public Set<Right> rights() {
        return RIGHTS;
    }

    @Override
    public LinkCase caseOf(Actor actor, UUID subject) {
        BookingRow booking = bookings.details(actor, new BookingId(subject)).row();
        return new LinkCase(
                booking.enterprise(),
                booking.enterpriseName(),
                title(booking),
                text("portal.booking.ask"),
                BookingRoutes.details(booking.id()));
    }

    private String title(BookingRow booking) {
        if (booking.sensitive() || booking.mode() == null) {
            return text(
                    "portal.booking.case.week", booking.on().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        }
        String mode = text("portal.visit.mode." + booking.mode().name());
        return booking.units().isEmpty()
                ? text("portal.booking.case.noUnit", booking.on(), mode)
                : text("portal.booking.case", booking.on(), booking.units(), mode);
    }

    @Override
    public Optional<String> hindrance(UUID subject) {
        return answers.hindrance(new BookingId(subject));
    }

    @Override
    public boolean involves(Actor actor, UUID subject) {
        return answers.involves(actor, new BookingId(subject));
    }

    @Override
    public boolean rung(UUID subject) {
        return !answers.sensitive(new BookingId(subject));
    }

    @Override
    public LinkPage page(Actor actor, UUID subject) {
        BookingSummary booking = answers.summary(actor, new BookingId(subject));
        return new LinkPage(
                text("portal.booking.title"),
                text("portal.booking.lead", booking.enterpriseName()),
                List.of(
                        new LinkPage.Line(
                                text("portal.booking.on"),
                                booking.at() == null ? booking.on().toString() : booking.on() + " " + booking.at()),
                        new LinkPage.Line(
                                text("portal.visit.mode"),
                                text("portal.visit.mode." + booking.mode().name())),
                        new LinkPage.Line(text("portal.booking.purpose"), PersonalNumbers.masked(booking.purpose()))),
                text("portal.visit.units"),
                booking.units().stream()
                        .map(unit -> new LinkPage.Item(null, unit))
                        .toList(),
                text("portal.booking.units.none"),
                Arrays.stream(BookingAnswer.Kind.values())
                        .map(kind -> new LinkPage.Choice(
                                kind.name(),
                                text("portal.booking.choice." + kind.name()),
                                text("portal.booking.choice.help." + kind.name())))
                        .toList(),
                text("portal.booking.otherDay"),
                text("portal.visit.words"),
                text("portal.booking.words.help"),
                text("portal.booking.after"),
                booking.version());
    }

    @Override
    public void answer(Actor actor, UUID subject, LinkAnswer answer) {
        BookingAnswer.Kind kind = Arrays.stream(BookingAnswer.Kind.values())
                .filter(one -> one.name().equals(answer.choice()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("visits.booking.answer.missing"));
        LocalDate day = kind == BookingAnswer.Kind.OTHER_DAY ? day(answer.day().strip()) : null;
        answers.answer(actor, new BookingId(subject), answer.version(), new BookingAnswer(kind, day, answer.words()));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException noDay) {
            throw new RuleViolation("visits.booking.otherDay.wrong");
        }
    }

    private String text(String key, Object... arguments) {
        return texts.getTranslation(key, Locale.SIMPLIFIED_CHINESE, arguments);
    }
}
