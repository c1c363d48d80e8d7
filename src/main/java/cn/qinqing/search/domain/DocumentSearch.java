package cn.qinqing.search.domain;

import cn.qinqing.search.SearchHit;
import cn.qinqing.search.SearchIndex;
import cn.qinqing.shared.Actor;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.search.engine.search.common.NonStaticMetamodelScope;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.TypedSearchProjectionFactory;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.common.EntityReference;
import org.springframework.stereotype.Component;

/** Asks the index; rows of the database take no part. */
@Component
public class DocumentSearch {

    /** What of a hit is wanted. */
    private interface Wanted<T>
            extends Function<
                    TypedSearchProjectionFactory<NonStaticMetamodelScope, EntityReference, IndexedDocument>,
                    ProjectionFinalStep<T>> {}

    private final EntityManager entities;

    DocumentSearch(EntityManager entities) {
        this.entities = entities;
    }

    public List<SearchHit> find(String text, Actor actor, Set<String> kinds, int limit) {
        return asked(
                text,
                SeenBy.of(actor, kinds),
                limit,
                f -> f.composite()
                        .from(
                                f.field(DocumentFields.KIND, String.class),
                                f.field(DocumentFields.REF, String.class),
                                f.field(DocumentFields.TITLE, String.class),
                                f.field(DocumentFields.SUBTITLE, String.class))
                        .asList(DocumentSearch::hit));
    }

    /** Keys of the hits alone: they stand in columns of the index, so that no stored document is read. */
    public List<UUID> ids(String text, Actor actor, String kind, int limit) {
        int before = kind.length() + 1;
        return asked(text, SeenBy.of(actor, Set.of(kind)), limit, f -> f.id(String.class)).stream()
                .map(key -> UUID.fromString(key.substring(before)))
                .toList();
    }

    /** As {@link #ids}, but no pair of characters must occur: the more and the rarer, the nearer. */
    public List<UUID> like(String text, Actor actor, String kind, int limit) {
        int before = kind.length() + 1;
        String plain = SearchText.fitting(SearchText.normalise(text), SearchIndex.LONGEST_QUERY);
        SeenBy seen = SeenBy.of(actor, Set.of(kind));
        if (SearchText.length(plain) < 2 || seen.nothing() || limit < 1) {
            return List.of();
        }
        return Search.session(entities)
                .search(IndexedDocument.class)
                .select(f -> f.id(String.class))
                .where(f -> f.bool(query -> {
                    seen.filter(f, query);
                    query.must(f.match().field(DocumentFields.PAIRS).matching(plain));
                }))
                .fetchHits(limit)
                .stream()
                .map(key -> UUID.fromString(key.substring(before)))
                .toList();
    }

    private <T> List<T> asked(String text, SeenBy seen, int limit, Wanted<T> wanted) {
        List<String> words = SearchText.words(text, SearchIndex.LONGEST_QUERY);
        if (words.isEmpty() || seen.nothing() || limit < 1) {
            return List.of();
        }
        return Search.session(entities)
                .search(IndexedDocument.class)
                .select(wanted)
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
