package cn.qinqing.search.domain;

import cn.qinqing.search.SearchDocument;
import cn.qinqing.shared.PersonalNumbers;
import cn.qinqing.shared.Pinyin;
import cn.qinqing.shared.UnitId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;

/**
 * The stored form of a {@link SearchDocument}: the index is made from this row alone and can be thrown away. Lists
 * stand in one column, an entry a line.
 */
@Entity
@Table(name = "search_document")
@Indexed(index = "document")
@TypeBinding(binder = @TypeBinderRef(type = DocumentBinder.class))
public class IndexedDocument {

    private static final int NAMES = 12;

    @Id
    @Column(length = 80)
    private String id;

    private String kind;
    private UUID refId;
    private String title;
    private String subtitle;
    private String names;
    private String texts;
    private String pinyin;
    private String initials;
    private String codes;
    private String divisions;
    private String units;
    private String visibility;
    private String sortKey;
    private int weight;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected IndexedDocument() {}

    @SuppressWarnings("NullAway.Init")
    public IndexedDocument(SearchDocument document) {
        id = key(document.kind(), document.id());
        kind = document.kind();
        refId = document.id();
        take(document);
    }

    public static String key(String kind, UUID id) {
        return kind + ":" + id;
    }

    /** Overwrites everything but the key; a document that says the same as before causes no indexing. */
    public void take(SearchDocument document) {
        title = SearchText.fitting(PersonalNumbers.masked(document.title()), 300);
        subtitle = SearchText.fitting(PersonalNumbers.masked(document.subtitle()), 300);
        List<String> called = Stream.concat(Stream.of(document.title()), document.otherNames().stream())
                .filter(name -> !PersonalNumbers.hasMobile(name))
                .limit(NAMES)
                .toList();
        names = joined(called.stream().map(SearchText::normalise), 1000);
        texts = joined(
                document.words().stream()
                        .filter(word -> !PersonalNumbers.hasMobile(word))
                        .map(SearchText::normalise),
                2000);
        pinyin = joined(called.stream().map(Pinyin::full), 2000);
        initials = joined(called.stream().map(Pinyin::initials), 500);
        codes = joined(
                document.codes().stream()
                        .filter(code -> !PersonalNumbers.hasMobile(code))
                        .map(SearchText::normalise),
                200);
        divisions = joined(document.divisions().stream().sorted(), 200);
        units = joined(document.units().stream().map(UnitId::toString).sorted(), 2000);
        visibility = document.required().name();
        sortKey = SearchText.fitting(Pinyin.full(document.title()), 300);
        weight = document.weight();
    }

    /** Whole entries only: half a code or half a unit would be a wrong one. */
    private static String joined(Stream<String> entries, int codePoints) {
        var result = new StringBuilder();
        for (String entry : entries.filter(e -> !e.isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new))) {
            if (SearchText.length(result.toString()) + SearchText.length(entry) + 1 <= codePoints) {
                result.append(result.isEmpty() ? "" : "\n").append(entry);
            }
        }
        return result.toString();
    }

    private static Collection<String> entries(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split("\n"));
    }

    String kind() {
        return kind;
    }

    UUID refId() {
        return refId;
    }

    String title() {
        return title;
    }

    String subtitle() {
        return subtitle;
    }

    Collection<String> names() {
        return entries(names);
    }

    Collection<String> texts() {
        return entries(texts);
    }

    Collection<String> pinyin() {
        return entries(pinyin);
    }

    Collection<String> initials() {
        return entries(initials);
    }

    Collection<String> codes() {
        return entries(codes);
    }

    Collection<String> divisions() {
        return entries(divisions);
    }

    Collection<String> units() {
        return entries(units);
    }

    String visibility() {
        return visibility;
    }

    String sortKey() {
        return sortKey;
    }

    int weight() {
        return weight;
    }
}
