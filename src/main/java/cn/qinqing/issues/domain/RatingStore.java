package cn.qinqing.issues.domain;

import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueRating;
import cn.qinqing.issues.Satisfaction;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What enterprises said of replies, append-only: the evidence on which issues are closed. */
@Component
public class RatingStore {

    private static final String INSERT = """
            insert into issue_rating (id, issue_id, round, satisfaction, way, words, link_id, call_back_id, noted_by, noted_by_name,
              rated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;

    RatingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps it and gives its id. */
    public UUID add(IssueDesk.Taken taken, Satisfaction satisfaction, String words) {
        UUID id = Ids.next();
        UUID link = taken.actor() instanceof Actor.Link one ? one.token() : null;
        jdbc.sql(INSERT)
                .params(Arrays.asList(
                        id,
                        taken.issue().id().value(),
                        taken.issue().round(),
                        satisfaction.name(),
                        link == null ? "CALL" : "LINK",
                        words,
                        link,
                        null,
                        taken.actor().personId().map(PersonId::value).orElse(null),
                        taken.actor().name(),
                        OfficeTime.column(taken.now())))
                .update();
        return id;
    }

    /** Notes that nobody answered although the enterprise was rung: evidence, and never counted as satisfied. */
    UUID silence(IssueDesk.Taken taken, UUID call) {
        UUID id = Ids.next();
        jdbc.sql(INSERT)
                .params(Arrays.asList(
                        id,
                        taken.issue().id().value(),
                        taken.issue().round(),
                        null,
                        "NOT_REACHED",
                        "",
                        null,
                        call,
                        null,
                        taken.actor().name(),
                        OfficeTime.column(taken.now())))
                .update();
        return id;
    }

    Optional<UUID> ofRound(Issue issue) {
        return jdbc.sql("select id from issue_rating where issue_id = ? and round = ?")
                .params(issue.id().value(), issue.round())
                .query(UUID.class)
                .optional();
    }

    /** Ratings of all rounds, the latest first. */
    public List<IssueRating> of(IssueId issue) {
        return jdbc.sql("""
                        select round, satisfaction, way, words, rated_at from issue_rating where issue_id = ?
                        order by round desc""")
                .param(issue.value())
                .query((row, n) -> new IssueRating(
                        row.getInt(1),
                        row.getString(2) == null ? null : Satisfaction.valueOf(row.getString(2)),
                        IssueRating.Way.valueOf(row.getString(3)),
                        row.getString(4),
                        OfficeTime.instant(row.getObject(5, LocalDateTime.class))))
                .list();
    }
}
