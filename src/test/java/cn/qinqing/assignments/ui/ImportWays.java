package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.domain.imports.LeaderListReader;
import cn.qinqing.uikit.ColumnsDialog;
import cn.qinqing.walk.Walked;
import cn.qinqing.walk.Ways;
import java.nio.file.Path;

/** Ways to a list of leaders that is being imported. */
class ImportWays extends Ways {

    ImportWays() {
        view(ImportRunView.class, ImportWays::run);
        dialog(ColumnsDialog.class, "ImportRunView", "工作表与列对应", "列对应");
        dialog(MendRowDialog.class, "ImportRunView", "修改");
    }

    private static String run(Walked walked) {
        return "imports/"
                + walked.bean(LeaderListReader.class)
                        .open(walked.clerk, Path.of("src/test/resources/data/leaders.xlsx"), "联系企业名单.xlsx");
    }
}
