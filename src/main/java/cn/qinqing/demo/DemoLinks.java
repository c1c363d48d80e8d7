package cn.qinqing.demo;

import cn.qinqing.enterprises.ConsentWay;
import cn.qinqing.enterprises.ContactConsent;
import cn.qinqing.enterprises.ContactConsents;
import cn.qinqing.enterprises.ContactForm;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.portal.BookingLinks;
import cn.qinqing.portal.VisitConfirmations;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.visits.VisitAnswerKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Visits that enterprises confirmed, corrected, commented or left unanswered; some that are to be rung; one open link. */
@Component
class DemoLinks {

    /** The token of the link that the guide names: everybody knows it, and it exists in the demo alone. */
    static final String TOKEN = "20262026202620262026202620";

    /** Of a booking that waits for its enterprise's answer. */
    static final String BOOKING_TOKEN = "20272027202720272027202720";

    private static final int VALID_DAYS = 14;
    private static final List<String> CORRECTIONS = List.of("来访的还有园区管委会的同志，请补上。", "污水管网问题在二期厂区，不是一期。");
    private static final List<String> COMMENTS = List.of("感谢协调，道路已经开始修补。");

    private record Asked(UUID subject, EnterpriseId enterprise, String name, LocalDate on, String recorder) {}

    private final EnterpriseService enterprises;
    private final ContactConsents consents;
    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DemoLinks(
            EnterpriseService enterprises,
            ContactConsents consents,
            Timeline timeline,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.enterprises = enterprises;
        this.consents = consents;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    void make(DemoNames names, DemoPeople.Staff staff, LocalDate today) {
        transaction.executeWithoutResult(done -> {
            Set<UUID> taken = new HashSet<>();
            LocalDate until = today.minusDays(3);
            UUID officer = staff.officerOf("州工信局", 0).person().value();
            List<Asked> own = visits(until, "v.recorder_person_id = ?", officer, CORRECTIONS.size(), taken);
            for (int i = 0; i < own.size(); i++) {
                answer(names, own.get(i), VisitAnswerKind.CORRECTED, CORRECTIONS.get(i), today.minusDays(3L + i));
            }
            List<Asked> others = visits(until, "v.unit_id <> ?", bureau(staff), 12, taken);
            others.subList(0, 5)
                    .forEach(one -> answer(
                            names, one, VisitAnswerKind.CONFIRMED, "", one.on().plusDays(1)));
            answer(
                    names,
                    others.get(5),
                    VisitAnswerKind.COMMENTED,
                    COMMENTS.getFirst(),
                    others.get(5).on().plusDays(1));
            others.subList(6, 9)
                    .forEach(one -> sent(names, one, random(), one.on().plusDays(1), null));
            demonstration(names, others.get(9), today);
            booking(names, today, taken);
            others.subList(10, 12)
                    .forEach(one -> call(one, "NO_CONTACT", one.on().plusDays(1)));
            // of the bureau itself: another unit rings back
            visits(until, "v.unit_id = ?", bureau(staff), 1, taken)
                    .forEach(one -> call(one, "NO_CONTACT", one.on().plusDays(1)));
            attempt(others.get(10), staff.officerOf("州商务局", 0).name(), today);
        });
    }

    private static UUID bureau(DemoPeople.Staff staff) {
        return staff.officerOf("州商务局", 0).unit().value();
    }

    /** The latest up to a day, each of another enterprise. */
    private List<Asked> visits(LocalDate until, String whose, UUID id, int count, Set<UUID> taken) {
        return jdbc
                .sql("""
                        select v.id, v.enterprise_id, e.name, v.visit_on, p.name from visit v join enterprise e on e.id = v.enterprise_id
                        join person p on p.id = v.recorder_person_id
                        where v.state = 'HELD' and e.merged_into is null and v.mode in ('ON_SITE', 'MEETING') and v.visit_on <= ? and %s
                        order by v.visit_on desc, v.issue_count desc, v.id limit 200
                        """.formatted(whose))
                .params(until, id)
                .query((row, n) -> new Asked(
                        row.getObject(1, UUID.class),
                        new EnterpriseId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getString(5)))
                .list()
                .stream()
                .filter(one -> taken.add(one.enterprise().value()))
                .limit(count)
                .toList();
    }

    private void answer(DemoNames names, Asked one, VisitAnswerKind kind, String words, LocalDate on) {
        UUID link = sent(names, one, random(), on, at(on, 16));
        jdbc.sql(
                        "insert into visit_answer (id, visit_id, kind, words, way, link_id, answered_at, noted_by_name) values (?, ?, ?, ?, 'LINK', ?, ?, ?)")
                .params(Ids.next(), one.subject(), kind.name(), words, link, OfficeTime.column(at(on, 16)), one.name())
                .update();
        timeline.append(
                new Actor.Link(link, one.enterprise(), one.name(), Set.of()),
                new Timeline.Event(
                        one.enterprise(),
                        on,
                        "visits.timeline.answer." + kind.name(),
                        "",
                        Timeline.Visibility.STAFF,
                        "visit",
                        one.subject()));
    }

    private UUID sent(DemoNames names, Asked one, String token, LocalDate on, @Nullable Instant used) {
        UUID contact = contact(names, one, on);
        UUID link = link(one, contact, token, on, on.plusDays(VALID_DAYS), used);
        jdbc.sql("""
                        insert into link_delivery (id, link_id, purpose, subject_id, way, by_system, contact_id, delivered_at, actor_name)
                        values (?, ?, ?, ?, 'SMS', true, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        link,
                        VisitConfirmations.PURPOSE,
                        one.subject(),
                        contact,
                        OfficeTime.column(at(on, 11)),
                        one.recorder())
                .update();
        return link;
    }

    private void demonstration(DemoNames names, Asked one, LocalDate today) {
        LocalDate yesterday = today.minusDays(1);
        link(one, contact(names, one, yesterday), TOKEN, yesterday, today.plusYears(1), null);
    }

    /** The first that is planned, not agreed yet, and no secret. */
    private void booking(DemoNames names, LocalDate today, Set<UUID> taken) {
        jdbc
                .sql("""
                        select b.id, b.enterprise_id, e.name, b.planned_on, b.booked_by_name from visit_booking b
                        join enterprise e on e.id = b.enterprise_id
                        where b.state = 'PLANNED' and b.mode = 'ON_SITE' and not b.is_sensitive and b.planned_on > ?
                        order by b.planned_on, b.id limit 50
                        """)
                .param(today.plusDays(VALID_DAYS))
                .query((row, n) -> new Asked(
                        row.getObject(1, UUID.class),
                        new EnterpriseId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getString(5)))
                .list()
                .stream()
                .filter(one -> taken.add(one.enterprise().value()))
                .findFirst()
                .ifPresent(one -> {
                    LocalDate yesterday = today.minusDays(1);
                    UUID contact = contact(names, one, yesterday);
                    link(BookingLinks.PURPOSE, one, contact, BOOKING_TOKEN, yesterday, today.plusYears(1), null);
                });
    }

    private UUID link(Asked one, UUID contact, String token, LocalDate on, LocalDate expires, @Nullable Instant used) {
        return link(VisitConfirmations.PURPOSE, one, contact, token, on, expires, used);
    }

    private UUID link(
            String purpose,
            Asked one,
            UUID contact,
            String token,
            LocalDate on,
            LocalDate expires,
            @Nullable Instant used) {
        UUID link = Ids.next();
        jdbc.sql("""
                        insert into link (id, purpose, subject_id, enterprise_id, enterprise_name, contact_id, made_for, token_hash, made_by_name, made_at, expires_at, used_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        link,
                        purpose,
                        one.subject(),
                        one.enterprise().value(),
                        one.name(),
                        contact,
                        expires.equals(on.plusDays(VALID_DAYS)) ? "SENDING" : "HANDOVER",
                        hash(token),
                        one.recorder(),
                        OfficeTime.column(at(on, 11)),
                        OfficeTime.column(at(expires, 24)),
                        used == null ? null : OfficeTime.column(used)))
                .update();
        return link;
    }

    private UUID contact(DemoNames names, Asked one, LocalDate on) {
        String name = names.person();
        UUID contact = enterprises.addContact(
                DemoPrefecture.ACTOR, one.enterprise(), new ContactForm(name, "总经理助理", names.mobile(), true));
        consents.give(DemoPrefecture.ACTOR, contact, new ContactConsent(name, on, ConsentWay.WRITTEN, "走访联系、诉求办理通知"));
        return contact;
    }

    private void call(Asked one, String reason, LocalDate on) {
        jdbc.sql("""
                        insert into call_back (id, purpose, subject_id, enterprise_id, title, reason, opened_at, opened_by_name)
                        select ?, ?, v.id, v.enterprise_id, concat(v.visit_on, ' ', u.name, ' ', if(v.mode = 'ON_SITE', '实地走访', '座谈')), ?, ?, ?
                        from visit v join unit u on u.id = v.unit_id where v.id = ?
                        """)
                .params(
                        Ids.next(),
                        VisitConfirmations.PURPOSE,
                        reason,
                        OfficeTime.column(at(on, 11)),
                        one.recorder(),
                        one.subject())
                .update();
    }

    private void attempt(Asked one, String by, LocalDate today) {
        jdbc.sql("""
                        insert into call_attempt (id, call_back_id, attempted_at, actor_name, result, note)
                        select ?, id, ?, ?, 'NOT_REACHED', '总机无人接，下午再打' from call_back where subject_id = ?
                        """)
                .params(Ids.next(), OfficeTime.column(at(today.minusDays(1), 12)), by, one.subject())
                .update();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atStartOfDay(OfficeTime.ZONE).plusHours(hour).toInstant();
    }

    /** Nobody knows it: what is out in the demo cannot be opened. */
    private static String random() {
        return UUID.randomUUID().toString();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
