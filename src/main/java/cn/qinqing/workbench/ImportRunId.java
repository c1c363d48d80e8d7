package cn.qinqing.workbench;

import cn.qinqing.shared.Ids;
import java.util.UUID;

/** Id of an import (导入批次). */
public record ImportRunId(UUID value) {

    public static ImportRunId of(String text) {
        return new ImportRunId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
