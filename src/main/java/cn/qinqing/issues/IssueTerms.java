package cn.qinqing.issues;

import cn.qinqing.shared.OfficeTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Categories and templates of time limits: data with days of validity. An issue keeps those under which it was dispatched. */
@Component
@Transactional(readOnly = true)
public class IssueTerms {

    private static final String TERM =
            "select id, code, name, days, acknowledge_days, objection_days, contact_days, rate_days, hours from issue_term where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    IssueTerms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The categories of today. */
    public List<IssueCategory> categories() {
        LocalDate today = OfficeTime.today(clock);
        return jdbc.sql("""
                        select code, name, term_code, referred from issue_category
                        where valid_from <= ? and valid_to > ? order by position, code""")
                .params(today, today)
                .query((row, n) ->
                        new IssueCategory(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)))
                .list();
    }

    /** The templates of today, the shortest first. */
    public List<IssueTerm> templates() {
        LocalDate today = OfficeTime.today(clock);
        return jdbc.sql(TERM + "valid_from <= ? and valid_to > ? order by days, code")
                .params(today, today)
                .query(IssueTerms::term)
                .list();
    }

    /** The template under which an issue was dispatched, whatever holds today. */
    public IssueTerm keptTemplate(UUID id) {
        return jdbc.sql(TERM + "id = ?").param(id).query(IssueTerms::term).single();
    }

    private static IssueTerm term(ResultSet row, int number) throws SQLException {
        return new IssueTerm(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                row.getObject(9, Integer.class));
    }
}
