package cn.qinqing.conduct;

import cn.qinqing.exchange.FileKind;
import cn.qinqing.shared.RuleViolation;
import java.util.List;

/** A file that is handed in with an application or a supplement (佐证材料). */
public record ToleranceEvidence(String name, byte[] content) {

    /** Bytes of one file. */
    public static final long LARGEST = 10L * 1024 * 1024;

    /** Files of one application with all its supplements. */
    public static final int MOST = 20;

    /**
     * Looks at files before they are kept.
     *
     * @param already how many there are
     * @throws RuleViolation {@code conduct.tolerance.file.many}, {@code conduct.tolerance.file.large}, {@code
     *     conduct.tolerance.file.empty}, and what {@link FileKind#of} refuses
     */
    public static void check(List<ToleranceEvidence> files, int already) {
        if (already + files.size() > MOST) {
            throw new RuleViolation("conduct.tolerance.file.many", MOST);
        }
        files.forEach(ToleranceEvidence::check);
    }

    private void check() {
        if (content.length == 0) {
            throw new RuleViolation("conduct.tolerance.file.empty", name);
        }
        if (content.length > LARGEST) {
            throw new RuleViolation("conduct.tolerance.file.large", name, LARGEST / (1024 * 1024));
        }
        FileKind.of(name, content);
    }

    @Override
    public String toString() {
        return "(evidence)";
    }
}
