package cn.qinqing.commitments;

import cn.qinqing.commitments.domain.TakingSweep;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When the daily sweep of acknowledgements runs (接续巡查): in the morning, and again in the day for a machine that was off. */
@Component
public class CommitmentSweep {

    /**
     * What a sweep did.
     *
     * @param commitments that were looked at
     * @param told people and units that got a message
     */
    public record Swept(int commitments, int told) {}

    private final TakingSweep sweep;

    CommitmentSweep(TakingSweep sweep) {
        this.sweep = sweep;
    }

    @Scheduled(cron = "${qinqing.commitments.sweep:0 20 6-18/2 * * *}", zone = "Asia/Shanghai")
    public void run() {
        sweep.sweep();
    }

    /** Sweeps once; does nothing while another node sweeps. */
    public Swept sweep() {
        return sweep.sweep();
    }
}
