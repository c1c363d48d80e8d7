package cn.qinqing.visits.domain;

import cn.qinqing.people.PeopleQueries;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.visits.VisitAnswer;
import cn.qinqing.visits.VisitAnswerKind;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitSummary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What enterprises answered to records, append-only; and what they are shown of a record. */
@Component
public class AnswerStore {

    private static final String ANSWER =
            "select a.kind, a.words, a.way = 'LINK', a.answered_at, a.noted_by_name, exists (select 1 from visit_revision r where r.visit_id = a.visit_id and r.changed_at > a.answered_at)";

    private final JdbcClient jdbc;
    private final PeopleQueries people;

    AnswerStore(JdbcClient jdbc, PeopleQueries people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    public void add(Actor actor, VisitId visit, VisitAnswerKind kind, String words, Instant now) {
        UUID link = actor instanceof Actor.Link one ? one.token() : null;
        jdbc.sql("""
                        insert into visit_answer (id, visit_id, kind, words, way, link_id, answered_at, noted_by, noted_by_name)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        Ids.next(),
                        visit.value(),
                        kind.name(),
                        words,
                        link == null ? "CALL" : "LINK",
                        link,
                        OfficeTime.column(now),
                        actor.accountId().map(AccountId::value).orElse(null),
                        actor.name()))
                .update();
    }

    /** Answers to a visit, the latest first. */
    public List<VisitAnswer> of(VisitId visit) {
        return jdbc.sql(ANSWER + " from visit_answer a where a.visit_id = ? order by a.answered_at desc, a.id desc")
                .param(visit.value())
                .query((row, n) -> answer(row))
                .list();
    }

    /** Answers with words to visits that the actor noted or that stand in the actor's name. */
    public List<VisitAnswer.OfMine> mine(Actor actor, LocalDate since, int limit) {
        UUID person = actor.personId().map(PersonId::value).orElse(null);
        return jdbc.sql(ANSWER + """
                        , v.id, e.name from visit_answer a join visit v on v.id = a.visit_id join enterprise e on e.id = v.enterprise_id
                        where v.state = 'HELD' and a.words <> '' and a.answered_at >= ?
                          and (v.recorded_by = ? or v.recorder_person_id = ? or v.on_behalf_of = ?)
                        order by a.answered_at desc, a.id desc limit ?
                        """)
                .params(Arrays.asList(
                        OfficeTime.column(since.atStartOfDay(OfficeTime.ZONE).toInstant()),
                        actor.accountId().map(AccountId::value).orElse(null),
                        person,
                        person,
                        limit))
                .query((row, n) -> new VisitAnswer.OfMine(
                        new VisitId(row.getObject(7, UUID.class)), row.getString(8), answer(row)))
                .list();
    }

    private static VisitAnswer answer(ResultSet row) throws SQLException {
        return new VisitAnswer(
                VisitAnswerKind.valueOf(row.getString(1)),
                row.getString(2),
                row.getBoolean(3),
                OfficeTime.instant(row.getObject(4, LocalDateTime.class)),
                row.getString(5),
                row.getBoolean(6));
    }

    /** What the enterprise is shown of a visit. */
    public VisitSummary summary(Visit visit) {
        String name = jdbc.sql("select name from enterprise where id = ?")
                .param(visit.enterprise().value())
                .query(String.class)
                .single();
        List<VisitSummary.Raised> raised = jdbc.sql(
                        "select number, if(privacy = 'NORMAL', text, null) from issue where origin_kind = 'VISIT' and origin_id = ? order by number")
                .param(visit.id().value())
                .query((row, n) -> new VisitSummary.Raised(row.getString(1), row.getString(2)))
                .list();
        return new VisitSummary(
                visit.enterprise(), name, visit.on(), visit.mode(), units(visit), raised, visit.version());
    }

    /** The unit of the person in whose name the record stands, else of who noted it; then of those who went along. */
    private List<String> units(Visit visit) {
        Set<String> units = new LinkedHashSet<>();
        visit.leader()
                .ifPresentOrElse(
                        leader -> {
                            PeopleQueries.UnitHit unit = people.unitOf(leader, visit.on());
                            if (unit != null) {
                                units.add(unit.name());
                            }
                        },
                        () -> visit.unit()
                                .flatMap(unit -> jdbc.sql("select name from unit where id = ?")
                                        .param(unit.value())
                                        .query(String.class)
                                        .optional())
                                .ifPresent(units::add));
        units.addAll(jdbc.sql(
                        "select unit_name from visit_participant where visit_id = ? and side = 'GOVERNMENT' and unit_name is not null order by position")
                .param(visit.id().value())
                .query(String.class)
                .list());
        return List.copyOf(units);
    }
}
