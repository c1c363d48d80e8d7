package cn.qinqing.workbench;

import cn.qinqing.shared.Right;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A kind of job that only tests start. */
@Component
class GoesOn implements ResumableJob {

    static final String KIND = "test-goes-on";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Right> rights() {
        return Set.of(Right.EXPORT);
    }

    @Override
    public JobWork resume(JobId job, String arguments) {
        return progress -> {
            progress.total(7);
            progress.done(7);
            progress.message(JobMessage.of("resumed", arguments));
        };
    }
}
