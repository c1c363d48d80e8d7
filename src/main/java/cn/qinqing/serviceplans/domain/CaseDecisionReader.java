package cn.qinqing.serviceplans.domain;

import cn.qinqing.serviceplans.CaseDecisionDetails;
import cn.qinqing.serviceplans.CaseDecisionDetails.Ask;
import cn.qinqing.serviceplans.CaseDecisionDetails.Joint;
import cn.qinqing.serviceplans.CaseDecisionDetails.Link;
import cn.qinqing.serviceplans.CaseDecisionDetails.Meeting;
import cn.qinqing.serviceplans.CaseDecisionDetails.Opinion;
import cn.qinqing.serviceplans.CaseDecisionDetails.Review;
import cn.qinqing.serviceplans.CaseDecisionDetails.Step;
import cn.qinqing.serviceplans.CaseDecisionForm;
import cn.qinqing.serviceplans.CaseDecisionId;
import cn.qinqing.serviceplans.CaseDecisionRow;
import cn.qinqing.serviceplans.CaseDecisionState;
import cn.qinqing.serviceplans.CaseOpinionKind;
import cn.qinqing.serviceplans.CaseReviewKind;
import cn.qinqing.shared.FileId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads everything of one case-by-case decision; who may see it was asked before. */
@Component
public class CaseDecisionReader {

    private final JdbcClient jdbc;

    CaseDecisionReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Head(
            int round, int version, CaseDecisionForm form, UnitId unit, PersonId author, String authorName) {}

    public CaseDecisionDetails details(CaseDecisionRow row, CaseDecisionId id) {
        Head head = head(row, id);
        return new CaseDecisionDetails(
                row,
                head.round(),
                head.version(),
                head.form(),
                head.unit(),
                head.author(),
                head.authorName(),
                asks(id),
                joints(id),
                reviews(id),
                meeting(id),
                head.form().previous() == null
                        ? null
                        : link(
                                "select id, number from case_decision where id = ?",
                                head.form().previous()),
                link(
                        "select id, number from case_decision where previous_id = ? order by proposed_on desc, id desc limit 1",
                        id),
                steps(id));
    }

    private Head head(CaseDecisionRow row, CaseDecisionId id) {
        return jdbc.sql("""
                        select round, version, project_id, previous_id, matter, asked, insufficiency, unit_id, author_id, author_name, client_key
                        from case_decision where id = ?""")
                .param(id.value())
                .query((found, n) -> new Head(
                        found.getInt(1),
                        found.getInt(2),
                        new CaseDecisionForm(
                                found.getInt(2),
                                row.enterprise(),
                                found.getObject(3, UUID.class),
                                found.getObject(4, UUID.class) == null
                                        ? null
                                        : new CaseDecisionId(found.getObject(4, UUID.class)),
                                row.title(),
                                found.getString(5),
                                found.getString(6),
                                row.amountYuan(),
                                found.getString(7),
                                found.getObject(11, UUID.class)),
                        new UnitId(found.getObject(8, UUID.class)),
                        new PersonId(found.getObject(9, UUID.class)),
                        found.getString(10)))
                .single();
    }

    private List<Ask> asks(CaseDecisionId id) {
        return jdbc.sql("""
                        select a.id, a.round, a.unit_id, u.name, a.asked_on, a.due_on, o.kind, o.reason, o.given_name, o.given_at, o.on_paper,
                          o.paper_signer, o.paper_on, o.paper_number, o.paper_file
                        from case_ask a join unit u on u.id = a.unit_id left join case_opinion o on o.ask_id = a.id
                        where a.case_id = ? order by a.round desc, u.name""")
                .param(id.value())
                .query((row, n) -> new Ask(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        new UnitId(row.getObject(3, UUID.class)),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class),
                        opinion(row)))
                .list();
    }

    private static @Nullable Opinion opinion(ResultSet row) throws SQLException {
        if (row.getString(7) == null) {
            return null;
        }
        UUID file = row.getObject(15, UUID.class);
        return new Opinion(
                CaseOpinionKind.valueOf(row.getString(7)),
                row.getString(8),
                row.getString(9),
                OfficeTime.instant(row.getObject(10, LocalDateTime.class)),
                row.getBoolean(11)
                        ? row.getString(12) + "　" + row.getObject(13, LocalDate.class) + "　" + row.getString(14)
                        : "",
                file == null ? null : new FileId(file));
    }

    private List<Joint> joints(CaseDecisionId id) {
        return jdbc.sql(
                        "select round, conclusion, closed_name, closed_at from case_joint where case_id = ? order by round desc")
                .param(id.value())
                .query((row, n) -> new Joint(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        OfficeTime.instant(row.getObject(4, LocalDateTime.class))))
                .list();
    }

    private List<Review> reviews(CaseDecisionId id) {
        return jdbc.sql("""
                        select r.round, r.kind, r.passed, r.favours, r.number, r.reviewed_on, r.words, r.reviewer, u.name
                        from case_review r left join unit u on u.id = r.unit_id where r.case_id = ? order by r.round desc, r.recorded_at""")
                .param(id.value())
                .query((row, n) -> new Review(
                        row.getInt(1),
                        CaseReviewKind.valueOf(row.getString(2)),
                        row.getBoolean(3),
                        row.getBoolean(4),
                        row.getString(5),
                        row.getObject(6, LocalDate.class),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9)))
                .list();
    }

    private @Nullable Meeting meeting(CaseDecisionId id) {
        return jdbc.sql("""
                        select outcome, meeting, document_no, held_on, reason, recorded_name, minutes from case_meeting where case_id = ?
                        order by round desc limit 1""")
                .param(id.value())
                .query((row, n) -> {
                    UUID file = row.getObject(7, UUID.class);
                    return new Meeting(
                            CaseDecisionState.valueOf(row.getString(1)),
                            row.getString(2),
                            row.getString(3),
                            row.getObject(4, LocalDate.class),
                            row.getString(5),
                            row.getString(6),
                            file == null ? null : new FileId(file));
                })
                .optional()
                .orElse(null);
    }

    private @Nullable Link link(String sql, CaseDecisionId id) {
        return jdbc.sql(sql)
                .param(id.value())
                .query((row, n) -> new Link(new CaseDecisionId(row.getObject(1, UUID.class)), row.getString(2)))
                .optional()
                .orElse(null);
    }

    private List<Step> steps(CaseDecisionId id) {
        return jdbc.sql(
                        "select at, round, command, to_state, actor_name, reason, detail from case_event where case_id = ? order by seq desc")
                .param(id.value())
                .query((row, n) -> new Step(
                        OfficeTime.instant(row.getObject(1, LocalDateTime.class)),
                        row.getInt(2),
                        row.getString(3),
                        CaseDecisionState.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)))
                .list();
    }

    /** Whether a file belongs to a decision. */
    public boolean has(CaseDecisionId id, FileId file) {
        return jdbc.sql("""
                        select (select count(*) from case_opinion where case_id = :id and paper_file = :file)
                          + (select count(*) from case_meeting where case_id = :id and minutes = :file)""")
                        .param("id", id.value())
                        .param("file", file.value())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
