package cn.qinqing.issues.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts issues into the index that were stored before issues could be found, or past the service: once, after the start. */
@Component
class IssueFilling {

    private static final Logger LOG = LoggerFactory.getLogger(IssueFilling.class);
    private static final int BATCH = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final IssueRepository issues;
    private final IssueDocuments documents;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    IssueFilling(IssueRepository issues, IssueDocuments documents, JdbcClient jdbc, TransactionTemplate transaction) {
        this.issues = issues;
        this.documents = documents;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void fillAfterStart() {
        Thread.ofVirtual().name("issue-filling").start(this::fill);
    }

    /** @return number of issues that were not in the index */
    long fill() {
        long missing = 0;
        UUID last = FIRST;
        while (true) {
            List<UUID> some = jdbc.sql("select id from issue where id > ? order by id limit ?")
                    .params(last, BATCH)
                    .query(UUID.class)
                    .list();
            if (some.isEmpty()) {
                break;
            }
            Set<UUID> known = new HashSet<>(
                    jdbc.sql("select ref_id from search_document where kind = :kind and ref_id in (:some)")
                            .param("kind", IssueDocuments.KIND)
                            .param("some", some)
                            .query(UUID.class)
                            .list());
            List<UUID> without = some.stream().filter(id -> !known.contains(id)).toList();
            if (!without.isEmpty()) {
                missing += put(without);
            }
            last = some.getLast();
        }
        if (missing > 0) {
            LOG.info("search index: {} issues added", missing);
        }
        return missing;
    }

    private long put(List<UUID> without) {
        try {
            transaction.executeWithoutResult(
                    begun -> issues.findAllById(without).forEach(one -> documents.put(one, documents.spoken(one))));
            return without.size();
        } catch (DataIntegrityViolationException meanwhile) {
            // another node puts the same ones at this moment
            LOG.info("search index: {} issues left to another node", without.size());
            return 0;
        }
    }
}
