package cn.qinqing.issues.domain;

import cn.qinqing.issues.MeetingTopic;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code issue_meeting_topic}: an issue waits for one meeting at a time. */
@Component
public class MeetingTopicStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    MeetingTopicStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @return false when it is on the list already */
    public boolean put(Actor actor, Issue issue, String reason, Instant now) {
        return jdbc.sql("""
                                insert into issue_meeting_topic (id, issue_id, round, put_on, put_at, put_by, put_name, reason)
                                select ?, ?, ?, ?, ?, ?, ?, ? from dual
                                where not exists (select 1 from issue_meeting_topic m where m.issue_id = ? and m.open_slot = 1)""")
                        .params(Arrays.asList(
                                Ids.next(),
                                issue.id().value(),
                                issue.round(),
                                OfficeTime.dayOf(now),
                                OfficeTime.column(now),
                                actor.personId().map(PersonId::value).orElse(null),
                                actor.name(),
                                reason,
                                issue.id().value()))
                        .update()
                == 1;
    }

    /** Those that the sweep raised to the sixth step; what is on the list stays there as it is. */
    void raised(List<SweepRows.Written> notices, Instant now) {
        if (notices.isEmpty()) {
            return;
        }
        Set<UUID> on = new HashSet<>(jdbc.sql(
                        "select issue_id from issue_meeting_topic where open_slot = 1 and issue_id in (:issues)")
                .param("issues", notices.stream().map(one -> one.issue().id()).toList())
                .query(UUID.class)
                .list());
        batches.batchUpdate(
                "insert into issue_meeting_topic (id, issue_id, round, supervision_id, put_on, put_at) values (?, ?, ?, ?, ?, ?)",
                notices.stream()
                        .filter(one -> on.add(one.issue().id()))
                        .map(one -> new Object[] {
                            Ids.next(),
                            one.issue().id(),
                            one.issue().round(),
                            one.id(),
                            OfficeTime.dayOf(now),
                            OfficeTime.column(now)
                        })
                        .toList());
    }

    /** @return false when it is off the list */
    public boolean settle(
            Actor actor, UUID id, MeetingTopic.Outcome outcome, @Nullable String meeting, String words, Instant now) {
        return jdbc.sql("""
                                update issue_meeting_topic set outcome = ?, meeting = ?, words = ?, settled_by = ?, settled_name = ?,
                                  settled_at = ?, open_slot = null
                                where id = ? and open_slot = 1""")
                        .params(Arrays.asList(
                                outcome.name(),
                                meeting,
                                words,
                                actor.personId().map(PersonId::value).orElse(null),
                                actor.name(),
                                OfficeTime.column(now),
                                id))
                        .update()
                == 1;
    }
}
