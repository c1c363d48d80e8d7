package cn.qinqing.search;

import cn.qinqing.search.domain.DocumentSearch;
import cn.qinqing.search.domain.IndexedDocument;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one index (全局检索). A document is written in the caller's transaction and found about half a second after its
 * commit, also when the process dies in between.
 */
@Service
public class SearchIndex {

    /** Longer queries are cut here, in code points. */
    public static final int LONGEST_QUERY = 200;

    private final EntityManager entities;
    private final DocumentSearch search;

    SearchIndex(EntityManager entities, DocumentSearch search) {
        this.entities = entities;
        this.search = search;
    }

    /** Makes the record found as this document says, instead of an earlier one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(SearchDocument document) {
        IndexedDocument known =
                entities.find(IndexedDocument.class, IndexedDocument.key(document.kind(), document.id()));
        if (known == null) {
            entities.persist(new IndexedDocument(document));
        } else {
            known.take(document);
        }
    }

    /** The record is no longer found; nothing happens when it never was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(String kind, UUID id) {
        IndexedDocument known = entities.find(IndexedDocument.class, IndexedDocument.key(kind, id));
        if (known != null) {
            entities.remove(known);
        }
    }

    /**
     * The best hits: exact names before beginnings, these before parts of names; Chinese, pinyin, initials and codes.
     * Only what the actor may see takes part; every text gets an answer.
     *
     * @param kinds to look among; empty for all
     */
    @Transactional(readOnly = true)
    public List<SearchHit> find(String text, Actor actor, Set<String> kinds, int limit) {
        actor.require(Right.SEARCH);
        return search.find(text, actor, kinds, limit);
    }
}
