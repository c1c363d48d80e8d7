package cn.qinqing.search.domain;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;

/** The fields of the index, and how their texts are cut. */
final class DocumentFields {

    static final String KIND = "kind";
    static final String REF = "ref";
    static final String TITLE = "title";
    static final String SUBTITLE = "subtitle";
    static final String REQUIRED = "required";
    static final String DIVISIONS = "divisions";
    static final String UNITS = "units";
    static final String WEIGHT = "weight";
    static final String SORT_KEY = "sortKey";

    /** Whole names, pinyin, initials, codes: for exact hits and beginnings. */
    static final String NAME_KEYS = "nameKeys";

    static final String PINYIN_KEYS = "pinyinKeys";
    static final String INITIAL_KEYS = "initialKeys";
    static final String CODE_KEYS = "codeKeys";

    /** Pairs of characters (bigrams): any two neighbours of a name find it. */
    static final String PAIRS = "pairs";

    static final String CHARACTERS = "characters";

    /** Threes of letters or digits: any part of pinyin, initials or a code. */
    static final String PINYIN_PARTS = "pinyinParts";

    static final String INITIAL_PARTS = "initialParts";
    static final String CODE_PARTS = "codeParts";

    private DocumentFields() {}

    static IndexFieldReference<String> stored(IndexSchemaElement schema, String name) {
        return schema.field(name, f -> f.asString().projectable(Projectable.YES))
                .toReference();
    }

    static IndexFieldReference<String> key(IndexSchemaElement schema, String name) {
        return schema.field(name, f -> f.asString()).multiValued().toReference();
    }

    static IndexFieldReference<String> cut(IndexSchemaElement schema, String name, int size) {
        return schema.field(name, f -> f.asString().analyzer(analyzer(size)))
                .multiValued()
                .toReference();
    }

    static IndexFieldReference<String> sorted(IndexSchemaElement schema, String name) {
        return schema.field(name, f -> f.asString().sortable(Sortable.YES)).toReference();
    }

    private static String analyzer(int size) {
        return "cut" + size;
    }

    /** Texts come in normalised, so cutting is all that is left to the analyzers. */
    public static final class Analysis implements LuceneAnalysisConfigurer {
        @Override
        public void configure(LuceneAnalysisConfigurationContext context) {
            for (int size = 1; size <= 3; size++) {
                context.analyzer(analyzer(size))
                        .custom()
                        .tokenizer("nGram")
                        .param("minGramSize", Integer.toString(size))
                        .param("maxGramSize", Integer.toString(size));
            }
        }
    }
}
