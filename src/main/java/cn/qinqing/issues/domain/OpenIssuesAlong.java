package cn.qinqing.issues.domain;

import cn.qinqing.assignments.HandoverNotes;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.shared.EnterpriseId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open issues of the enterprises that are handed over; of a confidential one the number alone. */
@Component
class OpenIssuesAlong implements HandoverNotes {

    private final JdbcClient jdbc;

    OpenIssuesAlong(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String kind() {
        return "issues.handover.open";
    }

    @Override
    public List<String> of(Set<EnterpriseId> enterprises) {
        return jdbc.sql("""
                        select i.number, case when i.privacy = 'NORMAL' then concat(i.title, ' · ', e.name) end
                        from issue i join enterprise e on e.id = i.enterprise_id
                        where i.enterprise_id in (:enterprises) and i.status in (:open) order by i.number""")
                .param(
                        "enterprises",
                        enterprises.stream().map(EnterpriseId::value).toList())
                .param(
                        "open",
                        Arrays.stream(IssueStatus.values())
                                .filter(IssueStatus::open)
                                .map(Enum::name)
                                .toList())
                .query((row, n) ->
                        row.getString(2) == null ? row.getString(1) : row.getString(1) + " " + row.getString(2))
                .list();
    }
}
