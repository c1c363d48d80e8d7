package cn.qinqing.assignments.domain;

import cn.qinqing.assignments.HandoverDetails;
import cn.qinqing.assignments.HandoverFilter;
import cn.qinqing.assignments.HandoverId;
import cn.qinqing.assignments.HandoverRow;
import cn.qinqing.assignments.HandoverSort;
import cn.qinqing.assignments.PaperAcknowledgement;
import cn.qinqing.people.HeldOutcome;
import cn.qinqing.people.PersonChange;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.FileId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.SortBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of handover sheets. The lines are never changed. */
@Component
public class HandoverStore {

    /** When the successor has to acknowledge, and when the register has to show it. */
    public record Terms(LocalDate acknowledgeBy, LocalDate publishBy) {}

    /** What stands of a sheet beside its row. */
    public record Rest(
            PersonId to,
            @Nullable AccountId madeBy,
            String madeByName,
            Instant madeAt,
            String reason,
            @Nullable String acknowledgedBy,
            @Nullable String paperWords,
            @Nullable FileId scan,
            int version) {}

    private static final String FROM = " from handover h join person f on f.id = h.from_person_id"
            + " join person t on t.id = h.to_person_id where 1 = 1";

    private static final String ROW =
            "select h.id, f.name, t.name, h.handed_on, h.document_no, (select count(*) from handover_line l where l.handover_id = h.id) line_count,"
                    + " h.acknowledge_by, h.publish_by, h.acknowledged_on, h.to_person_id = ?";

    private final JdbcClient jdbc;

    HandoverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public HandoverId add(
            Actor actor,
            PersonChange change,
            UUID changeId,
            PersonId to,
            Instant now,
            Terms terms,
            List<HandoverDetails.Line> lines) {
        HandoverId id = HandoverId.create();
        jdbc.sql("""
                        insert into handover (id, change_id, from_person_id, to_person_id, handed_on, document_no, reason,
                          made_by, made_by_account, made_at, acknowledge_by, publish_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        changeId,
                        change.person().value(),
                        to.value(),
                        change.day(),
                        change.documentNo().strip(),
                        change.reason().strip(),
                        actor.name(),
                        actor.accountId().map(AccountId::value).orElse(null),
                        OfficeTime.column(now),
                        terms.acknowledgeBy(),
                        terms.publishBy())
                .update();
        for (int i = 0; i < lines.size(); i++) {
            HandoverDetails.Line line = lines.get(i);
            jdbc.sql(
                            "insert into handover_line (id, handover_id, position, kind, what, outcome) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            Ids.next(),
                            id.value(),
                            i,
                            line.kind(),
                            line.what(),
                            line.outcome() == null ? null : line.outcome().name())
                    .update();
        }
        return id;
    }

    public List<HandoverRow> page(
            Actor actor,
            HandoverFilter filter,
            LocalDate today,
            List<SortBy<HandoverSort>> order,
            long offset,
            int limit) {
        List<Object> params = new ArrayList<>(List.of(viewer(actor)));
        String where = where(actor, filter, today, params);
        params.add(limit);
        params.add(offset);
        return jdbc.sql(ROW + FROM + where
                        + SortBy.clause(
                                order,
                                HandoverSort::column,
                                "h.id",
                                SortBy.up(HandoverSort.OPEN),
                                SortBy.down(HandoverSort.DAY))
                        + " limit ? offset ?")
                .params(params)
                .query(HandoverStore::row)
                .list();
    }

    public long count(Actor actor, HandoverFilter filter, LocalDate today) {
        List<Object> params = new ArrayList<>();
        String where = where(actor, filter, today, params);
        return jdbc.sql("select count(*)" + FROM + where)
                .params(params)
                .query(Long.class)
                .single();
    }

    /** One sheet, as far as the actor sees it. */
    public Optional<HandoverRow> find(Actor actor, HandoverId id) {
        List<Object> params = new ArrayList<>(List.of(viewer(actor), id.value()));
        String visible = visible(actor, params);
        return jdbc.sql(ROW + FROM + " and h.id = ?" + visible)
                .params(params)
                .query(HandoverStore::row)
                .optional();
    }

    public Rest rest(HandoverId id) {
        return jdbc.sql("""
                        select to_person_id, made_by_account, made_by, made_at, reason, acknowledged_by, paper_words, scan_file_id, version
                        from handover where id = ?""")
                .param(id.value())
                .query((row, n) -> new Rest(
                        new PersonId(row.getObject(1, UUID.class)),
                        row.getObject(2, UUID.class) == null ? null : new AccountId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        OfficeTime.instant(row.getObject(4, LocalDateTime.class)),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getObject(8, UUID.class) == null ? null : new FileId(row.getObject(8, UUID.class)),
                        row.getInt(9)))
                .single();
    }

    public List<HandoverDetails.Line> lines(HandoverId id) {
        return jdbc.sql("select kind, what, outcome from handover_line where handover_id = ? order by position")
                .param(id.value())
                .query((row, n) -> new HandoverDetails.Line(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3) == null ? null : HeldOutcome.valueOf(row.getString(3))))
                .list();
    }

    /** Whether the sheet was still open at that version and is acknowledged now. */
    public boolean acknowledge(
            HandoverId id, int version, LocalDate day, String by, @Nullable PaperAcknowledgement paper) {
        return jdbc.sql("""
                        update handover set acknowledged_on = ?, acknowledged_by = ?, on_paper = ?, paper_words = ?, scan_file_id = ?, version = version + 1
                        where id = ? and version = ? and acknowledged_on is null""")
                        .params(
                                day,
                                by,
                                paper != null,
                                paper == null ? null : paper.words().strip(),
                                paper == null || paper.scan() == null
                                        ? null
                                        : paper.scan().value(),
                                id.value(),
                                version)
                        .update()
                == 1;
    }

    private static String where(Actor actor, HandoverFilter filter, LocalDate today, List<Object> params) {
        StringBuilder where = new StringBuilder();
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            String part = NameKey.like(text);
            where.append(" and (f.name_key like ? or t.name_key like ? or h.document_no like ?)");
            Collections.addAll(params, part, part, part);
        }
        if (filter.state() != null) {
            where.append(
                    switch (filter.state()) {
                        case OPEN -> " and h.acknowledged_on is null";
                        case DONE -> " and h.acknowledged_on is not null";
                        case LATE -> {
                            params.add(today);
                            yield " and h.acknowledged_on is null and h.acknowledge_by < ?";
                        }
                    });
        }
        return where + visible(actor, params);
    }

    /** The clerk and the supervisor see those of their divisions, everybody sees the own ones. */
    private static String visible(Actor actor, List<Object> params) {
        boolean office =
                actor.may(Right.ASSIGNMENT_EDIT) || actor.may(Right.AUDIT_READ) || actor.may(Right.REGISTER_REVIEW);
        if (office && actor.scope() instanceof Scope.All) {
            return "";
        }
        UUID self = viewer(actor);
        params.add(self);
        params.add(self);
        String own = "h.to_person_id = ? or h.from_person_id = ?";
        if (office
                && actor.scope() instanceof Scope.Within within
                && !within.divisions().isEmpty()) {
            params.addAll(within.divisions());
            return " and (" + own
                    + " or exists (select 1 from post_holding ph join post o on o.id = ph.post_id where ph.person_id in (h.from_person_id, h.to_person_id) and o.division_code in ("
                    + String.join(", ", Collections.nCopies(within.divisions().size(), "?")) + ")))";
        }
        return " and (" + own + ")";
    }

    private static UUID viewer(Actor actor) {
        return actor.personId().map(PersonId::value).orElse(new UUID(0, 0));
    }

    private static HandoverRow row(ResultSet row, int number) throws SQLException {
        return new HandoverRow(
                new HandoverId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getInt(6),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                row.getBoolean(10));
    }
}
