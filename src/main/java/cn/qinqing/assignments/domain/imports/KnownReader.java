package cn.qinqing.assignments.domain.imports;

import cn.qinqing.assignments.domain.TierStore;
import cn.qinqing.enterprises.EnterpriseFinder;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.Uscc;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up what is on record of the enterprises and people that the rows of a list name. */
@Component
class KnownReader {

    private static final int AT_ONCE = 500;

    private final EnterpriseFinder finder;
    private final TierStore tiers;
    private final JdbcClient jdbc;

    KnownReader(EnterpriseFinder finder, TierStore tiers, JdbcClient jdbc) {
        this.finder = finder;
        this.tiers = tiers;
        this.jdbc = jdbc;
    }

    /** An enterprise's time in a tier: what it is in on a day, or comes into last. */
    record InTier(UUID id, String tier, @Nullable String name) {}

    LeaderListKnown of(List<RowValues> rows, LocalDate day) {
        Set<String> codes = texts(rows, row -> Stream.of(Uscc.normalise(row.get(LeaderListColumns.USCC))));
        Set<String> names = texts(rows, row -> Stream.of(key(row.get(LeaderListColumns.ENTERPRISE))));
        Set<String> leaders = texts(
                rows,
                row -> Stream.of(key(LeaderCell.read(row.get(LeaderListColumns.LEADER))
                        .map(LeaderCell::name)
                        .orElse(row.get(LeaderListColumns.LEADER)))));
        return new LeaderListKnown(
                finder.coded(codes),
                finder.named(names),
                titles(leaders, day),
                officers(rows, day),
                tiers.rulesOn(day));
    }

    private Map<String, List<String>> titles(Set<String> names, LocalDate day) {
        Map<String, List<String>> titles = new HashMap<>();
        for (List<String> some : portions(names)) {
            jdbc.sql("""
                            select distinct p.name_key, o.title from person p
                            join post_holding h on h.person_id = p.id and h.valid_from <= :day and h.valid_to > :day
                            join post o on o.id = h.post_id and o.is_leading
                            where p.name_key in (:names) and p.active order by o.title""").param("day", day).param("names", some).query(row -> {
                titles.computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                        .add(row.getString(2));
            });
        }
        return titles;
    }

    private Map<String, List<LeaderListKnown.Officer>> officers(List<RowValues> rows, LocalDate day) {
        Set<String> names = texts(
                rows,
                row -> OfficerCell.parts(row.get(LeaderListColumns.OFFICER)).stream()
                        .map(part -> part.replaceFirst("[\\s:：（(].*$", ""))
                        .flatMap(part -> Stream.of(key(part))));
        Set<String> whole = texts(
                rows,
                row -> OfficerCell.parts(row.get(LeaderListColumns.OFFICER)).stream()
                        .map(part -> part.replaceFirst("^.*[\\s:：]", ""))
                        .map(KnownReader::key));
        names.addAll(whole);
        Map<UUID, String> nameOf = new HashMap<>();
        Map<UUID, Map<String, Set<String>>> units = new HashMap<>();
        for (List<String> some : portions(names)) {
            jdbc.sql("""
                            select p.id, p.name_key, u.name, u.short_name from person p
                            join post_holding h on h.person_id = p.id and h.valid_from <= :day and h.valid_to > :day
                            join post o on o.id = h.post_id join unit u on u.id = o.unit_id
                            where p.name_key in (:names) and p.active""").param("day", day).param("names", some).query(row -> {
                UUID person = row.getObject(1, UUID.class);
                nameOf.put(person, row.getString(2));
                units.computeIfAbsent(person, id -> new HashMap<>())
                        .put(row.getString(3), new HashSet<>(List.of(key(row.getString(3)), key(row.getString(4)))));
            });
        }
        Map<UUID, Set<String>> numbers = numbers(nameOf.keySet());
        Map<String, List<LeaderListKnown.Officer>> officers = new HashMap<>();
        units.forEach((person, each) -> each.values()
                .forEach(keys -> officers.computeIfAbsent(nameOf.get(person), name -> new ArrayList<>())
                        .add(new LeaderListKnown.Officer(keys, numbers.getOrDefault(person, Set.of())))));
        return officers;
    }

    /** Compared alone, never shown: the numbers that people of a list have already. */
    private Map<UUID, Set<String>> numbers(Collection<UUID> people) {
        Map<UUID, Set<String>> numbers = new HashMap<>();
        for (List<UUID> some : portions(people)) {
            jdbc.sql("""
                            select person_id, number from office_phone where person_id in (:people)
                            union all select person_id, number from protected_phone where person_id in (:people)""").param("people", some).query(row -> {
                numbers.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashSet<>())
                        .add(row.getString(2));
            });
        }
        return numbers;
    }

    /** The tiers in which these enterprises are, by their last time in one. */
    Map<EnterpriseId, InTier> tiers(Collection<EnterpriseId> enterprises) {
        Map<EnterpriseId, InTier> found = new HashMap<>();
        for (List<UUID> some :
                portions(enterprises.stream().map(EnterpriseId::value).toList())) {
            jdbc.sql("""
                            select m.enterprise_id, m.id, m.tier,
                              (select r.name from liaison_tier_rule r where r.tier = m.tier and r.valid_from <= m.valid_from and r.valid_to > m.valid_from)
                            from enterprise_tier m where m.enterprise_id in (:ids) order by m.valid_from""").param("ids", some).query(row -> {
                found.put(
                        new EnterpriseId(row.getObject(1, UUID.class)),
                        new InTier(row.getObject(2, UUID.class), row.getString(3), row.getString(4)));
            });
        }
        return found;
    }

    private static Set<String> texts(List<RowValues> rows, Function<RowValues, Stream<String>> value) {
        return rows.stream()
                .flatMap(value)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String key(@Nullable String text) {
        return text == null ? "" : NameKey.of(text).value();
    }

    private static <T> List<List<T>> portions(Collection<T> all) {
        List<T> each = all.stream().filter(Objects::nonNull).distinct().toList();
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < each.size(); from += AT_ONCE) {
            portions.add(each.subList(from, Math.min(each.size(), from + AT_ONCE)));
        }
        return portions;
    }
}
