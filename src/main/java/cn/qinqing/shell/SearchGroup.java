package cn.qinqing.shell;

import cn.qinqing.search.SearchHit;
import java.util.List;

/** The best hits of one kind (分组结果). */
record SearchGroup(String kind, String labelKey, List<Found> hits) {

    /** A hit and where it leads. */
    record Found(SearchHit hit, String path) {}
}
