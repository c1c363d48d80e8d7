package cn.qinqing.commitments;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Right;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Posts that may promise or answer for a promise: of leaders and of units, found by title, unit or holder. */
@Component
@Transactional(readOnly = true)
public class CommitmentPosts {

    private static final String SELECT = """
            select o.id, if(u.name is null or o.title like concat(u.name, '%'), o.title, concat(u.name, o.title)), p.name
            from post o left join unit u on u.id = o.unit_id
            left join post_holding h on h.post_id = o.id and h.valid_from <= ? and h.valid_to > ?
            left join person p on p.id = h.person_id where o.active""";

    private final JdbcClient jdbc;
    private final Clock clock;

    CommitmentPosts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A post for a picker.
     *
     * @param holder of today; null while it is vacant
     */
    public record PostHit(
            PostId post, String title, @Nullable String holder) {}

    public List<PostHit> find(Actor actor, String text, int limit) {
        actor.require(Right.PEOPLE_READ);
        LocalDate today = OfficeTime.today(clock);
        String part = "%" + text.strip().replaceAll("[%_\\\\]", "\\\\$0") + "%";
        return jdbc.sql(SELECT
                        + " and (concat(coalesce(u.name, ''), o.title) like ? or p.name_key like ? or p.initials like ?)"
                        + " order by o.is_leading desc, o.title, o.id limit ?")
                .params(today, today, part, NameKey.like(text.strip()), part.substring(1), limit)
                .query((row, n) ->
                        new PostHit(new PostId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
                .list();
    }

    public Optional<PostHit> hit(Actor actor, PostId post) {
        actor.require(Right.PEOPLE_READ);
        LocalDate today = OfficeTime.today(clock);
        return jdbc.sql(SELECT + " and o.id = ? limit 1")
                .params(today, today, post.value())
                .query((row, n) ->
                        new PostHit(new PostId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
                .optional();
    }
}
