package cn.qinqing.commitments.domain;

import cn.qinqing.commitments.ChangeInterest;
import cn.qinqing.commitments.CommitmentDetails;
import cn.qinqing.commitments.CommitmentDetails.Change;
import cn.qinqing.commitments.CommitmentDetails.FilePart;
import cn.qinqing.commitments.CommitmentDetails.Holder;
import cn.qinqing.commitments.CommitmentDetails.Instalment;
import cn.qinqing.commitments.CommitmentDetails.Kept;
import cn.qinqing.commitments.CommitmentDetails.Said;
import cn.qinqing.commitments.CommitmentDetails.Step;
import cn.qinqing.commitments.CommitmentDetails.Taking;
import cn.qinqing.commitments.CommitmentId;
import cn.qinqing.commitments.CommitmentRow;
import cn.qinqing.commitments.CommitmentSource;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PostId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads all that is known of one commitment; who may see it was asked before. */
@Component
public class CommitmentDetailReader {

    private static final String TITLE =
            "if(u.name is null or o.title like concat(u.name, '%'), o.title, concat(u.name, o.title))";

    private final JdbcClient jdbc;

    CommitmentDetailReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public CommitmentDetails read(CommitmentRow row, LocalDate today) {
        UUID id = row.id().value();
        return jdbc.sql("""
                        select c.number_there, c.kind_code, c.project_id, p.name, c.details, c.document_on, c.promised_post_id, c.reason,
                          c.measures, c.evidence, c.kept_on, c.compensation, c.change_interest, c.change_basis, c.change_document_no,
                          c.changed_on, c.legal_no, c.legal_on, c.source_kind, c.source_id, c.recorded_on, c.created_name
                        from commitment c left join enterprise_project p on p.id = c.project_id where c.id = ?""")
                .param(id)
                .query((found, n) -> details(row, found, today))
                .single();
    }

    private CommitmentDetails details(CommitmentRow row, ResultSet found, LocalDate today) throws SQLException {
        UUID id = row.id().value();
        UUID promised = found.getObject(7, UUID.class);
        String source = found.getString(19);
        return new CommitmentDetails(
                row,
                found.getString(1),
                found.getString(2),
                found.getObject(3, UUID.class),
                found.getString(4),
                Objects.requireNonNullElse(found.getString(5), ""),
                found.getObject(6, LocalDate.class),
                promised == null ? null : new PostId(promised),
                found.getString(8),
                found.getString(9),
                found.getString(10),
                found.getObject(11, LocalDate.class),
                found.getString(12),
                change(found),
                found.getString(17),
                found.getObject(18, LocalDate.class),
                source == null
                        ? null
                        : new CommitmentSource(CommitmentSource.Kind.valueOf(source), found.getObject(20, UUID.class)),
                found.getObject(21, LocalDate.class),
                found.getString(22),
                instalments(id),
                holders(id, promised, row, found.getObject(21, LocalDate.class), today),
                takings(id),
                said(id),
                files(id),
                history(id));
    }

    private static @Nullable Change change(ResultSet found) throws SQLException {
        LocalDate on = found.getObject(16, LocalDate.class);
        String interest = found.getString(13);
        return on == null
                ? null
                : new Change(
                        interest == null ? null : ChangeInterest.valueOf(interest),
                        found.getString(14),
                        found.getString(15),
                        on);
    }

    private List<Instalment> instalments(UUID id) {
        return jdbc.sql("""
                        select id, position, due_on, amount_wan, text, kept_on, evidence from commitment_instalment
                        where commitment_id = ? order by position""")
                .param(id)
                .query((row, n) -> new Instalment(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getObject(3, LocalDate.class),
                        row.getBigDecimal(4),
                        row.getString(5),
                        row.getObject(6, LocalDate.class),
                        row.getString(7)))
                .list();
    }

    /** What the ledger writes beside the row. */
    public record Written(
            @Nullable String numberThere,
            @Nullable LocalDate documentOn,
            String details,
            @Nullable String reason,
            @Nullable String measures,
            @Nullable String evidence,
            @Nullable LocalDate keptOn,
            @Nullable String compensation,
            @Nullable Change change,
            List<Instalment> parts) {}

    /** For many at a time, in two queries. */
    public Map<CommitmentId, Written> written(List<CommitmentId> ids) {
        Map<CommitmentId, Written> all = new HashMap<>();
        if (ids.isEmpty()) {
            return all;
        }
        List<UUID> keys = ids.stream().map(CommitmentId::value).toList();
        Map<UUID, List<Instalment>> parts = new HashMap<>();
        jdbc.sql("""
                        select id, position, due_on, amount_wan, text, kept_on, evidence, commitment_id from commitment_instalment
                        where commitment_id in (:ids) order by commitment_id, position""").param("ids", keys).query(row -> {
            parts.computeIfAbsent(row.getObject(8, UUID.class), any -> new ArrayList<>())
                    .add(new Instalment(
                            row.getObject(1, UUID.class),
                            row.getInt(2),
                            row.getObject(3, LocalDate.class),
                            row.getBigDecimal(4),
                            row.getString(5),
                            row.getObject(6, LocalDate.class),
                            row.getString(7)));
        });
        // the columns of a change stand where change() looks for them
        jdbc.sql("""
                        select c.number_there, c.kind_code, c.project_id, c.id, c.details, c.document_on, c.promised_post_id, c.reason,
                          c.measures, c.evidence, c.kept_on, c.compensation, c.change_interest, c.change_basis, c.change_document_no, c.changed_on
                        from commitment c where c.id in (:ids)""").param("ids", keys).query(row -> {
            UUID id = row.getObject(4, UUID.class);
            all.put(
                    new CommitmentId(id),
                    new Written(
                            row.getString(1),
                            row.getObject(6, LocalDate.class),
                            Objects.requireNonNullElse(row.getString(5), ""),
                            row.getString(8),
                            row.getString(9),
                            row.getString(10),
                            row.getObject(11, LocalDate.class),
                            row.getString(12),
                            change(row),
                            parts.getOrDefault(id, List.of())));
        });
        return all;
    }

    private record Span(UUID post, LocalDate from, LocalDate to) {}

    /** Who held the posts that answered for it, while they did; the latest first. */
    private List<Holder> holders(
            UUID id, @Nullable UUID promised, CommitmentRow row, LocalDate recorded, LocalDate today) {
        List<Span> spans = new ArrayList<>();
        LocalDate from = row.promisedOn() == null ? recorded : row.promisedOn();
        UUID post = promised;
        record Move(UUID to, LocalDate on) {}
        for (Move move : jdbc.sql(
                        "select to_post_id, moved_on from commitment_move where commitment_id = ? order by moved_on, id")
                .param(id)
                .query((moved, n) -> new Move(moved.getObject(1, UUID.class), moved.getObject(2, LocalDate.class)))
                .list()) {
            if (post != null) {
                spans.add(new Span(post, from, move.on()));
            }
            post = move.to();
            from = move.on();
        }
        if (post != null) {
            spans.add(new Span(post, from, today.plusDays(1)));
        }
        List<Holder> holders = new ArrayList<>();
        spans.reversed().forEach(span -> holders.addAll(held(span, today)));
        return holders;
    }

    private List<Holder> held(Span span, LocalDate today) {
        return jdbc.sql("select " + TITLE + """
                        , p.name, h.caretaker, greatest(h.valid_from, ?), least(h.valid_to, ?)
                        from post_holding h join post o on o.id = h.post_id left join unit u on u.id = o.unit_id
                        join person p on p.id = h.person_id where h.post_id = ? and h.valid_from < ? and h.valid_to > ?
                        order by h.valid_from desc, h.caretaker""")
                .params(span.from(), span.to(), span.post(), span.to(), span.from())
                .query((row, n) -> {
                    LocalDate to = row.getObject(5, LocalDate.class);
                    return new Holder(
                            row.getString(1),
                            row.getString(2),
                            row.getBoolean(3),
                            row.getObject(4, LocalDate.class),
                            to.isAfter(today) ? null : to);
                })
                .list();
    }

    private List<Taking> takings(UUID id) {
        return jdbc.sql("select " + TITLE + """
                        , coalesce(p.name, tu.name), t.begins_on, t.due_on, t.acknowledged_at, t.acknowledged_by, t.words, t.paper,
                          t.over_at is not null
                        from commitment_taking t join post o on o.id = t.post_id left join unit u on u.id = o.unit_id
                        left join person p on p.id = t.person_id left join unit tu on tu.id = t.unit_id
                        where t.commitment_id = ? order by t.begins_on desc, t.id desc""")
                .param(id)
                .query((row, n) -> new Taking(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        instant(row, 5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getBoolean(9)))
                .list();
    }

    private List<Said> said(UUID id) {
        return jdbc.sql("""
                        select choice, words, way, answered_at from commitment_answer where commitment_id = ?
                        order by answered_at desc, id desc""")
                .param(id)
                .query((row, n) -> new Said(
                        row.getString(1).equals("KEPT"),
                        row.getString(2),
                        row.getString(3).equals("CALL"),
                        Objects.requireNonNull(instant(row, 4))))
                .list();
    }

    private List<Kept> files(UUID id) {
        return jdbc.sql("""
                        select id, part, name, added_name, added_at from commitment_file where commitment_id = ?
                        order by added_at, id""")
                .param(id)
                .query((row, n) -> new Kept(
                        row.getObject(1, UUID.class),
                        FilePart.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        Objects.requireNonNull(instant(row, 5))))
                .list();
    }

    private List<Step> history(UUID id) {
        return jdbc.sql("""
                        select happened_at, command, actor_name, words, document_no from commitment_event where commitment_id = ?
                        order by happened_at desc, id desc""")
                .param(id)
                .query((row, n) -> new Step(
                        Objects.requireNonNull(instant(row, 1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        LocalDateTime stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : OfficeTime.instant(stored);
    }
}
