package cn.qinqing.people;

import cn.qinqing.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may note visits in a leader's name (代录授权): a dated authorisation from the post to a person. */
@Component
public class RecordingAuthorities {

    private final JdbcClient jdbc;

    RecordingAuthorities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the recorder was authorised, on the day, by a post that the leader held on it. */
    public boolean mayRecordFor(@Nullable PersonId recorder, PersonId leader, LocalDate day) {
        return recorder != null
                && leadersOf(recorder, day).stream()
                        .anyMatch(one -> one.person().equals(leader));
    }

    /** Leaders for whom the recorder may note visits on the day. */
    public List<PeopleQueries.PersonHit> leadersOf(PersonId recorder, LocalDate day) {
        return jdbc.sql("""
                        select p.id, p.name, o.title from recording_authority a
                        join post o on o.id = a.post_id
                        join post_holding h on h.post_id = a.post_id and h.valid_from <= ? and h.valid_to > ?
                        join person p on p.id = h.person_id
                        where a.person_id = ? and a.valid_from <= ? and a.valid_to > ? order by p.pinyin
                        """)
                .params(day, day, recorder.value(), day, day)
                .query((row, n) -> new PeopleQueries.PersonHit(
                        new PersonId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
                .list();
    }
}
