package cn.qinqing.register.domain;

import cn.qinqing.register.domain.PublicFacts.PublicPerson;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RuleViolation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rows of entries, versions and the payloads of persons, which lie apart so that one can be erased lawfully. */
@Component
public class EditionStore {

    /**
     * A version of an entry.
     *
     * @param facts what the public reads
     * @param changeKind NEW, UPDATE, CORRECTION, WITHDRAWAL
     */
    public record Version(
            UUID id,
            UUID entry,
            String publicId,
            UUID subject,
            int number,
            UUID edition,
            String changeKind,
            @Nullable String note,
            PublicFacts facts,
            String hash,
            @Nullable Instant publishedAt,
            @Nullable Instant supersededAt) {}

    private static final String OF_EDITION = "where v.edition_id = ?";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EditionStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Id of the entry of an enterprise; made on first use, for ever. */
    public UUID entry(UUID body, UUID enterprise, Instant now) {
        return jdbc.sql(
                        "select id from register_entry where body_id = ? and subject_kind = 'ENTERPRISE' and subject_id = ?")
                .params(body, enterprise)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> {
                    UUID id = Ids.next();
                    jdbc.sql(
                                    "insert into register_entry (id, public_id, body_id, subject_kind, subject_id, created_at) values (?, ?, ?, 'ENTERPRISE', ?, ?)")
                            .params(id, PublicId.create(), body, enterprise, OfficeTime.column(now))
                            .update();
                    return id;
                });
    }

    /** Adds a version of an entry to an edition. */
    public void add(
            UUID entry,
            UUID edition,
            String kind,
            @Nullable String note,
            PublicFacts facts,
            List<@Nullable UUID> persons) {
        UUID id = Ids.next();
        String payload = json.writeValueAsString(facts.withPersons(List.of()));
        StringBuilder hashed = new StringBuilder(payload);
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < facts.persons().size(); i++) {
            String salt = Digests.salt();
            String person = json.writeValueAsString(facts.persons().get(i));
            String digest = Digests.of(salt + person);
            hashed.append('\n').append(digest);
            List<Object> row = new ArrayList<>();
            java.util.Collections.addAll(row, id, i, i < persons.size() ? persons.get(i) : null, digest, salt, person);
            rows.add(row);
        }
        int number = jdbc.sql("select coalesce(max(version_no), 0) + 1 from entry_version where entry_id = ?")
                .param(entry)
                .query(Integer.class)
                .single();
        List<Object> version = new ArrayList<>();
        java.util.Collections.addAll(
                version,
                id,
                entry,
                number,
                edition,
                kind,
                kind.equals("WITHDRAWAL") ? "WITHDRAWN" : null,
                note,
                Digests.of(hashed.toString()),
                payload,
                facts.validFrom(),
                facts.validTo());
        jdbc.sql("""
                        insert into entry_version (id, entry_id, version_no, edition_id, change_kind, withdrawal_kind, public_note, payload_hash, payload, valid_from, valid_to)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """).params(version).update();
        rows.forEach(row -> jdbc.sql(
                        "insert into entry_version_person (version_id, position, person_id, digest, salt, payload) values (?, ?, ?, ?, ?, ?)")
                .params(row)
                .update());
    }

    /** Versions that the public reads now, by entry. */
    public Map<UUID, Version> live() {
        Map<UUID, Version> live = new LinkedHashMap<>();
        versions("where v.published_at is not null and v.superseded_at is null", List.of())
                .forEach(version -> live.put(version.entry(), version));
        return live;
    }

    /** Every version that was ever published, oldest first. */
    public List<Version> published() {
        return versions("where v.published_at is not null", List.of());
    }

    public List<Version> ofEdition(UUID edition) {
        return versions(OF_EDITION, List.of(edition));
    }

    /** The published version before that of the edition, by entry; entries without one are missing. */
    public Map<UUID, Version> before(UUID edition) {
        Map<UUID, Version> before = new LinkedHashMap<>();
        versions("""
                        join entry_version fresh on fresh.entry_id = v.entry_id and fresh.edition_id = ? and fresh.version_no > v.version_no
                        where v.published_at is not null
                        """, List.of(edition)).forEach(version -> before.put(version.entry(), version));
        return before;
    }

    public void removeOfEdition(UUID edition) {
        jdbc.sql(
                        "delete p from entry_version_person p join entry_version v on v.id = p.version_id where v.edition_id = ?")
                .param(edition)
                .update();
        jdbc.sql("delete from entry_version where edition_id = ? and published_at is null")
                .param(edition)
                .update();
    }

    /**
     * SHA-256 over what an edition says, computed from the words themselves and not from stored hashes: what was approved
     * is what is published.
     */
    public String digest(UUID edition) {
        return digest(said(OF_EDITION, List.of(edition), ""));
    }

    /** The same over the newest committed words, which nobody can change until the transaction ends. */
    public String lockedDigest(UUID edition) {
        return digest(said(OF_EDITION, List.of(edition), " lock in share mode"));
    }

    /**
     * Refuses to go on when the words of any published version are no longer those that were approved.
     *
     * @throws RuleViolation {@code register.version.changed} naming the entry and the version,
     *     {@code register.edition.changed} naming the edition
     */
    public void demandUnchanged() {
        List<Said> published = said("where v.published_at is not null", List.of(), "");
        published.stream()
                .filter(one -> !one.computed().equals(one.stored()))
                .findFirst()
                .ifPresent(one -> {
                    throw new RuleViolation("register.version.changed", one.publicId(), one.number());
                });
        Map<UUID, List<Said>> byEdition = published.stream().collect(Collectors.groupingBy(Said::edition));
        jdbc.sql("select id, number, approved_digest from register_edition where state in ('PUBLISHED', 'SUPERSEDED')")
                .query((row, n) -> {
                    List<Said> own = byEdition.remove(row.getObject(1, UUID.class));
                    if (own == null || !digest(own).equals(row.getString(3))) {
                        throw new RuleViolation("register.edition.changed", row.getInt(2));
                    }
                    return row.getInt(2);
                })
                .list();
        byEdition.values().stream().map(List::getFirst).findFirst().ifPresent(one -> {
            throw new RuleViolation("register.version.changed", one.publicId(), one.number());
        });
    }

    private static String digest(List<Said> said) {
        return Digests.of(said.stream()
                .map(one -> one.entry() + " " + one.number() + " " + one.computed() + " " + one.rest())
                .collect(Collectors.joining("\n")));
    }

    /**
     * A version's hash as stored and as its words give it now.
     *
     * @param rest hash over the kind and the note, whatever signs stand in it
     */
    private record Said(
            UUID edition, UUID entry, String publicId, int number, String stored, String computed, String rest) {}

    private List<Said> said(String where, List<Object> params, String lock) {
        Map<UUID, StringBuilder> persons = new LinkedHashMap<>();
        jdbc.sql(
                        "select p.version_id, p.salt, p.payload, p.digest, v.published_at from entry_version_person p join entry_version v on v.id = p.version_id "
                                + where + " order by p.version_id, p.position" + lock)
                .params(params)
                .query((row, n) -> {
                    // a lawfully erased person leaves the digest alone behind, but never before it was published
                    String digest = row.getString(3) == null && row.getObject(5) != null
                            ? row.getString(4)
                            : Digests.of(row.getString(2) + row.getString(3));
                    return Map.entry(row.getObject(1, UUID.class), digest);
                })
                .list()
                .forEach(entry -> persons.computeIfAbsent(entry.getKey(), id -> new StringBuilder())
                        .append('\n')
                        .append(entry.getValue()));
        return jdbc.sql(
                        "select v.id, v.edition_id, v.entry_id, e.public_id, v.version_no, v.payload_hash, v.payload, v.change_kind, v.withdrawal_kind, v.public_note from entry_version v join register_entry e on e.id = v.entry_id "
                                + where + " order by v.entry_id, v.version_no" + lock)
                .params(params)
                .query((row, n) -> new Said(
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getInt(5),
                        row.getString(6),
                        Digests.of(row.getString(7)
                                + persons.getOrDefault(row.getObject(1, UUID.class), new StringBuilder())),
                        Digests.of(row.getString(8) + "\n" + row.getString(9) + "\n" + row.getString(10))))
                .list();
    }

    /** Sets both clocks; the edition is published already. */
    public void publish(UUID edition, Instant now) {
        jdbc.sql("update entry_version set published_at = ? where edition_id = ?")
                .params(OfficeTime.column(now), edition)
                .update();
        jdbc.sql("""
                        update entry_version old join entry_version fresh on fresh.entry_id = old.entry_id and fresh.edition_id = ?
                        set old.superseded_at = ?
                        where old.published_at is not null and old.superseded_at is null and old.version_no < fresh.version_no
                        """).params(edition, OfficeTime.column(now)).update();
    }

    private List<Version> versions(String where, List<Object> params) {
        Map<UUID, List<PublicPerson>> persons = new LinkedHashMap<>();
        jdbc.sql(
                        "select p.version_id, p.payload from entry_version_person p join entry_version v on v.id = p.version_id "
                                + where + " and p.payload is not null order by p.version_id, p.position")
                .params(params)
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .forEach(entry -> persons.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                        .add(json.readValue(entry.getValue(), PublicPerson.class)));
        return jdbc.sql("""
                        select v.id, v.entry_id, e.public_id, e.subject_id, v.version_no, v.edition_id, v.change_kind, v.public_note, v.payload, v.payload_hash, v.published_at, v.superseded_at
                        from entry_version v join register_entry e on e.id = v.entry_id
                        """ + where + " order by e.public_id, v.version_no")
                .params(params)
                .query((row, n) -> version(row, persons))
                .list();
    }

    private Version version(ResultSet row, Map<UUID, List<PublicPerson>> persons) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        return new Version(
                id,
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getInt(5),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getString(8),
                json.readValue(row.getString(9), PublicFacts.class).withPersons(persons.getOrDefault(id, List.of())),
                row.getString(10),
                instant(row, 11),
                instant(row, 12));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : OfficeTime.instant(value);
    }
}
