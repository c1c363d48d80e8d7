package cn.qinqing.demo;

import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Scope;
import cn.qinqing.visits.BookVisit;
import cn.qinqing.visits.BookingAnswer;
import cn.qinqing.visits.BookingAnswers;
import cn.qinqing.visits.BookingDetails;
import cn.qinqing.visits.BookingId;
import cn.qinqing.visits.BookingQueries;
import cn.qinqing.visits.Bookings;
import cn.qinqing.visits.Disturbance;
import cn.qinqing.visits.Disturbances;
import cn.qinqing.visits.JointVisits;
import cn.qinqing.visits.MoveBooking;
import cn.qinqing.visits.Occasion;
import cn.qinqing.visits.RecordVisit;
import cn.qinqing.visits.VisitMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Bookings around the day of the demo: calls and visits, some agreed, some declined, moved or cancelled, a few of several
 * units, of leaders whose itineraries are sensitive, and beyond the budget of a month.
 */
@Component
class DemoBookings {

    private static final int BOOKINGS = 170;
    private static final int OF_LEADERS = 24;
    private static final int DAYS_AHEAD = 40;
    private static final int LED = 1_000;
    private static final int OF_OFFICER = 8;
    private static final int OF_COUNTY = 5;
    private static final int MOST_OVER = 4;
    private static final List<String> PURPOSES =
            List.of("了解四季度生产经营情况", "回访用工需求落实情况", "送政策上门，解读技改补助", "看二期项目进度", "了解冬季用气保障", "听取对园区服务的意见");
    private static final List<String> OVER = List.of("安全生产专项走访，州长批示件", "重点项目年底调度");

    private final Bookings bookings;
    private final BookingAnswers answers;
    private final JointVisits joint;
    private final BookingQueries queries;
    private final Disturbances disturbances;
    private final WorkingDays days;

    DemoBookings(
            Bookings bookings,
            BookingAnswers answers,
            JointVisits joint,
            BookingQueries queries,
            Disturbances disturbances,
            WorkingDays days) {
        this.bookings = bookings;
        this.answers = answers;
        this.joint = joint;
        this.queries = queries;
        this.disturbances = disturbances;
        this.days = days;
    }

    void make(List<DemoEnterprises.Subject> subjects, DemoPeople.Staff staff, LocalDate today) {
        Random random = new Random(1126);
        List<DemoEnterprises.Subject> led = subjects.subList(subjects.size() - LED, subjects.size());
        List<Made> made = new ArrayList<>();
        DemoPeople.Officer first = staff.officerOf("州工信局");
        for (int i = 0; i < BOOKINGS; i++) {
            DemoEnterprises.Subject subject = led.get(random.nextInt(led.size()));
            DemoPeople.Officer officer = i % (BOOKINGS / OF_OFFICER) == 0 ? first : subject.officer();
            book(random, subject, actor(officer), officer.person(), today, made);
        }
        DemoPeople.Officer county = staff.officerOf("若羌商务和工业信息化局", 0);
        led.stream()
                .filter(one -> one.name().startsWith("若羌"))
                .limit(OF_COUNTY)
                .forEach(one -> book(random, one, actor(county), county.person(), today, made));
        for (int i = 0; i < OF_LEADERS; i++) {
            // the enterprises were dealt out to the leaders one after the other
            DemoPeople.Leader one = staff.leaders().get(i % (OF_LEADERS / 2));
            DemoEnterprises.Subject subject = subjects.get(subjects.size()
                    - 1
                    - i % (OF_LEADERS / 2)
                    - i * staff.leaders().size() % (LED - 60));
            DemoPeople.Officer secretary = i % (OF_LEADERS / 2) == 0 ? first : staff.officerOf("州政府办");
            book(random, subject, actor(secretary), one.person(), today, made);
        }
        changes(made, today);
    }

    private record Made(BookingId id, Actor.Person by, EnterpriseId enterprise, LocalDate on, boolean over) {}

    private void book(
            Random random,
            DemoEnterprises.Subject subject,
            Actor.Person actor,
            PersonId goer,
            LocalDate today,
            List<Made> made) {
        LocalDate day = today.plusDays(random.nextInt(DAYS_AHEAD));
        while (!days.works(day)) {
            day = day.plusDays(1);
        }
        VisitMode mode = random.nextInt(100) < 45 ? VisitMode.PHONE : VisitMode.ON_SITE;
        Occasion occasion = random.nextInt(8) == 0 ? Occasion.ASKED : Occasion.ROUTINE;
        LocalTime at = random.nextBoolean() ? LocalTime.of(10 + random.nextInt(8), 30 * random.nextInt(2)) : null;
        String purpose = PURPOSES.get(random.nextInt(PURPOSES.size()));
        boolean agreed = random.nextBoolean();
        Disturbance disturbance = disturbances.of(actor, subject.id(), day, mode, occasion, null);
        BookingId near = disturbance.near().stream()
                .map(Disturbance.Near::joinable)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        try {
            boolean insists =
                    disturbance.over() && made.stream().filter(Made::over).count() < MOST_OVER;
            if (near != null && !insists) {
                joint.join(actor, near, List.of(goer));
                return;
            }
            BookVisit visit = new BookVisit(
                    subject.id(),
                    day,
                    at,
                    mode,
                    occasion,
                    null,
                    purpose,
                    List.of(goer),
                    agreed,
                    true,
                    disturbance.over() ? OVER.get(made.size() % OVER.size()) : "",
                    Ids.next());
            made.add(new Made(bookings.book(actor, visit), actor, subject.id(), day, disturbance.over()));
        } catch (RuleViolation quietOrThereAlready) {
            // as in an office: then nobody comes
        }
    }

    /** What became of some of them. */
    private void changes(List<Made> made, LocalDate today) {
        int[] done = new int[4];
        for (int i = 0; i < made.size(); i++) {
            Made one = made.get(i);
            if (one.on().equals(today) && done[3]++ < 6) {
                held(one, today);
            } else if (i % 17 == 3 && done[0]++ < 6) {
                answer(one, done[0], BookingAnswer.Kind.DECLINE, null, "近期检修停产，有事电话联系");
            } else if (i % 17 == 8 && done[1]++ < 6) {
                answer(
                        one,
                        done[1],
                        BookingAnswer.Kind.OTHER_DAY,
                        worksFrom(one.on().plusDays(6)),
                        "负责人出差，下周方便");
            } else if (i % 17 == 12 && done[2]++ < 6) {
                int version = queries.details(one.by(), one.id()).version();
                if (done[2] % 2 == 0) {
                    bookings.cancel(one.by(), one.id(), version, "当日参加州里会议");
                } else {
                    move(one, version);
                }
            }
        }
    }

    private void held(Made one, LocalDate today) {
        bookings.record(
                one.by(),
                one.id(),
                new RecordVisit(
                        one.enterprise(),
                        today,
                        VisitMode.ON_SITE,
                        List.of(),
                        List.of(),
                        "按预约走访，订单饱满，用工稳定。",
                        List.of(),
                        null,
                        Ids.next()));
    }

    /** Every other one through a link, the others on the telephone. */
    private void answer(Made one, int number, BookingAnswer.Kind kind, @Nullable LocalDate other, String words) {
        BookingDetails booking = queries.details(one.by(), one.id());
        BookingAnswer answer = new BookingAnswer(kind, other, words);
        if (number % 2 == 0) {
            Actor.Link link = new Actor.Link(
                    Ids.next(), one.enterprise(), booking.row().enterpriseName(), EnumSet.of(Right.VISIT_ANSWER));
            answers.answer(link, one.id(), booking.version(), answer);
        } else {
            answers.noteAnswer(one.by(), one.id(), booking.version(), answer);
        }
    }

    private void move(Made one, int version) {
        try {
            bookings.move(
                    one.by(),
                    new MoveBooking(one.id(), version, worksFrom(one.on().plusDays(2)), null, true, "与会议冲突"));
        } catch (RuleViolation quiet) {
            // the enterprise wants nobody on that day either
        }
    }

    private LocalDate worksFrom(LocalDate day) {
        LocalDate found = day;
        while (!days.works(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    private static Actor.Person actor(DemoPeople.Officer officer) {
        return new Actor.Person(
                AccountId.create(),
                officer.person(),
                officer.unit(),
                null,
                officer.name(),
                EnumSet.allOf(Right.class),
                Scope.all("demo"));
    }
}
