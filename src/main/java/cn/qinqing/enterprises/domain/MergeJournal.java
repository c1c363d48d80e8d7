package cn.qinqing.enterprises.domain;

import cn.qinqing.enterprises.MergeParticipant.Merging;
import cn.qinqing.enterprises.MergeRelation;
import cn.qinqing.enterprises.Merges;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RuleViolation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Moves rows from one enterprise to another, writes down each as it was, and gives it back. */
@Component
public class MergeJournal {

    /** Says which version of a row it is; no business column. */
    private static final String VERSION = "version";

    /** What tells a row to a reader, the first that it has; no words of an issue, which may be confidential. */
    private static final List<String> TELLING = List.of("name", "number", "reason", "document_no");

    private static final List<String> DAYS = List.of("contact_on", "valid_from", "starts_on");
    private static final int MOST_TOLD = 20;

    /** What a row says, column by column, as text. */
    public static final class Row extends LinkedHashMap<String, @Nullable String> {}

    private record Entry(UUID id, String table, String column, UUID row, Row before, Row after) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MergeJournal(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Nobody else changes, merges or hangs anything on the two meanwhile. */
    public void lock(EnterpriseId one, EnterpriseId other) {
        jdbc.sql("select id from enterprise where id in (?, ?) order by id for update")
                .params(one.value(), other.value())
                .query(UUID.class)
                .list();
    }

    public Merges.Line count(MergeRelation relation, EnterpriseId kept, EnterpriseId merged) {
        String stays = relation.stays() == null ? String.valueOf(!relation.moves()) : relation.stays();
        return jdbc.sql("select count(*), coalesce(sum(%s), 0) from %s r where r.%s = :merged"
                        .formatted(stays, relation.table(), relation.column()))
                .param("kept", kept.value())
                .param("merged", merged.value())
                .query((row, n) -> new Merges.Line(
                        relation,
                        row.getLong(1) - row.getLong(2),
                        row.getLong(2),
                        relation.moves() ? told(relation, kept, merged) : List.of()))
                .single();
    }

    private List<String> told(MergeRelation relation, EnterpriseId kept, EnterpriseId merged) {
        String stays = relation.stays() == null ? "" : " and not " + relation.stays();
        return jdbc
                .sql("select r.* from %s r where r.%s = :merged%s order by r.id limit %d"
                        .formatted(relation.table(), relation.column(), stays, MOST_TOLD))
                .param("kept", kept.value())
                .param("merged", merged.value())
                .query((row, n) -> words(row(row)))
                .list()
                .stream()
                .filter(words -> !words.isEmpty())
                .toList();
    }

    public UUID begin(Merging merging, String reason, String by, Instant now, LocalDate reversibleUntil) {
        UUID id = Ids.next();
        jdbc.sql(
                        "insert into enterprise_merge (id, kept_id, merged_id, reason, merged_on, merged_at, merged_by, reversible_until) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        merging.kept().value(),
                        merging.merged().value(),
                        reason,
                        merging.today(),
                        OfficeTime.column(now),
                        by,
                        reversibleUntil)
                .update();
        return id;
    }

    /** Moves the rows of a relation that move, each with its entry; returns how many. */
    public int move(
            UUID merge, MergeRelation relation, Merging merging, Function<UUID, Map<String, Object>> alongside) {
        if (!relation.moves()) {
            return 0;
        }
        String stays = relation.stays() == null ? "" : " and not " + relation.stays();
        List<UUID> rows = jdbc.sql("select r.id from %s r where r.%s = :merged%s order by r.id for update"
                        .formatted(relation.table(), relation.column(), stays))
                .param("kept", merging.kept().value())
                .param("merged", merging.merged().value())
                .query(UUID.class)
                .list();
        for (UUID id : rows) {
            Row before = row(relation.table(), id).orElseThrow();
            Map<String, @Nullable Object> changes = new HashMap<>(alongside.apply(id));
            changes.put(relation.column(), merging.kept().value());
            write(relation.table(), id, before, changes);
            note(merge, relation, id, before, row(relation.table(), id).orElseThrow());
        }
        return rows.size();
    }

    /** Lets an enterprise point to the one that it was merged into, or to none. */
    public void point(EnterpriseId merged, @Nullable EnterpriseId kept) {
        jdbc.sql("update enterprise set merged_into = :kept, version = version + 1 where id = :id")
                .param("kept", kept == null ? null : kept.value())
                .param("id", merged.value())
                .update();
    }

    public Optional<Merges.Merge> find(UUID merge) {
        return jdbc.sql(MERGE + " and m.id = ?")
                .param(merge)
                .query(MergeJournal::merge)
                .optional();
    }

    public List<Merges.Merge> into(EnterpriseId kept) {
        return jdbc.sql(MERGE + " and m.kept_id = ? order by m.merged_at desc")
                .param(kept.value())
                .query(MergeJournal::merge)
                .list();
    }

    public void end(UUID merge, String by, String reason, Instant now) {
        int ended = jdbc.sql(
                        "update enterprise_merge set reversed_at = ?, reversed_by = ?, reversal_reason = ? where id = ? and reversed_at is null")
                .params(OfficeTime.column(now), by, reason, merge)
                .update();
        if (ended == 0) {
            throw new RuleViolation("enterprises.merge.unknown");
        }
    }

    /** Moved rows that are not as they were left. */
    public List<Merges.Touched> touched(UUID merge, BinaryOperator<String> labels) {
        return entries(merge)
                .flatMap(entry -> row(entry.table(), entry.row())
                        .filter(now -> !now.equals(entry.after()))
                        .map(now ->
                                new Merges.Touched(entry.id(), labels.apply(entry.table(), entry.column()), words(now)))
                        .stream())
                .toList();
    }

    /** Gives rows back: as they were when untouched; as they are now when named; the others stay. */
    public Merges.Reversal giveBack(UUID merge, EnterpriseId merged, Set<UUID> back) {
        int[] counts = new int[Outcome.values().length];
        entries(merge)
                .toList()
                .reversed()
                .forEach(entry -> counts[giveBack(entry, merged, back).ordinal()]++);
        return new Merges.Reversal(
                counts[Outcome.RESTORED.ordinal()],
                counts[Outcome.GIVEN_BACK.ordinal()],
                counts[Outcome.LEFT.ordinal()]);
    }

    /** What became of a moved row when its merge was reversed. */
    public enum Outcome {
        RESTORED,
        GIVEN_BACK,
        LEFT
    }

    private Outcome giveBack(Entry entry, EnterpriseId merged, Set<UUID> back) {
        Optional<Row> now = row(entry.table(), entry.row());
        Outcome outcome = now.filter(entry.after()::equals).isPresent()
                ? Outcome.RESTORED
                : now.isPresent() && back.contains(entry.id()) ? Outcome.GIVEN_BACK : Outcome.LEFT;
        if (outcome != Outcome.LEFT) {
            Map<String, @Nullable Object> changes = new HashMap<>();
            entry.before().forEach((column, value) -> {
                boolean moved = !column.equals(VERSION)
                        && !Objects.equals(value, entry.after().get(column));
                if (moved) {
                    changes.put(column, value);
                }
            });
            write(entry.table(), entry.row(), now.orElseThrow(), changes);
        }
        jdbc.sql("update enterprise_merge_row set outcome = ? where id = ?")
                .params(outcome.name(), entry.id())
                .update();
        return outcome;
    }

    private Stream<Entry> entries(UUID merge) {
        return jdbc
                .sql(
                        "select id, table_name, column_name, row_id, row_before, row_after from enterprise_merge_row where merge_id = ? and row_before is not null order by seq")
                .param(merge)
                .query((row, n) -> new Entry(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        read(row.getString(5)),
                        read(row.getString(6))))
                .list()
                .stream();
    }

    private void note(UUID merge, MergeRelation relation, UUID id, Row before, Row after) {
        jdbc.sql("""
                        insert into enterprise_merge_row (id, merge_id, seq, table_name, column_name, row_id, row_before, row_after)
                        select ?, ?, (select coalesce(max(x.seq), 0) + 1 from enterprise_merge_row x where x.merge_id = ?), ?, ?, ?, ?, ?
                        """)
                .params(
                        Ids.next(),
                        merge,
                        merge,
                        relation.table(),
                        relation.column(),
                        id,
                        json.writeValueAsString(before),
                        json.writeValueAsString(after))
                .update();
    }

    /** Tables and columns come from {@link MergeRelation} and the database's own names, never from a user. */
    private void write(String table, UUID id, Row now, Map<String, @Nullable Object> changes) {
        String set = String.join(
                ", ",
                changes.keySet().stream()
                        .map(column -> column + " = :" + column)
                        .toList());
        String version = now.containsKey(VERSION) ? ", version = version + 1" : "";
        var statement = jdbc.sql("update %s set %s%s where id = :id".formatted(table, set, version));
        changes.forEach(statement::param);
        statement.param("id", id).update();
    }

    private Optional<Row> row(String table, UUID id) {
        return jdbc.sql("select * from " + table + " where id = ?")
                .param(id)
                .query((row, n) -> row(row))
                .optional();
    }

    private static Row row(ResultSet row) throws SQLException {
        Row found = new Row();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            found.put(row.getMetaData().getColumnLabel(i), row.getString(i));
        }
        return found;
    }

    private Row read(String text) {
        return json.readValue(text, new TypeReference<Row>() {});
    }

    /** Of a leader's itinerary no day (行程敏感). */
    private static String words(Row row) {
        boolean hidden = "1".equals(row.get("is_sensitive"));
        return Stream.of(TELLING, hidden ? List.<String>of() : DAYS)
                .flatMap(columns ->
                        columns.stream().map(row::get).filter(Objects::nonNull).limit(1))
                .collect(Collectors.joining(" "));
    }

    private static final String MERGE = """
            select m.id, m.kept_id, m.merged_id, e.name, m.reason, m.merged_at, m.merged_by, m.reversible_until, m.cleared_on is not null
            from enterprise_merge m join enterprise e on e.id = m.merged_id where m.reversed_at is null""";

    private static Merges.Merge merge(ResultSet row, int number) throws SQLException {
        return new Merges.Merge(
                row.getObject(1, UUID.class),
                new EnterpriseId(row.getObject(2, UUID.class)),
                new EnterpriseId(row.getObject(3, UUID.class)),
                row.getString(4),
                row.getString(5),
                OfficeTime.instant(row.getObject(6, LocalDateTime.class)),
                row.getString(7),
                row.getObject(8, LocalDate.class),
                row.getBoolean(9));
    }
}
