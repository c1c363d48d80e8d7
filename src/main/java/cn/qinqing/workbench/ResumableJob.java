package cn.qinqing.workbench;

import cn.qinqing.shared.Right;
import java.util.Set;

/** A kind of job that goes on after its process died; a bean of the feature that starts it. */
public interface ResumableJob {

    String kind();

    /** Rights with which the job goes on, when who asked for it is no longer there. */
    Set<Right> rights();

    /** The work from where it stood; it may have been done in part or whole. */
    JobWork resume(JobId job, String arguments);
}
