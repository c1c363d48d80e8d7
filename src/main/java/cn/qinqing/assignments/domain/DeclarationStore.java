package cn.qinqing.assignments.domain;

import cn.qinqing.assignments.Declarations;
import cn.qinqing.assignments.InterestKind;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of declarations. */
@Component
public class DeclarationStore {

    public record Stored(PersonId person, EnterpriseId enterprise, Period period) {}

    private static final String INTEREST = """
            select d.id, d.person_id, p.name, d.kind, d.valid_from, d.valid_to, d.document_no, d.noted_by
            from interest_declaration d join person p on p.id = d.person_id
            """;

    private final JdbcClient jdbc;

    DeclarationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Declarations.Interest> interests(EnterpriseId enterprise) {
        return jdbc.sql(
                        INTEREST
                                + " where d.enterprise_id = ? and d.result = 'INTEREST' order by d.valid_to desc, d.valid_from desc")
                .param(enterprise.value())
                .query(DeclarationStore::interest)
                .list();
    }

    /** Interests of a person that stand on any day of the period. */
    public List<Declarations.Interest> interests(PersonId person, EnterpriseId enterprise, Period period) {
        return jdbc.sql(
                        INTEREST
                                + " where d.enterprise_id = ? and d.person_id = ? and d.result = 'INTEREST' and d.valid_from < ? and d.valid_to > ? order by d.valid_from")
                .params(enterprise.value(), person.value(), period.to(), period.from())
                .query(DeclarationStore::interest)
                .list();
    }

    /** Interests of whoever holds the post on a day of the period, on which the interest stands too. */
    public List<Declarations.Interest> interestsOfHolders(PostId post, EnterpriseId enterprise, Period period) {
        return jdbc.sql(INTEREST + """
                         join post_holding h on h.person_id = d.person_id and h.post_id = ?
                          and greatest(h.valid_from, d.valid_from, ?) < least(h.valid_to, d.valid_to, ?)
                        where d.enterprise_id = ? and d.result = 'INTEREST' order by d.valid_from
                        """)
                .params(post.value(), period.from(), period.to(), enterprise.value())
                .query(DeclarationStore::interest)
                .list();
    }

    public Optional<Stored> find(UUID interest) {
        return jdbc.sql(
                        "select person_id, enterprise_id, valid_from, valid_to from interest_declaration where id = ? and result = 'INTEREST' for update")
                .param(interest)
                .query((row, n) -> new Stored(
                        new PersonId(row.getObject(1, UUID.class)),
                        new EnterpriseId(row.getObject(2, UUID.class)),
                        new Period(row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class))))
                .optional();
    }

    public void lock(PersonId person) {
        jdbc.sql("select id from person where id = ? for update")
                .param(person.value())
                .query(UUID.class)
                .single();
    }

    /** What was declared before no longer stands: after the interest the person declares anew. */
    public void endNone(PersonId person, EnterpriseId enterprise, Period period) {
        jdbc.sql(
                        "update interest_declaration set valid_to = greatest(?, date_add(valid_from, interval 1 day)), version = version + 1 where person_id = ? and enterprise_id = ? and result = 'NONE' and valid_from < ? and valid_to > ?")
                .params(period.from(), person.value(), enterprise.value(), period.to(), period.from())
                .update();
    }

    /** @param kind of the interest; null when there is none */
    public void add(
            PersonId person,
            EnterpriseId enterprise,
            @Nullable InterestKind kind,
            Period period,
            String documentNo,
            String by,
            Instant now) {
        jdbc.sql(
                        "insert into interest_declaration (id, person_id, enterprise_id, result, kind, valid_from, valid_to, document_no, noted_at, noted_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        person.value(),
                        enterprise.value(),
                        kind == null ? "NONE" : "INTEREST",
                        kind == null ? null : kind.name(),
                        period.from(),
                        period.to(),
                        documentNo,
                        OfficeTime.column(now),
                        by)
                .update();
    }

    public void end(UUID interest, LocalDate day, String reason) {
        jdbc.sql("update interest_declaration set valid_to = ?, end_reason = ?, version = version + 1 where id = ?")
                .params(day, reason, interest)
                .update();
    }

    private static Declarations.Interest interest(ResultSet row, int number) throws SQLException {
        return new Declarations.Interest(
                row.getObject(1, UUID.class),
                new PersonId(row.getObject(2, UUID.class)),
                row.getString(3),
                InterestKind.valueOf(row.getString(4)),
                new Period(row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class)),
                row.getString(7),
                row.getString(8));
    }
}
