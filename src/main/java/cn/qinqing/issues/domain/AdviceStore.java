package cn.qinqing.issues.domain;

import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What similar issues are compared by. */
@Component
public class AdviceStore {

    private static final int MOST_OPEN = 200;
    private static final String KNOWN = """
            select i.id, i.status, coalesce((select t.text from issue_translation t where t.issue_id = i.id
                order by t.noted_at desc, t.id desc limit 1), i.text), i.category_code, i.lead_unit_id, u.name
            from issue i left join unit u on u.id = i.lead_unit_id""";

    private final JdbcClient jdbc;

    AdviceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param unit that leads it, null before one does */
    public record Known(
            IssueId id,
            IssueStatus status,
            String words,
            @Nullable String category,
            @Nullable UnitId unit,
            String unitName) {}

    /** @param confidential whether those told in confidence take part */
    public List<Known> of(List<UUID> issues, boolean confidential) {
        return issues.isEmpty()
                ? List.of()
                : jdbc.sql(KNOWN + " where i.id in (:issues) and (:confidential or i.privacy = 'NORMAL')")
                        .param("issues", issues)
                        .param("confidential", confidential)
                        .query(AdviceStore::known)
                        .list();
    }

    /** The open issues of an enterprise, the newest first. */
    public List<Known> openOf(EnterpriseId enterprise, boolean confidential) {
        return jdbc.sql(KNOWN + " where i.enterprise_id = :enterprise and (:confidential or i.privacy = 'NORMAL')"
                        + " and i.status in (:open) order by i.registered_at desc limit " + MOST_OPEN)
                .param("enterprise", enterprise.value())
                .param("confidential", confidential)
                .param(
                        "open",
                        Arrays.stream(IssueStatus.values())
                                .filter(IssueStatus::open)
                                .map(Enum::name)
                                .toList())
                .query(AdviceStore::known)
                .list();
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        UUID unit = row.getObject(5, UUID.class);
        return new Known(
                new IssueId(row.getObject(1, UUID.class)),
                IssueStatus.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                unit == null ? null : new UnitId(unit),
                Objects.toString(row.getString(6), ""));
    }
}
