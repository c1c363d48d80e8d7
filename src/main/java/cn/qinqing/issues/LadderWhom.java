package cn.qinqing.issues;

/** To whom a step of the ladder raises an issue (督办对象); the lead unit hears of each. */
public enum LadderWhom {
    /** 承办单位经办人. */
    HANDLER,
    /** 承办单位负责人. */
    HEAD,
    /** 联络办. */
    OFFICE,
    /** A post, such as that of the deputy secretary-general in charge (分管副秘书长); while it is vacant or not named the office. */
    POST,
    /** 联系该企业的领导; where there is none the office. */
    LEADER,
    /** 联席会议: the issue is put on its list of topics; the office that prepares it hears of it, and the leaders who decide. */
    MEETING
}
