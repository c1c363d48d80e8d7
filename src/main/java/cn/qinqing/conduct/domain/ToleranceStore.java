package cn.qinqing.conduct.domain;

import cn.qinqing.conduct.ToleranceDecision;
import cn.qinqing.conduct.ToleranceDetails;
import cn.qinqing.conduct.ToleranceFilter;
import cn.qinqing.conduct.ToleranceId;
import cn.qinqing.conduct.ToleranceReceipt;
import cn.qinqing.conduct.ToleranceState;
import cn.qinqing.conduct.ToleranceStepKind;
import cn.qinqing.conduct.domain.Vault.Place;
import cn.qinqing.conduct.domain.Vault.Seal;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RuleViolation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code tolerance_application} and its steps; what they say goes in and comes out through the {@link Vault}. */
@Component
public class ToleranceStore {

    private static final String TABLE = "tolerance_application";
    private static final String STEP = "tolerance_step";
    private static final String ROW = """
            select a.id, a.number, a.applied_on, a.key_id, a.cipher, a.subject, a.matter,
              (select group_concat(s.kind) from tolerance_step s where s.application_id = a.id),
              (select count(*) from tolerance_file f where f.application_id = a.id)
            from tolerance_application a where""";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final ToleranceMarks marks;

    ToleranceStore(JdbcClient jdbc, Vault vault, ToleranceMarks marks) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.marks = marks;
    }

    /** What goes in. */
    public record Told(
            ToleranceDetails.Subject subject,
            ToleranceDetails.Matter matter,
            List<ToleranceDecision> decisions,
            ToleranceDetails.Gain gain,
            ToleranceDetails.Loss loss) {}

    /**
     * A row with what a list shows of it.
     *
     * @param subject null when its key is missing
     */
    public record Row(
            ToleranceId id,
            String number,
            LocalDate on,
            Set<ToleranceStepKind> steps,
            ToleranceDetails.@Nullable Subject subject,
            ToleranceDetails.@Nullable Matter matter,
            int files) {

        public ToleranceState state() {
            return ToleranceState.of(steps);
        }
    }

    /** One's own: about the person, or sent by the person. */
    public Narrowed own(Actor actor) {
        List<byte[]> all = marks.all(actor);
        if (all.isEmpty()) {
            return new Narrowed("1 = 0", List.of());
        }
        String list = String.join(", ", Collections.nCopies(all.size(), "?"));
        List<Object> params = new ArrayList<>(all);
        params.addAll(all);
        return new Narrowed("(a.subject_mark in (" + list + ") or a.sender_mark in (" + list + "))", params);
    }

    /** What a reader behind the wall sees under a filter. */
    public static Narrowed seen(Actor actor, ToleranceFilter filter) {
        Narrowed scope = ToleranceWall.scope(actor);
        StringBuilder where = new StringBuilder(scope.where());
        List<Object> params = new ArrayList<>(scope.params());
        if (filter.from() != null) {
            where.append(" and a.applied_on >= ?");
            params.add(filter.from());
        }
        if (filter.to() != null) {
            where.append(" and a.applied_on <= ?");
            params.add(filter.to());
        }
        if (filter.state() != null) {
            where.append(condition(filter.state()));
        }
        return new Narrowed(where.toString(), params);
    }

    private static String condition(ToleranceState state) {
        return switch (state) {
            case APPLIED -> without("ACCEPTED") + without("DECLINED") + without("WITHDRAWN");
            case ACCEPTED -> with("ACCEPTED") + without("CLOSED");
            case DECLINED -> with("DECLINED");
            case WITHDRAWN -> with("WITHDRAWN");
            case CLOSED -> with("CLOSED") + without("CLEARED");
            case CLEARED -> with("CLEARED");
        };
    }

    private static String with(String kind) {
        return " and exists (select 1 from tolerance_step t where t.application_id = a.id and t.kind = '" + kind + "')";
    }

    private static String without(String kind) {
        return with(kind).replace(" and exists", " and not exists");
    }

    /** @throws RuleViolation {@code conduct.clash} when another window was faster */
    public void insert(
            ToleranceReceipt receipt,
            String division,
            byte[] subjectMark,
            byte[] senderMark,
            Told told,
            Seal seal,
            UUID clientKey) {
        UUID id = receipt.id().value();
        try {
            jdbc.sql("""
                    insert into tolerance_application (id, number, applied_on, division_code, client_key, key_id, cipher, subject_mark,
                      sender_mark, subject, matter, decisions, gain, loss)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Arrays.asList(
                            id,
                            receipt.number(),
                            receipt.on(),
                            division,
                            clientKey,
                            seal.keyId(),
                            seal.cipher().name(),
                            subjectMark,
                            senderMark,
                            vault.close(seal, new Place(TABLE, "subject", id), told.subject()),
                            vault.close(seal, new Place(TABLE, "matter", id), told.matter()),
                            vault.close(seal, new Place(TABLE, "decisions", id), told.decisions()),
                            vault.close(seal, new Place(TABLE, "gain", id), told.gain()),
                            vault.close(seal, new Place(TABLE, "loss", id), told.loss())))
                    .update();
        } catch (DuplicateKeyException faster) {
            throw new RuleViolation("conduct.clash");
        }
    }

    /** The receipt of what somebody sent under this key. */
    public Optional<ToleranceReceipt> sent(UUID clientKey, Actor actor) {
        Narrowed own = own(actor);
        List<Object> params = new ArrayList<>(own.params());
        params.add(clientKey);
        return jdbc.sql("select a.id, a.number, a.applied_on from tolerance_application a where " + own.where()
                        + " and a.client_key = ?")
                .params(params)
                .query((row, n) -> new ToleranceReceipt(
                        new ToleranceId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getObject(3, LocalDate.class)))
                .optional();
    }

    /** The latest first. */
    public List<Row> page(Narrowed narrowed, long offset, int limit) {
        List<Object> params = new ArrayList<>(narrowed.params());
        params.add(limit);
        params.add(offset);
        return jdbc.sql(ROW + " " + narrowed.where() + " order by a.applied_on desc, a.number desc limit ? offset ?")
                .params(params)
                .query((row, n) -> row(row))
                .list();
    }

    public long count(Narrowed narrowed) {
        return jdbc.sql("select count(*) from tolerance_application a where " + narrowed.where())
                .params(narrowed.params())
                .query(Long.class)
                .single();
    }

    public Optional<Row> find(ToleranceId id, Narrowed narrowed) {
        return page(narrowed.and(new Narrowed("a.id = ?", List.of(id.value()))), 0, 1).stream()
                .findFirst();
    }

    /** Keeps other windows from adding a step meanwhile; to be called before the row is read. */
    public void lock(ToleranceId id) {
        jdbc.sql("select 1 from tolerance_application where id = ? for update")
                .param(id.value())
                .query(Integer.class)
                .optional();
    }

    /** @throws RuleViolation {@code conduct.key.unknown}, {@code conduct.damaged} */
    public Told open(ToleranceId id) {
        return jdbc.sql("select * from tolerance_application where id = ?")
                .param(id.value())
                .query((row, n) -> new Told(
                        opened(row, "subject", ToleranceDetails.Subject.class),
                        opened(row, "matter", ToleranceDetails.Matter.class),
                        List.of(opened(row, "decisions", ToleranceDecision[].class)),
                        opened(row, "gain", ToleranceDetails.Gain.class),
                        opened(row, "loss", ToleranceDetails.Loss.class)))
                .single();
    }

    /** Whether a step under this key is there already. */
    public boolean noted(ToleranceId id, UUID clientKey) {
        return jdbc.sql("select count(*) from tolerance_step where application_id = ? and client_key = ?")
                        .params(id.value(), clientKey)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Adds a step; gives its id.
     *
     * @throws RuleViolation {@code conduct.tolerance.step.refused} where the database knows better, as when two note the same
     */
    public UUID add(ToleranceId id, ToleranceDetails.Step step, Seal seal, UUID clientKey) {
        UUID key = Ids.next();
        ToleranceStepKind kind = step.kind();
        try {
            jdbc.sql("""
                    insert into tolerance_step (id, application_id, seq, kind, single, intake, needs, client_key, key_id, cipher, content)
                    select ?, ?, coalesce(max(seq), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ? from tolerance_step where application_id = ?""")
                    .params(Arrays.asList(
                            key,
                            id.value(),
                            kind.name(),
                            kind.single() ? kind.name() : null,
                            kind.intake() ? 1 : null,
                            kind.needs() == null ? null : kind.needs().name(),
                            clientKey,
                            seal.keyId(),
                            seal.cipher().name(),
                            vault.close(seal, new Place(STEP, "content", key), step),
                            id.value()))
                    .update();
        } catch (DataIntegrityViolationException faster) {
            throw new RuleViolation("conduct.tolerance.step.refused");
        }
        return key;
    }

    /** In order. */
    public List<ToleranceDetails.Step> steps(ToleranceId id) {
        return jdbc.sql("select id, key_id, cipher, content from tolerance_step where application_id = ? order by seq")
                .param(id.value())
                .query((row, n) -> Objects.requireNonNull(vault.open(
                        seal(row),
                        new Place(STEP, "content", row.getObject("id", UUID.class)),
                        row.getBytes("content"),
                        ToleranceDetails.Step.class)))
                .list();
    }

    /** Notes that a reader behind the wall reads these now. */
    public void noteReading(Actor reader, List<ToleranceId> ids, ToleranceDetails.Part part, Instant at) {
        if (ids.isEmpty()) {
            return;
        }
        String unit = actorUnit(reader);
        List<Object> params = new ArrayList<>();
        ids.forEach(id -> Collections.addAll(
                params,
                Ids.next(),
                id.value(),
                reader.accountId().map(AccountId::value).orElseThrow(),
                reader.name(),
                unit,
                part.name(),
                OfficeTime.column(at)));
        jdbc.sql("insert into tolerance_read (id, application_id, read_by, reader, reader_unit, part, read_at) values "
                        + String.join(", ", Collections.nCopies(ids.size(), "(?, ?, ?, ?, ?, ?, ?)")))
                .params(params)
                .update();
    }

    private String actorUnit(Actor reader) {
        return reader.unitId()
                .flatMap(unit -> jdbc.sql("select name from unit where id = ?")
                        .param(unit.value())
                        .query(String.class)
                        .optional())
                .orElse("");
    }

    /** The newest first. */
    public List<ToleranceDetails.Read> readings(ToleranceId id) {
        return jdbc.sql(
                        "select read_at, reader, reader_unit, part from tolerance_read where application_id = ? order by read_at desc, id desc limit 200")
                .param(id.value())
                .query((row, n) -> new ToleranceDetails.Read(
                        OfficeTime.instant(row.getObject(1, LocalDateTime.class)),
                        row.getString(2),
                        row.getString(3),
                        ToleranceDetails.Part.valueOf(row.getString(4))))
                .list();
    }

    private Row row(ResultSet row) throws SQLException {
        boolean known = vault.knows(row.getString("key_id"));
        String steps = row.getString(8);
        Set<ToleranceStepKind> kinds = EnumSet.noneOf(ToleranceStepKind.class);
        if (steps != null) {
            Arrays.stream(steps.split(",")).map(ToleranceStepKind::valueOf).forEach(kinds::add);
        }
        return new Row(
                new ToleranceId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                kinds,
                known ? opened(row, "subject", ToleranceDetails.Subject.class) : null,
                known ? opened(row, "matter", ToleranceDetails.Matter.class) : null,
                row.getInt(9));
    }

    private <T> T opened(ResultSet row, String column, Class<T> type) throws SQLException {
        return Objects.requireNonNull(vault.open(
                seal(row), new Place(TABLE, column, row.getObject("id", UUID.class)), row.getBytes(column), type));
    }

    static Seal seal(ResultSet row) throws SQLException {
        return new Seal(row.getString("key_id"), ConductCipher.valueOf(row.getString("cipher")));
    }
}
