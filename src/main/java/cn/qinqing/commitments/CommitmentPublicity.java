package cn.qinqing.commitments;

/** Who may be told of a commitment (公开属性, 政府信息公开条例): everybody, on request, nobody outside. */
public enum CommitmentPublicity {
    PUBLIC,
    ON_REQUEST,
    INTERNAL
}
