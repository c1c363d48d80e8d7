package cn.qinqing.search.domain;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills the index from the table, a few rows at a time. */
@Component
public class DocumentRebuild {

    private static final int THREADS = 2;
    private static final int BATCH = 200;

    private final EntityManager entities;
    private final EntityManagerFactory factory;

    DocumentRebuild(EntityManager entities, EntityManagerFactory factory) {
        this.entities = entities;
        this.factory = factory;
    }

    /** The index holds nothing although the table holds something: it was thrown away or never made. */
    @Transactional(readOnly = true)
    public boolean missing() {
        long indexed = Search.session(entities)
                .search(IndexedDocument.class)
                .where(f -> f.matchAll())
                .fetchTotalHitCount();
        return indexed == 0
                && !entities.createQuery("select d.id from IndexedDocument d", String.class)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }

    /** Empties and refills the index; the outbox waits meanwhile. */
    public long rebuild() {
        var scope = Search.mapping(factory).scope(IndexedDocument.class);
        try {
            scope.massIndexer()
                    .threadsToLoadObjects(THREADS)
                    .batchSizeToLoadObjects(BATCH)
                    .idFetchSize(5_000)
                    .startAndWait();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
        scope.workspace().refresh();
        try (var session = factory.createEntityManager()) {
            return Search.session(session)
                    .search(IndexedDocument.class)
                    .where(f -> f.matchAll())
                    .fetchTotalHitCount();
        }
    }
}
