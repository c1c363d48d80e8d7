package cn.qinqing.assignments.ui;

import cn.qinqing.walk.Ways;

/** Ways to work on many assignments at once. */
class BatchWays extends Ways {

    BatchWays() {
        view(BatchView.class, walked -> "batches/" + walked.rows().batch(3));
        dialog(StartBatchDialog.class, "AssignmentListView", "全选当前筛选", "批量移交领导");
    }
}
