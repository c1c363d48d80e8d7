package cn.qinqing.serviceplans.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What is done for service plans before the day's work begins, and again in the day for a machine that was off: lights, what
 * turned red, and the index where enterprises changed.
 */
@Component
class PlanNights {

    private final PlanLights lights;
    private final RedMeasures red;
    private final PlanSearch search;

    PlanNights(PlanLights lights, RedMeasures red, PlanSearch search) {
        this.lights = lights;
        this.red = red;
        this.search = search;
    }

    @Scheduled(cron = "${qinqing.plans.night:0 35 5-18/4 * * *}", zone = "Asia/Shanghai")
    void run() {
        lights.upToDate();
        red.look();
        Optional<UUID> last = Optional.of(new UUID(0, 0));
        while (last.isPresent()) {
            last = search.catchUp(last.get());
        }
    }
}
