package cn.qinqing.enterprises;

/** How somebody consented (同意方式): 口头、书面. */
public enum ConsentWay {
    ORAL,
    WRITTEN
}
