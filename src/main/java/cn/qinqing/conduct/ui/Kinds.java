package cn.qinqing.conduct.ui;

import cn.qinqing.conduct.ConductKind;
import cn.qinqing.uikit.Sentences;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of what a declaration tells of. */
final class Kinds {

    private Kinds() {}

    static String names(@Nullable Set<ConductKind> kinds) {
        if (kinds == null) {
            return Sentences.of("conduct.kinds.unknown");
        }
        return kinds.isEmpty()
                ? Sentences.of("conduct.kinds.none")
                : kinds.stream()
                        // the closer word is enough
                        .filter(kind -> kind != ConductKind.GIFT || !kinds.contains(ConductKind.GIFT_RECEIVED))
                        .map(Kinds::name)
                        .collect(Collectors.joining("、"));
    }

    static String name(ConductKind kind) {
        return Sentences.of("conduct.ConductKind." + kind.name());
    }
}
