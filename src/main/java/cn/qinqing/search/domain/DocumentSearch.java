package cn.qinqing.search.domain;

import cn.qinqing.search.SearchHit;
import cn.qinqing.search.SearchIndex;
import cn.qinqing.shared.Actor;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.stereotype.Component;

/** Asks the index; rows of the database take no part. */
@Component
public class DocumentSearch {

    private final EntityManager entities;

    DocumentSearch(EntityManager entities) {
        this.entities = entities;
    }

    public List<SearchHit> find(String text, Actor actor, Set<String> kinds, int limit) {
        List<String> words = SearchText.words(text, SearchIndex.LONGEST_QUERY);
        var seen = SeenBy.of(actor, kinds);
        if (words.isEmpty() || seen.nothing() || limit < 1) {
            return List.of();
        }
        return Search.session(entities)
                .search(IndexedDocument.class)
                .select(f -> f.composite()
                        .from(
                                f.field(DocumentFields.KIND, String.class),
                                f.field(DocumentFields.REF, String.class),
                                f.field(DocumentFields.TITLE, String.class),
                                f.field(DocumentFields.SUBTITLE, String.class))
                        .asList(DocumentSearch::hit))
                .where(f -> f.bool(query -> {
                    seen.filter(f, query);
                    words.forEach(word -> query.must(WordMatch.of(f, word)));
                }))
                .sort(f -> f.composite()
                        .add(f.score())
                        .add(f.field(DocumentFields.WEIGHT).desc())
                        .add(f.field(DocumentFields.SORT_KEY).asc()))
                .fetchHits(limit);
    }

    private static SearchHit hit(List<?> fields) {
        return new SearchHit(
                (String) fields.get(0), UUID.fromString((String) fields.get(1)), (String) fields.get(2), (String)
                        fields.get(3));
    }
}
