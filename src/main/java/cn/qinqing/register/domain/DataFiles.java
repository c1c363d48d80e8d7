package cn.qinqing.register.domain;

import cn.qinqing.register.domain.EditionStore.Version;
import cn.qinqing.register.domain.PublicFacts.PublicPerson;
import cn.qinqing.shared.OfficeTime;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The data files of a release, and the schema that says what stands in them: one list of fields makes both. */
@Component
class DataFiles {

    private static final String DATE = "^\\d{4}-\\d{2}-\\d{2}$";
    private static final String TIME = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?\\+08:00$";

    /**
     * A column.
     *
     * @param pattern that the text fits; null for numbers and free text
     * @param choices the texts that occur, or none for any
     */
    record Field(
            String name,
            String type,
            boolean nullable,
            @Nullable String pattern,
            List<String> choices,
            Function<Version, @Nullable Object> value) {}

    private static final List<Field> ASSIGNMENT = List.of(
            text("record_id", "^[0-9a-z]{8}$", Version::publicId),
            new Field("version", "integer", false, null, List.of(), Version::number),
            text("enterprise_name", null, one -> one.facts().name()),
            maybe("uscc", "^[0-9A-Z]{18}$", one -> one.facts().uscc()),
            choice(
                    "kind",
                    false,
                    List.of("ENTERPRISE", "SOLE_PROPRIETOR", "COOPERATIVE", "CHAMBER", "ASSOCIATION"),
                    one -> one.facts().kind()),
            text("region_code", "^\\d{6}$", one -> one.facts().regionCode()),
            text("region_name", null, one -> one.facts().regionName()),
            maybe("leader_name", null, of(PublicFacts::leader, PublicPerson::name)),
            maybe("leader_title", null, of(PublicFacts::leader, PublicPerson::title)),
            maybe("post_id", "^[0-9a-z]{8}$", of(PublicFacts::leader, PublicPerson::post)),
            maybe("lead_unit", null, one -> one.facts().leadUnit()),
            maybe("officer_name", null, of(PublicFacts::officer, PublicPerson::name)),
            maybe("officer_unit", null, of(PublicFacts::officer, PublicPerson::title)),
            maybe("office_phone", null, of(PublicFacts::officer, PublicPerson::phone)),
            choice("office_phone_reason", true, List.of("NONE", "WITHHELD"), DataFiles::phoneReason),
            text("valid_from", DATE, one -> one.facts().validFrom().toString()),
            text("valid_to", DATE, one -> one.facts().validTo().toString()));

    private static final List<Field> CHANGE = Stream.concat(
                    ASSIGNMENT.stream(),
                    Stream.of(
                            choice(
                                    "change_kind",
                                    false,
                                    List.of("NEW", "UPDATE", "CORRECTION", "REDACTION", "WITHDRAWAL", "REINSTATEMENT"),
                                    Version::changeKind),
                            maybe("public_note", null, Version::note),
                            text("published_at", TIME, one -> time(one.publishedAt())),
                            maybe("superseded_at", TIME, one -> time(one.supersededAt()))))
            .toList();

    private final JsonMapper json;
    private final PageWriter texts;

    DataFiles(JsonMapper json, PageWriter texts) {
        this.json = json;
        this.texts = texts;
    }

    /** A column as the data page explains it. */
    public record Explained(String name, String meaning) {
        private static final Pattern EDGES = Pattern.compile("(?<=[A-Z_])(?![A-Z_])|(?<![A-Z_])(?=[A-Z_])");

        /** The meaning cut into plain words and the codes that stand in the file. */
        public List<Word> words() {
            return EDGES.splitAsStream(meaning)
                    .map(text -> new Word(text, text.matches("[A-Z_]{3,}")))
                    .toList();
        }
    }

    /** Part of an explanation; a code is written as it stands in the file. */
    public record Word(String text, boolean code) {}

    List<Explained> explained() {
        return CHANGE.stream()
                .map(field -> new Explained(field.name(), meaning(field.name())))
                .toList();
    }

    List<Runnable> tasks(ReleasePlan plan, SiteInfo site, List<Version> live, ReleaseWriter out) {
        return Stream.of(new Table("assignments", ASSIGNMENT, live), new Table("changes", CHANGE, plan.versions()))
                .<Runnable>flatMap(table -> Stream.of(
                        () -> out.put("data/v1/" + table.name() + ".json", bytes(document(plan, site, table))),
                        () -> out.put("data/v1/" + table.name() + ".csv", csv(table.fields(), rows(table))),
                        () -> out.put(
                                "schema/v1/" + table.name() + ".json", bytes(schema(table.name(), table.fields())))))
                .toList();
    }

    private static Map<String, Object> document(ReleasePlan plan, SiteInfo site, Table table) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", "/schema/v1/" + table.name() + ".json");
        document.put("release", plan.number());
        document.put("published_at", time(plan.at()));
        document.put("publisher", site.office());
        document.put("hotlines", site.hotlines());
        document.put(table.name(), rows(table));
        return document;
    }

    private static List<Map<String, Object>> rows(Table table) {
        return table.versions().stream()
                .map(version -> row(table.fields(), version))
                .toList();
    }

    private record Table(String name, List<Field> fields, List<Version> versions) {}

    private Map<String, Object> schema(String name, List<Field> fields) {
        Map<String, Object> row = new LinkedHashMap<>();
        fields.forEach(field -> row.put(field.name(), schema(field)));
        Map<String, Object> hotline = object(new LinkedHashMap<>());
        hotline.put(
                "properties",
                ordered("label", Map.of("type", "string"), "number", Map.of("type", "string", "pattern", "^[0-9-]*$")));
        hotline.put("required", List.of("label", "number"));
        Map<String, Object> rows = ordered("type", "array", "items", object(row));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("$schema", Map.of("type", "string"));
        properties.put("release", ordered("type", "integer", "description", meaning("release")));
        properties.put(
                "published_at", ordered("type", "string", "pattern", TIME, "description", meaning("published_at")));
        properties.put("publisher", ordered("type", "string", "description", meaning("publisher")));
        properties.put("hotlines", ordered("type", "array", "items", hotline));
        properties.put(name, rows);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "/schema/v1/" + name + ".json");
        schema.put("title", meaning(name));
        schema.putAll(object(properties));
        return schema;
    }

    private Map<String, Object> schema(Field field) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", meaning(field.name()));
        schema.put("type", field.nullable() ? List.of(field.type(), "null") : field.type());
        if (field.pattern() != null) {
            schema.put("pattern", field.pattern());
        }
        if (!field.choices().isEmpty()) {
            List<@Nullable Object> choices = new ArrayList<>(field.choices());
            if (field.nullable()) {
                choices.add(null);
            }
            schema.put("enum", choices);
        }
        return schema;
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        return ordered(
                "type",
                "object",
                "properties",
                properties,
                "required",
                List.copyOf(properties.keySet()),
                "additionalProperties",
                false);
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private String meaning(String name) {
        return texts.text("register.data." + name);
    }

    private byte[] bytes(Object document) {
        return json.writeValueAsBytes(document);
    }

    private static Map<String, Object> row(List<Field> fields, Version version) {
        Map<String, Object> row = new LinkedHashMap<>();
        fields.forEach(field -> row.put(field.name(), field.value().apply(version)));
        return row;
    }

    private static byte[] csv(List<Field> fields, List<Map<String, Object>> rows) {
        List<String> names = fields.stream().map(Field::name).toList();
        StringBuilder text = new StringBuilder("\uFEFF");
        text.append(String.join(",", names)).append("\r\n");
        rows.forEach(row -> text.append(
                        names.stream().map(name -> cell(row.get(name))).collect(Collectors.joining(",")))
                .append("\r\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        // a cell that begins like a formula would be computed by a spreadsheet
        String safe = text.matches("(?s)^[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private static Field text(String name, @Nullable String pattern, Function<Version, @Nullable Object> value) {
        return new Field(name, "string", false, pattern, List.of(), value);
    }

    private static Field maybe(String name, @Nullable String pattern, Function<Version, @Nullable Object> value) {
        return new Field(name, "string", true, pattern, List.of(), value);
    }

    private static Field choice(
            String name, boolean nullable, List<String> choices, Function<Version, @Nullable Object> value) {
        return new Field(name, "string", nullable, null, choices, value);
    }

    private static Function<Version, @Nullable Object> of(
            Function<PublicFacts, @Nullable PublicPerson> who, Function<PublicPerson, @Nullable String> what) {
        return version -> {
            PublicPerson person = who.apply(version.facts());
            return person == null ? null : what.apply(person);
        };
    }

    private static @Nullable Object phoneReason(Version version) {
        PublicPerson officer = version.facts().officer();
        return officer == null ? "NONE" : officer.phoneReason();
    }

    private static @Nullable String time(@Nullable Instant instant) {
        return instant == null
                ? null
                : instant.atZone(OfficeTime.ZONE).toOffsetDateTime().toString();
    }
}
