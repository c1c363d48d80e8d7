package cn.qinqing.search.domain;

import java.util.Collection;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/** Declares the index fields of {@link IndexedDocument} and fills them. */
public final class DocumentBinder implements TypeBinder {

    @Override
    public void bind(TypeBindingContext context) {
        var uses = context.dependencies();
        for (String column : new String[] {
            "title",
            "subtitle",
            "names",
            "texts",
            "pinyin",
            "initials",
            "codes",
            "divisions",
            "units",
            "visibility",
            "sortKey",
            "weight"
        }) {
            uses.use(column);
        }
        context.bridge(IndexedDocument.class, new Bridge(context.indexSchemaElement()));
    }

    private static final class Bridge implements TypeBridge<IndexedDocument> {

        private final IndexFieldReference<String> kind;
        private final IndexFieldReference<String> ref;
        private final IndexFieldReference<String> title;
        private final IndexFieldReference<String> subtitle;
        private final IndexFieldReference<String> required;
        private final IndexFieldReference<String> divisions;
        private final IndexFieldReference<String> units;
        private final IndexFieldReference<Integer> weight;
        private final IndexFieldReference<String> sortKey;
        private final IndexFieldReference<String> nameKeys;
        private final IndexFieldReference<String> pinyinKeys;
        private final IndexFieldReference<String> initialKeys;
        private final IndexFieldReference<String> codeKeys;
        private final IndexFieldReference<String> characters;
        private final IndexFieldReference<String> pairs;
        private final IndexFieldReference<String> pinyinParts;
        private final IndexFieldReference<String> initialParts;
        private final IndexFieldReference<String> codeParts;

        Bridge(IndexSchemaElement schema) {
            kind = DocumentFields.stored(schema, DocumentFields.KIND);
            ref = DocumentFields.stored(schema, DocumentFields.REF);
            title = DocumentFields.stored(schema, DocumentFields.TITLE);
            subtitle = DocumentFields.stored(schema, DocumentFields.SUBTITLE);
            required = DocumentFields.key(schema, DocumentFields.REQUIRED);
            divisions = DocumentFields.key(schema, DocumentFields.DIVISIONS);
            units = DocumentFields.key(schema, DocumentFields.UNITS);
            weight = schema.field(DocumentFields.WEIGHT, f -> f.asInteger().sortable(Sortable.YES))
                    .toReference();
            sortKey = DocumentFields.sorted(schema, DocumentFields.SORT_KEY);
            nameKeys = DocumentFields.key(schema, DocumentFields.NAME_KEYS);
            pinyinKeys = DocumentFields.key(schema, DocumentFields.PINYIN_KEYS);
            initialKeys = DocumentFields.key(schema, DocumentFields.INITIAL_KEYS);
            codeKeys = DocumentFields.key(schema, DocumentFields.CODE_KEYS);
            characters = DocumentFields.cut(schema, DocumentFields.CHARACTERS, 1);
            pairs = DocumentFields.cut(schema, DocumentFields.PAIRS, 2);
            pinyinParts = DocumentFields.cut(schema, DocumentFields.PINYIN_PARTS, 3);
            initialParts = DocumentFields.cut(schema, DocumentFields.INITIAL_PARTS, 3);
            codeParts = DocumentFields.cut(schema, DocumentFields.CODE_PARTS, 3);
        }

        @Override
        public void write(DocumentElement target, IndexedDocument document, TypeBridgeWriteContext context) {
            target.addValue(kind, document.kind());
            target.addValue(ref, document.refId().toString());
            target.addValue(title, document.title());
            target.addValue(subtitle, document.subtitle());
            target.addValue(required, document.visibility());
            target.addValue(weight, document.weight());
            target.addValue(sortKey, document.sortKey());
            addAll(target, divisions, document.divisions());
            addAll(target, units, document.units());
            addAll(target, nameKeys, document.names());
            addAll(target, pinyinKeys, document.pinyin());
            addAll(target, initialKeys, document.initials());
            addAll(target, codeKeys, document.codes());
            addAll(target, characters, document.names());
            addAll(target, pairs, document.names());
            addAll(target, pairs, document.texts());
            addAll(target, pinyinParts, document.pinyin());
            addAll(target, initialParts, document.initials());
            addAll(target, codeParts, document.codes());
        }

        private static void addAll(
                DocumentElement target, IndexFieldReference<String> field, Collection<String> values) {
            values.forEach(value -> target.addValue(field, value));
        }
    }
}
