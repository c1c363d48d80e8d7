package cn.qinqing.search;

import cn.qinqing.search.domain.IndexedDocument;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores many documents at once, past the outbox (批量建索引). They are found after {@link SearchRebuild#rebuild}: for the
 * filling of an empty database, not for single records.
 */
@Service
public class SearchLoad {

    private final EntityManager entities;

    SearchLoad(EntityManager entities) {
        this.entities = entities;
    }

    /** Stores documents of records that have none yet. */
    @Transactional
    public void store(List<SearchDocument> documents) {
        Search.session(entities).indexingPlanFilter(plan -> plan.exclude(IndexedDocument.class));
        documents.forEach(document -> entities.persist(new IndexedDocument(document)));
        entities.flush();
        entities.clear();
    }
}
