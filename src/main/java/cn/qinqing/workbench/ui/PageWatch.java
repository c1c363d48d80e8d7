package cn.qinqing.workbench.ui;

import cn.qinqing.workbench.JobAudience;
import cn.qinqing.workbench.JobId;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Knows the window in which a job was started and the page that it went to then: who is still there sees its end. A
 * window that said nothing for a while is taken for left: pages that show a job ask every second or two.
 */
@Component
class PageWatch implements JobAudience {

    static final Duration ON_THE_WAY = Duration.ofSeconds(3);
    private static final Duration SILENT = Duration.ofSeconds(30);

    private final Map<JobId, Watch> watches = new ConcurrentHashMap<>();
    private final Clock clock;

    PageWatch(Clock clock) {
        this.clock = clock;
    }

    private static final class Watch {
        private final UI window;
        private final Instant began;
        private volatile String page;
        private volatile Registration steps;

        Watch(UI window, Instant began) {
            this.window = window;
            this.began = began;
            this.page = pageOf(window);
        }
    }

    @Override
    public void started(JobId job) {
        UI window = UI.getCurrent();
        if (window != null) {
            Watch watch = new Watch(window, clock.instant());
            watch.steps = window.addAfterNavigationListener(step -> {
                if (clock.instant().isBefore(watch.began.plus(ON_THE_WAY))) {
                    watch.page = pageOf(window);
                }
            });
            watches.put(job, watch);
        }
    }

    @Override
    public void over(JobId job, boolean file, Runnable unseen) {
        Watch watch = watches.remove(job);
        if (watch == null) {
            unseen.run();
            return;
        }
        try {
            watch.window.access(() -> {
                watch.steps.remove();
                if (!seen(watch, file)) {
                    unseen.run();
                }
            });
        } catch (UIDetachedException left) {
            unseen.run();
        }
    }

    private boolean seen(Watch watch, boolean file) {
        long last = watch.window.getSession().getLastRequestTimestamp();
        boolean there = Instant.ofEpochMilli(last).plus(SILENT).isAfter(clock.instant());
        String page = pageOf(watch.window);
        return there && (page.equals(JobListView.PATH) || !file && page.equals(watch.page));
    }

    private static String pageOf(UI window) {
        return window.getActiveViewLocation().getPath();
    }
}
