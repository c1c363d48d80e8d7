package cn.qinqing.paperwork.ui;

/** Papers that are made of issues, for many at a time too. */
enum PaperKind {
    /** 交办单. */
    DISPATCH,
    /** 答复函. */
    REPLY
}
