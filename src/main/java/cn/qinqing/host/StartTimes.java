package cn.qinqing.host;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.metrics.buffering.BufferingApplicationStartup;
import org.springframework.boot.context.metrics.buffering.StartupTimeline.TimelineEvent;
import org.springframework.core.metrics.ApplicationStartup;

/** Where the time of a start goes (启动用时), printed when {@code QINQING_TIMES} is set; see docs/evidence/startup.md. */
final class StartTimes {

    private static final int MOST = 20_000;
    private static final int SHOWN = 25;

    private final boolean wanted;
    private final BufferingApplicationStartup steps = new BufferingApplicationStartup(MOST);

    StartTimes(boolean wanted) {
        this.wanted = wanted;
    }

    ApplicationStartup steps() {
        return wanted ? steps : ApplicationStartup.DEFAULT;
    }

    /** Prints the time since the process began. */
    void mark(String part) {
        if (wanted) {
            System.out.printf(
                    "%6d ms  %s%n", ManagementFactory.getRuntimeMXBean().getUptime(), part);
        }
    }

    /** Prints the longest steps of Spring; a step contains those that it caused. */
    void tell() {
        if (wanted) {
            steps.getBufferedTimeline().getEvents().stream()
                    .sorted(Comparator.comparing(TimelineEvent::getDuration).reversed())
                    .limit(SHOWN)
                    .forEach(event -> System.out.printf(
                            "%6d ms  %s %s%n",
                            event.getDuration().toMillis(),
                            event.getStartupStep().getName(),
                            StreamSupport.stream(
                                            event.getStartupStep().getTags().spliterator(), false)
                                    .map(tag -> tag.getValue())
                                    .collect(Collectors.joining(" "))));
        }
    }
}
