package cn.qinqing.identity.ui;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The facts of an event as a line that people read. */
final class FactsText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FactsText() {}

    static String of(String facts) {
        var words = new ArrayList<String>();
        JSON.readTree(facts).properties().forEach(fact -> {
            String value = value(fact.getValue());
            if (!value.isEmpty()) {
                words.add(AuditNames.of("audit.fact." + fact.getKey(), fact.getKey()) + "：" + value);
            }
        });
        return String.join("；", words);
    }

    private static String value(JsonNode node) {
        if (node.isObject()) {
            return node.path("personal").asBoolean(false) ? AuditNames.of("audit.personal", "") : of(node.toString());
        }
        if (node.isArray()) {
            List<String> all = new ArrayList<>();
            node.forEach(one -> all.add(value(one)));
            return String.join("、", all);
        }
        String text = node.asString("");
        return AuditNames.value(text);
    }
}
