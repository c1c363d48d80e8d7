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
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
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
            @Nullable Instant supersededAt) {

        private Version at(@Nullable Instant published, @Nullable Instant superseded) {
            return new Version(
                    id,
                    entry,
                    publicId,
                    subject,
                    number,
                    edition,
                    changeKind,
                    note,
                    facts,
                    hash,
                    published,
                    superseded);
        }
    }

    private static final String OF_EDITION = "where v.edition_id = ?";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    EditionStore(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** An entry: its row and the id that the public reads. */
    public record Entry(UUID id, String publicId) {}

    /** A version to be added. */
    public record Fresh(
            UUID entry, String kind, @Nullable String note, PublicFacts facts, List<@Nullable UUID> persons) {}

    /**
     * Entries of enterprises or posts by their subject; made on first use, for ever.
     *
     * @param kind ENTERPRISE or POST
     */
    public Map<UUID, Entry> entries(UUID body, String kind, Collection<UUID> subjects, Instant now) {
        Map<UUID, Entry> known = new HashMap<>();
        Set<String> ids = new HashSet<>();
        jdbc.sql("select id, public_id, body_id, subject_kind, subject_id from register_entry")
                .query((row, n) -> {
                    ids.add(row.getString(2));
                    if (body.equals(row.getObject(3, UUID.class)) && kind.equals(row.getString(4))) {
                        known.put(
                                row.getObject(5, UUID.class),
                                new Entry(row.getObject(1, UUID.class), row.getString(2)));
                    }
                    return n;
                })
                .list();
        List<Object[]> rows = new ArrayList<>();
        for (UUID subject : new LinkedHashSet<>(subjects)) {
            if (!known.containsKey(subject)) {
                String publicId = PublicId.create();
                while (!ids.add(publicId)) {
                    publicId = PublicId.create();
                }
                Entry entry = new Entry(Ids.next(), publicId);
                known.put(subject, entry);
                rows.add(new Object[] {entry.id(), publicId, body, kind, subject, OfficeTime.column(now)});
            }
        }
        batches.batchUpdate(
                "insert into register_entry (id, public_id, body_id, subject_kind, subject_id, created_at) values (?, ?, ?, ?, ?, ?)",
                rows);
        return known;
    }

    /** Adds versions of entries to an edition. */
    public void add(UUID edition, List<Fresh> all) {
        Map<UUID, Integer> numbers = new HashMap<>();
        jdbc.sql("select entry_id, max(version_no) from entry_version group by entry_id")
                .query((row, n) -> numbers.put(row.getObject(1, UUID.class), row.getInt(2)))
                .list();
        List<Object[]> versions = new ArrayList<>();
        List<Object[]> persons = new ArrayList<>();
        for (Fresh one : all) {
            UUID id = Ids.next();
            PublicFacts facts = one.facts();
            String payload = json.writeValueAsString(facts.withPersons(List.of()));
            StringBuilder hashed = new StringBuilder(payload);
            for (int i = 0; i < facts.persons().size(); i++) {
                String salt = Digests.salt();
                String person = json.writeValueAsString(facts.persons().get(i));
                String digest = Digests.of(salt + person);
                hashed.append('\n').append(digest);
                UUID personId = i < one.persons().size() ? one.persons().get(i) : null;
                persons.add(new Object[] {id, i, personId, digest, salt, person});
            }
            versions.add(new Object[] {
                id,
                one.entry(),
                numbers.merge(one.entry(), 1, Integer::sum),
                edition,
                one.kind(),
                one.kind().equals("WITHDRAWAL") ? "WITHDRAWN" : null,
                one.note(),
                Digests.of(hashed.toString()),
                payload,
                facts.validFrom(),
                facts.validTo()
            });
        }
        batches.batchUpdate("""
                insert into entry_version (id, entry_id, version_no, edition_id, change_kind, withdrawal_kind, public_note, payload_hash, payload, valid_from, valid_to)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, versions);
        batches.batchUpdate(
                "insert into entry_version_person (version_id, position, person_id, digest, salt, payload) values (?, ?, ?, ?, ?, ?)",
                persons);
    }

    /** Gives a version of an edition another kind and note. Returns whether there is one. */
    public boolean note(UUID edition, String publicId, String kind, String note) {
        return jdbc.sql("""
                        update entry_version v join register_entry e on e.id = v.entry_id set v.change_kind = ?, v.public_note = ?
                        where v.edition_id = ? and e.public_id = ?
                        """).params(kind, note, edition, publicId).update() == 1;
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

    /** What {@link #published} will say when the edition is published at that moment. */
    public List<Version> publishedWith(UUID edition, Instant at) {
        Map<UUID, Version> fresh = new HashMap<>();
        ofEdition(edition).forEach(version -> fresh.put(version.entry(), version));
        return Stream.concat(
                        published().stream()
                                .map(old -> old.supersededAt() == null && fresh.containsKey(old.entry())
                                        ? old.at(old.publishedAt(), at)
                                        : old),
                        fresh.values().stream().map(version -> version.at(at, null)))
                .sorted(Comparator.comparing(Version::publicId).thenComparing(Version::number))
                .toList();
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
                    if (!digest(own == null ? List.of() : own).equals(row.getString(3))) {
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
        // as two plain questions: the database joins the table to itself row by row
        Set<UUID> fresh = new HashSet<>(jdbc.sql("select entry_id from entry_version where edition_id = ?")
                .param(edition)
                .query(UUID.class)
                .list());
        List<Object[]> superseded = new ArrayList<>();
        jdbc.sql(
                        "select id, entry_id from entry_version where superseded_at is null and published_at is not null and edition_id <> ?")
                .param(edition)
                .query((row, n) -> fresh.contains(row.getObject(2, UUID.class))
                        && superseded.add(new Object[] {OfficeTime.column(now), row.getObject(1, UUID.class)}))
                .list();
        batches.batchUpdate("update entry_version set superseded_at = ? where id = ?", superseded);
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
