package cn.qinqing.visits;

/** What an enterprise said of a record (企业答复): 确认无误, 提出更正, 留言. */
public enum VisitAnswerKind {
    CONFIRMED,
    CORRECTED,
    COMMENTED;

    /** Whether it needs words of the enterprise. */
    public boolean needsWords() {
        return this != CONFIRMED;
    }
}
