package cn.qinqing.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Divisions (县市、园区) with the names and aliases under which clerks write them; codes by GB/T 2260. */
@Component
public class Divisions {

    /** The prefecture itself. */
    public static final String PREFECTURE = "652800";

    /**
     * @param kind PREFECTURE, CITY, COUNTY, ZONE, PARK, or OUTSIDE for places under another authority
     */
    public record Division(String code, String name, String shortName, String kind, int sortOrder) {}

    private final JdbcClient jdbc;
    private final Map<String, Division> byCode = new ConcurrentHashMap<>();

    Divisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All divisions in the order of the official lists. */
    public List<Division> all() {
        return cache().values().stream()
                .sorted(java.util.Comparator.comparingInt(Division::sortOrder))
                .toList();
    }

    /** Divisions in which enterprises of the prefecture lie. */
    public List<Division> own() {
        return all().stream().filter(d -> !d.kind().equals("OUTSIDE")).toList();
    }

    public Optional<Division> byCode(String code) {
        return Optional.ofNullable(cache().get(code));
    }

    /** Full name, or the code itself when it is unknown. */
    public String nameOf(String code) {
        return byCode(code).map(Division::name).orElse(code);
    }

    /** Every name under which a division is written → its code, for the reader of workbooks. */
    public Map<String, String> aliases() {
        Map<String, String> aliases = jdbc
                .sql("select alias, code from division_alias")
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        cache().values().forEach(division -> {
            aliases.put(division.name(), division.code());
            aliases.put(division.shortName(), division.code());
        });
        return aliases;
    }

    private Map<String, Division> cache() {
        if (byCode.isEmpty()) {
            jdbc.sql("select code, name, short_name, kind, sort_order from division")
                    .query((row, n) -> new Division(
                            row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5)))
                    .list()
                    .forEach(division -> byCode.put(division.code(), division));
        }
        return byCode;
    }
}
