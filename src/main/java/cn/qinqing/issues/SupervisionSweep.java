package cn.qinqing.issues;

import cn.qinqing.issues.domain.IssueSweep;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When the daily sweep runs (督办巡查): before the offices open, and again in the day for a machine that was off. */
@Component
public class SupervisionSweep {

    /**
     * What a sweep did.
     *
     * @param issues that were looked at
     * @param raised notices that were made
     * @param skipped steps below the one that was raised
     * @param told people who got their one message
     */
    public record Swept(int issues, int raised, int skipped, int told) {}

    private final IssueSweep sweep;

    SupervisionSweep(IssueSweep sweep) {
        this.sweep = sweep;
    }

    @Scheduled(cron = "${qinqing.issues.sweep:0 35 6-18 * * *}", zone = "Asia/Shanghai")
    public void run() {
        sweep.sweep();
    }

    /** Sweeps once; does nothing while another node sweeps. */
    public Swept sweep() {
        return sweep.sweep();
    }
}
