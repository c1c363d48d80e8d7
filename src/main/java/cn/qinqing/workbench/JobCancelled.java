package cn.qinqing.workbench;

/** The job is to end here; what it has done so far stays, unless its work undoes it. */
public final class JobCancelled extends RuntimeException {

    public JobCancelled() {
        super("cancelled", null, false, false);
    }
}
