package cn.qinqing.policies.ui;

import cn.qinqing.policies.PolicyVersion;
import cn.qinqing.uikit.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** In which words two versions of a policy differ. */
final class PolicyDifferences {

    private final PolicyTools tools;
    private final List<String> lines = new ArrayList<>();

    private PolicyDifferences(PolicyTools tools) {
        this.tools = tools;
    }

    static List<String> of(PolicyTools tools, PolicyVersion before, PolicyVersion now) {
        PolicyDifferences found = new PolicyDifferences(tools);
        found.compare("title", before.title(), now.title());
        found.compare("number", before.documentNo(), now.documentNo());
        found.compare("organ", before.organ(), now.organ());
        found.compare("level", found.level(before), found.level(now));
        found.compare("summary", before.summary(), now.summary());
        found.compare("benefit", before.benefit(), now.benefit());
        found.compare("howToApply", before.howToApply(), now.howToApply());
        found.compare("unit", before.unitName(), now.unitName());
        found.compare("phone", before.phone(), now.phone());
        found.conditions(before, now);
        return found.lines;
    }

    private String level(PolicyVersion version) {
        return PolicyTexts.level(tools, version.level(), version.divisionCode());
    }

    private void compare(String field, @Nullable String before, @Nullable String now) {
        if (!Objects.equals(blankless(before), blankless(now))) {
            lines.add(Sentences.of(
                    "policies.difference", Sentences.of("policies.field." + field), shown(before), shown(now)));
        }
    }

    private void conditions(PolicyVersion before, PolicyVersion now) {
        List<String> then = tools.words().of(before.conditions());
        List<String> stands = tools.words().of(now.conditions());
        then.stream()
                .filter(line -> !stands.contains(line))
                .forEach(line -> lines.add(Sentences.of("policies.difference.gone", line)));
        stands.stream()
                .filter(line -> !then.contains(line))
                .forEach(line -> lines.add(Sentences.of("policies.difference.new", line)));
    }

    private static String blankless(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String shown(@Nullable String text) {
        return text == null || text.isBlank() ? Sentences.of("uikit.clash.empty") : text;
    }
}
