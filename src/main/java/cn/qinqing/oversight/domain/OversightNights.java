package cn.qinqing.oversight.domain;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What happens by itself for the supervisors: batches of ratings are released, hashes of devices are forgotten. */
@Component
class OversightNights {

    private final RatingReleases releases;
    private final RatingTraces traces;

    OversightNights(RatingReleases releases, RatingTraces traces) {
        this.releases = releases;
        this.traces = traces;
    }

    @Scheduled(cron = "${qinqing.oversight.night:0 40 4,7 * * *}", zone = "Asia/Shanghai")
    void run() {
        releases.run();
        traces.forget();
    }
}
