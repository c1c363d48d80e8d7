package cn.qinqing.assignments.domain.imports;

/** What a list does to the assignments that stand (导入方式). */
public enum ListMode {
    /** 更新: of the enterprises that it names, what a row says replaces what stands; a blank cell says nothing. */
    UPDATE,
    /** 增补: it only adds. */
    ADD,
    /** 全量替换: it replaces all assignments of its divisions; who is named no more ends. */
    REPLACE
}
