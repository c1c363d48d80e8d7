package cn.qinqing.workbench;

/** What a background job does. A thrown {@code RuleViolation} becomes its message; anything else is logged. */
@FunctionalInterface
public interface JobWork {

    void run(JobProgress progress);
}
