package cn.qinqing.demo;

import cn.qinqing.register.EditionId;
import cn.qinqing.register.PublicationService;
import cn.qinqing.register.RegisterService;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Three editions of the register, each through three people; the first two are dated back. */
@Component
class DemoRegister {

    private final RegisterService register;
    private final PublicationService publication;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoRegister(RegisterService register, PublicationService publication, JdbcClient jdbc, Clock clock) {
        this.register = register;
        this.publication = publication;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void publishThreeEditions(DemoPeople.Staff staff, LocalDate today) {
        publish(staff, today, today.minusMonths(8));
        change(
                "update assignment set valid_to = ? where role = 'LIAISON_OFFICER' and crc32(id) % 25 = 0",
                today.minusMonths(3));
        publish(staff, today, today.minusMonths(3));
        jdbc.sql(
                        "update enterprise set listing_consent = 'REFUSED' where listing_consent = 'GIVEN' and crc32(id) % 150 = 0")
                .update();
        change("update assignment set valid_to = ? where role = 'LEADER' and crc32(id) % 60 = 0", today);
        publish(staff, today, today);
    }

    private void change(String sql, LocalDate day) {
        jdbc.sql(sql).param(day).update();
    }

    private void publish(DemoPeople.Staff staff, LocalDate today, LocalDate publishedOn) {
        EditionId edition = register.draft(actor(staff.officerOf("州商务局", 0)), today);
        register.submit(actor(staff.officerOf("州商务局", 0)), edition);
        Actor reviewer = actor(staff.officerOf("州商务局", 1));
        String digest = register.content(reviewer, edition).digest();
        register.approve(reviewer, edition, digest);
        Instant at = publishedOn.isBefore(today)
                ? publishedOn
                        .atTime(LocalTime.of(11, 30))
                        .atZone(OfficeTime.ZONE)
                        .toInstant()
                : clock.instant();
        publication.publishAsOf(actor(staff.officerOf("州商务局", 2)), edition, digest, at);
        jdbc.sql("update register_edition set as_of = ? where id = ?")
                .params(publishedOn, edition.value())
                .update();
    }

    private Actor actor(DemoPeople.Officer officer) {
        UUID account = jdbc.sql("select id from account where person_id = ?")
                .param(officer.person().value())
                .query(UUID.class)
                .single();
        return new Actor.Person(
                new AccountId(account),
                new PersonId(officer.person().value()),
                officer.unit(),
                null,
                officer.name(),
                EnumSet.of(Right.REGISTER_READ, Right.REGISTER_PREPARE, Right.REGISTER_REVIEW, Right.REGISTER_PUBLISH),
                Scope.all("demo"));
    }
}
