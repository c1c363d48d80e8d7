package cn.qinqing.workbench;

import cn.qinqing.exchange.ColumnGuess;
import cn.qinqing.exchange.ColumnMap;
import cn.qinqing.exchange.Table;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which column holds which field, as a clerk corrected it (列对应): remembered for all files of a kind with the same
 * headings.
 */
@Service
public class ColumnMappings {

    private static final TypeReference<Map<String, Integer>> COLUMNS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ColumnMappings(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Field → index of the column, from 0. */
    @Transactional(readOnly = true)
    public Optional<Map<String, Integer>> find(String kind, String fingerprint) {
        return jdbc.sql("select mapping from column_mapping where kind = ? and fingerprint = ?")
                .params(kind, fingerprint)
                .query(String.class)
                .optional()
                .map(mapping -> json.readValue(mapping, COLUMNS));
    }

    /** The columns of a table: as a clerk corrected them for its headings before, else as guessed. */
    @Transactional(readOnly = true)
    public Map<String, Integer> of(String kind, Table table) {
        return find(kind, ColumnGuess.fingerprint(table.headings()))
                .filter(known -> known.values().stream()
                        .allMatch(column -> column < table.headings().size()))
                .orElse(table.mapping());
    }

    /**
     * What a clerk may not say of columns.
     *
     * @throws RuleViolation {@code uikit.columns.twice} when two fields share a column, {@code uikit.columns.missing}
     *     when a mandatory field has none
     */
    public static void demand(ColumnMap map, Map<String, Integer> mapping) {
        if (mapping.values().stream().distinct().count() < mapping.size()) {
            throw new RuleViolation("uikit.columns.twice");
        }
        if (!map.isComplete(mapping)) {
            throw new RuleViolation("uikit.columns.missing");
        }
    }

    @Transactional
    public void remember(Actor actor, String kind, String fingerprint, Map<String, Integer> columns) {
        actor.require(Right.IMPORT_RUN);
        jdbc.sql("""
                insert into column_mapping (id, kind, fingerprint, mapping, saved_by, saved_at)
                values (:id, :kind, :fingerprint, :mapping, :by, :at)
                on duplicate key update mapping = :mapping, saved_by = :by, saved_at = :at, version = version + 1""")
                .param("id", Ids.next())
                .param("kind", kind)
                .param("fingerprint", fingerprint)
                .param("mapping", json.writeValueAsString(columns))
                .param("by", actor.accountId().map(account -> account.value()).orElse(null))
                .param("at", OfficeTime.column(clock.instant()))
                .update();
    }
}
