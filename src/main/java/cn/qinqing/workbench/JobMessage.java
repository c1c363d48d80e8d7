package cn.qinqing.workbench;

import cn.qinqing.shared.RuleViolation;
import java.util.List;

/** A sentence of a job, as key and arguments: it is put into words where it is shown. */
public record JobMessage(String key, List<String> arguments) {

    public static JobMessage of(String key, Object... arguments) {
        return new JobMessage(
                key, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }

    static JobMessage of(RuleViolation refused) {
        return of(refused.key(), refused.arguments().toArray());
    }
}
