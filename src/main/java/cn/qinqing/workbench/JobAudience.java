package cn.qinqing.workbench;

/** Knows whether who started a job still looks at it (是否还在看); implemented beside the views. */
public interface JobAudience {

    /** A job was asked for, perhaps in a window. */
    void started(JobId job);

    /**
     * A job is over.
     *
     * @param file whether it left a file to fetch, which only one's own list of jobs shows
     * @param unseen runs when nobody looks
     */
    void over(JobId job, boolean file, Runnable unseen);
}
