package cn.qinqing.serviceplans;

/** What proves that a milestone is done: a file, the number of a document, or what the enterprise said. */
public enum EvidenceKind {
    FILE,
    DOCUMENT,
    CONFIRMATION
}
