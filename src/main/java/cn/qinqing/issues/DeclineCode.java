package cn.qinqing.issues;

/** The only reasons for which an issue is not taken in (不予受理情形); told to the enterprise and counted. */
public enum DeclineCode {
    /** 已进入诉讼、仲裁、复议、纪检、信访程序. */
    IN_PROCEEDINGS,
    /** 不属于本州职权范围. */
    OUTSIDE_JURISDICTION,
    /** 涉及国家秘密、商业秘密、个人隐私. */
    SECRET,
    /** 违法、辱骂或没有实质内容. */
    NO_CONTENT,
    /** 同一事实重复提出. */
    DUPLICATE,
    /** 法律法规规定的其他情形. */
    BY_LAW
}
