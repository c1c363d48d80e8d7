package cn.qinqing.enterprises;

/** What a row of a registry file does to the records (比对结果). */
public enum RegistryOutcome {
    /** Makes a record. */
    FRESH,
    /** Changes a record. */
    CHANGED,
    /** Says what stands already. */
    SAME,
    /** Cannot be taken before it is mended. */
    FAULTY
}
