package cn.qinqing.policies;

import cn.qinqing.enterprises.SizeClass;
import cn.qinqing.shared.SortBy;

/** Columns that the list of enterprises of a policy can be sorted by. */
public enum PolicyFitSort {
    NAME("e.sort_key"),
    DIVISION("e.division_code"),
    INDUSTRY("e.industry_code"),
    SIZE(SortBy.inOrder("e.size_class", SizeClass.values())),
    FOUNDED("e.founded_on");

    private final String column;

    PolicyFitSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
