package cn.qinqing.assignments.domain;

import cn.qinqing.assignments.HandoverDetails;
import cn.qinqing.assignments.HandoverFilter;
import cn.qinqing.assignments.HandoverId;
import cn.qinqing.assignments.HandoverRow;
import cn.qinqing.assignments.PaperAcknowledgement;
import cn.qinqing.assignments.domain.HandoverNews.Waiting;
import cn.qinqing.people.HeldOutcome;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.FileId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of handover sheets. The lines are never changed. */
@Component
public class HandoverStore {

    /** When the successor has to acknowledge, and when the register has to show it. */
    public record Terms(LocalDate acknowledgeBy, LocalDate publishBy) {}

    /**
     * Who hands over what for which reason.
     *
     * @param change the sheet of changes; null for an appointment
     * @param post the post to which somebody was appointed; null when somebody left or moved
     * @param from null when the post was vacant
     * @param reason null for an appointment
     */
    public record Sheet(
            @Nullable UUID change,
            @Nullable PostId post,
            @Nullable PersonId from,
            PersonId to,
            LocalDate day,
            @Nullable String documentNo,
            @Nullable String reason) {}

    /** What stands of a sheet beside its row. */
    public record Rest(
            PersonId to,
            @Nullable AccountId madeBy,
            String madeByName,
            Instant madeAt,
            @Nullable String reason,
            @Nullable String post,
            @Nullable String acknowledgedBy,
            @Nullable String paperWords,
            @Nullable FileId scan,
            int version) {}

    private static final String FROM = " from handover h left join person f on f.id = h.from_person_id"
            + " join person t on t.id = h.to_person_id where 1 = 1";

    private static final String ROW =
            "select h.id, f.name, t.name, h.handed_on, h.document_no, (select count(*) from handover_line l where l.handover_id = h.id),"
                    + " h.acknowledge_by, h.publish_by, h.acknowledged_on, h.to_person_id = ?";

    /** From whom, or from which vacant post, to whom. */
    private static final String WAITING = """
            select h.id, h.to_person_id, coalesce(f.name, o.title), t.name,
              (select count(*) from handover_line l where l.handover_id = h.id), h.acknowledge_by
            from handover h left join person f on f.id = h.from_person_id left join post o on o.id = h.post_id
            join person t on t.id = h.to_person_id where\s""";

    private final JdbcClient jdbc;

    HandoverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public HandoverId add(Actor actor, Sheet sheet, Instant now, Terms terms, List<HandoverDetails.Line> lines) {
        HandoverId id = HandoverId.create();
        jdbc.sql("""
                        insert into handover (id, change_id, post_id, from_person_id, to_person_id, handed_on, document_no, reason,
                          made_by, made_by_account, made_at, acknowledge_by, publish_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        sheet.change(),
                        sheet.post() == null ? null : sheet.post().value(),
                        sheet.from() == null ? null : sheet.from().value(),
                        sheet.to().value(),
                        sheet.day(),
                        sheet.documentNo(),
                        sheet.reason(),
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

    /** Keys of everything that stands on sheets from one person to another made by an appointment. */
    public Set<String> handedBefore(PersonId from, PersonId to) {
        return new HashSet<>(jdbc.sql("""
                        select l.kind, l.what from handover_line l join handover h on h.id = l.handover_id
                        where h.from_person_id = ? and h.to_person_id = ? and h.post_id is not null""")
                .params(from.value(), to.value())
                .query((row, n) -> key(row.getString(1), row.getString(2)))
                .list());
    }

    /** What a line names. */
    static String key(String kind, String what) {
        return kind + " " + what;
    }

    public List<HandoverRow> page(Actor actor, HandoverFilter filter, LocalDate today, long offset, int limit) {
        List<Object> params = new ArrayList<>(List.of(viewer(actor)));
        String where = where(actor, filter, today, params);
        params.add(limit);
        params.add(offset);
        return jdbc.sql(ROW + FROM + where
                        + " order by h.acknowledged_on is not null, h.handed_on desc, h.id limit ? offset ?")
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
    public Optional<HandoverRow> find(Actor actor, HandoverId id, LocalDate today) {
        List<Object> params = new ArrayList<>(List.of(viewer(actor), id.value()));
        String visible = visible(actor, today, params);
        return jdbc.sql(ROW + FROM + " and h.id = ?" + visible)
                .params(params)
                .query(HandoverStore::row)
                .optional();
    }

    public Rest rest(HandoverId id) {
        return jdbc.sql("""
                        select h.to_person_id, h.made_by_account, h.made_by, h.made_at, h.reason,
                          if(o.title like concat(u.name, '%'), o.title, nullif(concat_ws(' ', u.name, o.title), '')), h.acknowledged_by, h.paper_words, h.scan_file_id, h.version
                        from handover h left join post o on o.id = h.post_id left join unit u on u.id = o.unit_id
                        where h.id = ?""")
                .param(id.value())
                .query((row, n) -> new Rest(
                        new PersonId(row.getObject(1, UUID.class)),
                        row.getObject(2, UUID.class) == null ? null : new AccountId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        OfficeTime.instant(row.getObject(4, LocalDateTime.class)),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getObject(9, UUID.class) == null ? null : new FileId(row.getObject(9, UUID.class)),
                        row.getInt(10)))
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

    /** What is not acknowledged although its last day is over. */
    public List<Waiting> late(LocalDate today) {
        return jdbc.sql(WAITING + "h.acknowledged_on is null and h.acknowledge_by < ? order by h.id")
                .param(today)
                .query(HandoverStore::waiting)
                .list();
    }

    /** A sheet as it is told of. */
    Waiting waiting(HandoverId id) {
        return jdbc.sql(WAITING + "h.id = ?")
                .param(id.value())
                .query(HandoverStore::waiting)
                .single();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                new HandoverId(row.getObject(1, UUID.class)),
                new PersonId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getObject(6, LocalDate.class));
    }

    /** The division of the successor's posts, else of those that were handed over. */
    public Optional<String> divisionOf(HandoverId id, LocalDate today) {
        return jdbc.sql("""
                        select coalesce(u.division_code, o.division_code) from handover h
                        join post_holding p on p.person_id in (h.to_person_id, h.from_person_id)
                        join post o on o.id = p.post_id left join unit u on u.id = o.unit_id
                        where h.id = ? order by p.person_id = h.to_person_id and p.valid_from <= ? and p.valid_to > ? desc,
                          p.person_id = h.to_person_id desc, p.valid_to desc limit 1""")
                .params(id.value(), today, today)
                .query(String.class)
                .optional();
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
        return where + visible(actor, today, params);
    }

    /**
     * The clerk and the supervisor see those of their divisions, everybody sees the own ones, and those to be taken over by
     * somebody for whom one stands in today.
     */
    private static String visible(Actor actor, LocalDate today, List<Object> params) {
        boolean office =
                actor.may(Right.ASSIGNMENT_EDIT) || actor.may(Right.AUDIT_READ) || actor.may(Right.REGISTER_REVIEW);
        if (office && actor.scope() instanceof Scope.All) {
            return "";
        }
        UUID self = viewer(actor);
        Collections.addAll(params, self, self, self, today, today);
        String own = "h.to_person_id = ? or h.from_person_id = ? or exists (select 1 from person_absence pa"
                + " where pa.person_id = h.to_person_id and pa.deputy_id = ? and pa.valid_from <= ? and pa.valid_to > ?)";
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
