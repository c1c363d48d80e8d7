package cn.qinqing.commitments;

/** By what kind of document something was promised (承诺依据): contract, minutes of a meeting, approval, letter. */
public enum CommitmentBasis {
    CONTRACT,
    MINUTES,
    APPROVAL,
    LETTER,
    OTHER
}
