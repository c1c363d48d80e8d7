package cn.qinqing.search;

import cn.qinqing.search.domain.DocumentSearch;
import cn.qinqing.search.domain.IndexedDocument;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.Scope;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

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

    /**
     * Keys of the best hits of one kind, for a list that filters by text. Within one request a text is looked up once:
     * a list asks for the number of its rows and for a page of them.
     */
    @Transactional(readOnly = true)
    @SuppressWarnings("unchecked")
    public List<UUID> ids(String text, Actor actor, String kind, int limit) {
        actor.require(Right.SEARCH);
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return search.ids(text, actor, kind, limit);
        }
        String name = SearchIndex.class.getName() + new Asked(text, actor.rights(), actor.scope(), kind, limit);
        List<UUID> known = (List<UUID>) request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = search.ids(text, actor, kind, limit);
            request.setAttribute(name, known, RequestAttributes.SCOPE_REQUEST);
        }
        return known;
    }

    /**
     * Keys of the records of one kind that speak most like a text, the nearest first: by the pairs of characters that they
     * share, the rare ones counting most. Only what the actor may see takes part.
     *
     * @param text of which the first {@link #LONGEST_QUERY} characters count
     */
    @Transactional(readOnly = true)
    public List<UUID> like(String text, Actor actor, String kind, int limit) {
        actor.require(Right.SEARCH);
        return search.like(text, actor, kind, limit);
    }

    /** Everything that an answer depends on. */
    private record Asked(String text, Set<Right> rights, Scope scope, String kind, int limit) {}
}
