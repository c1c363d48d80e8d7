package cn.qinqing.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qinqing.DatabaseTest;
import cn.qinqing.search.domain.IndexedDocument;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.Scope;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.hibernate.search.mapper.orm.Search;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Why a document committed just before a kill is found after the restart. */
class SearchSurvivesKillIT extends DatabaseTest {

    private static final Actor CLERK = new Actor.Person(
            AccountId.create(),
            null,
            null,
            null,
            "检索员",
            Set.of(Right.SEARCH, Right.ENTERPRISE_READ),
            Scope.all("test"));

    private final String kind = "k" + UUID.randomUUID().toString().substring(0, 12);

    @Autowired
    private SearchIndex index;

    @Autowired
    private SearchRebuild rebuild;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManagerFactory factory;

    private UUID put(String title) {
        UUID id = Ids.next();
        transaction.executeWithoutResult(t -> index.put(
                SearchDocument.of(kind, id, title, Right.ENTERPRISE_READ).everywhere()));
        return id;
    }

    private boolean finds(String text) {
        return !index.find(text, CLERK, Set.of(kind), 5).isEmpty();
    }

    private void agent(UUID id, String type, Duration alive) {
        jdbc.sql("insert into hsearch_agent (id, type, name, expiration, state) values (?, ?, 'test', ?, 'RUNNING')")
                .params(id, type, OfficeTime.column(Instant.now().plus(alive)))
                .update();
    }

    @Test
    void events_left_in_the_outbox_are_indexed_when_indexing_starts_again() throws InterruptedException {
        UUID pause = UUID.randomUUID();
        // a mass indexer at work holds the processing of events: as if the process were gone
        agent(pause, "MASS_INDEXING", Duration.ofMinutes(5));
        Thread.sleep(3_500);
        UUID id = put("断电前提交的企业");
        Thread.sleep(2_000);
        assertThat(finds("断电前提交")).isFalse();
        assertThat(jdbc.sql("select count(*) from hsearch_outbox_event where entity_id = ?")
                        .param(IndexedDocument.key(kind, id))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        jdbc.sql("delete from hsearch_agent where id = ?").param(pause).update();
        await().atMost(Duration.ofSeconds(10)).until(() -> finds("断电前提交"));
    }

    @Test
    void a_killed_process_that_still_counts_as_alive_holds_indexing_up_for_seconds_only() {
        agent(UUID.randomUUID(), "EVENT_PROCESSING_DYNAMIC_SHARDING", Duration.ofSeconds(6));
        put("重启之后的企业");
        await().atMost(Duration.ofSeconds(20)).until(() -> finds("重启之后"));
    }

    @Test
    void an_event_leaves_the_outbox_only_when_its_document_is_on_the_disk() throws IOException {
        for (int round = 0; round < 5; round++) {
            String key = IndexedDocument.key(kind, put("落盘企业" + round));
            await().pollInterval(Duration.ofMillis(2))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> jdbc.sql("select count(*) from hsearch_outbox_event where entity_id = ?")
                                    .param(key)
                                    .query(Integer.class)
                                    .single()
                            == 0);
            try (var directory = FSDirectory.open(HOME.resolve("index").resolve("document"));
                    var reader = DirectoryReader.open(directory)) {
                assertThat(new IndexSearcher(reader).count(new TermQuery(new Term("__HSEARCH_id", key))))
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void an_index_that_was_thrown_away_is_made_anew_from_the_table() {
        put("索引重建企业");
        await().atMost(Duration.ofSeconds(10)).until(() -> finds("索引重建"));
        var workspace = Search.mapping(factory).scope(IndexedDocument.class).workspace();
        workspace.purge();
        workspace.flush();
        workspace.refresh();
        assertThat(finds("索引重建")).isFalse();

        assertThat(rebuild.rebuild()).isPositive();
        assertThat(finds("索引重建")).isTrue();
    }
}
