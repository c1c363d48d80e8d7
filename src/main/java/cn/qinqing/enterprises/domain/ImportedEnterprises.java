package cn.qinqing.enterprises.domain;

import cn.qinqing.enterprises.EnterpriseDocuments;
import cn.qinqing.search.SearchIndex;
import cn.qinqing.workbench.ImportUndo;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes back enterprises that an import made: the record itself stays, since its history is never deleted, but it is
 * cancelled and its code is free again.
 */
@Component
class ImportedEnterprises implements ImportUndo {

    /** What somebody hung on the enterprise since: then it is not taken back. */
    private static final List<String> USES = List.of(
            "assignment where enterprise_id",
            "visit where enterprise_id",
            "issue where enterprise_id",
            "enterprise_tier where enterprise_id",
            "interest_declaration where enterprise_id",
            "enterprise_project where enterprise_id",
            "chamber_membership where enterprise_id",
            "chamber_membership where chamber_id",
            "quiet_time where enterprise_id",
            "enterprise where parent_id",
            "enterprise where merged_into");

    private final JdbcClient jdbc;
    private final SearchIndex index;
    private final EnterpriseRepository enterprises;
    private final EnterpriseDocuments documents;
    private final Clock clock;

    ImportedEnterprises(
            JdbcClient jdbc,
            SearchIndex index,
            EnterpriseRepository enterprises,
            EnterpriseDocuments documents,
            Clock clock) {
        this.jdbc = jdbc;
        this.index = index;
        this.enterprises = enterprises;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "enterprise";
    }

    @Override
    public Optional<String> undo(UUID id, int versionThen) {
        long used = jdbc.sql(USES.stream()
                        .map(use -> "exists (select 1 from " + use + " = :id)")
                        .collect(Collectors.joining(" + ", "select ", "")))
                .param("id", id)
                .query(Long.class)
                .single();
        if (used > 0) {
            return Optional.of("workbench.import.used");
        }
        int gone = jdbc.sql(
                        "update enterprise set state = 'CANCELLED', uscc = null, version = version + 1 where id = ? and version = ?")
                .params(id, versionThen)
                .update();
        if (gone == 0) {
            return Optional.of("workbench.import.changed");
        }
        index.remove("enterprise", id);
        return Optional.empty();
    }

    /** An enterprise that was known without a code loses the one that the list gave it. */
    @Override
    public Optional<String> restore(UUID id, Map<String, String> before, int versionThen) {
        Enterprise enterprise = enterprises.findById(id).orElseThrow();
        if (enterprise.version() != versionThen) {
            return Optional.of("workbench.import.changed");
        }
        enterprise.apply(enterprise.form().withUscc(null), clock.instant());
        enterprises.flush();
        documents.put(enterprise);
        return Optional.empty();
    }
}
