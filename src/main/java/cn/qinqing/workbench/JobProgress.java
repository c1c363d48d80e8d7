package cn.qinqing.workbench;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.FileId;

/** How a running job tells where it stands. Small steps may be told one by one: they are written twice a second. */
public interface JobProgress {

    JobId job();

    /** Who asked for it; after a restart the job itself, with the rights that its kind states. */
    Actor actor();

    void total(int steps);

    /**
     * So many steps are done.
     *
     * @throws JobCancelled when somebody asked to cancel, or the product is stopping
     */
    void done(int steps);

    /** What it has to say at the end, such as what was left out. */
    void message(JobMessage message);

    /** The file that it made; it stays with the job. */
    void result(FileId file);
}
