package cn.qinqing.search;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.DatabaseTest;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Right;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A row that somebody else changed meanwhile is noticed, also among others: the driver's bulk statements for updates
 * would tell no row counts, and Hibernate would believe that all was well.
 */
class StaleVersionIT extends DatabaseTest {

    @Autowired
    private SearchIndex index;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 60})
    void a_stale_version_is_noticed_in_a_batch(int rows) {
        var outer = new TransactionTemplate(transactions);
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        List<UUID> ids = Stream.generate(Ids::next).limit(rows).toList();
        outer.executeWithoutResult(t -> ids.forEach(id -> put(id, "原名")));

        assertThatThrownBy(() -> outer.executeWithoutResult(t -> {
                    ids.forEach(id -> put(id, "新名"));
                    apart.executeWithoutResult(
                            u -> jdbc.sql("update search_document set version = version + 1 where ref_id = ?")
                                    .param(ids.getLast())
                                    .update());
                }))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    private void put(UUID id, String title) {
        index.put(SearchDocument.of("stale", id, title, Right.EXPORT));
    }
}
