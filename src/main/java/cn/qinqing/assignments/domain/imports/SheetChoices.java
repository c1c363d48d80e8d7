package cn.qinqing.assignments.domain.imports;

import cn.qinqing.workbench.ImportRun;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How the sheets of a run are read, kept among what the clerk chose. */
@Component
class SheetChoices {

    static final String OPTION = "sheets";

    private static final TypeReference<List<SheetChoice>> CHOICES = new TypeReference<>() {};

    private final JsonMapper json;

    SheetChoices(JsonMapper json) {
        this.json = json;
    }

    String written(List<SheetChoice> choices) {
        return json.writeValueAsString(choices);
    }

    /** The choices of a run; one of an earlier version of the product read one sheet alone. */
    List<SheetChoice> of(ImportRun run) {
        String kept = run.options().get(OPTION);
        return kept == null
                ? List.of(new SheetChoice(run.options().getOrDefault("sheet", ""), "", true, run.mapping()))
                : json.readValue(kept, CHOICES);
    }
}
