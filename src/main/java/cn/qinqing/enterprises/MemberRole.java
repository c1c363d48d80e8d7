package cn.qinqing.enterprises;

/** What an enterprise is in a chamber or association: 会长、副会长、秘书长、理事、会员. */
public enum MemberRole {
    PRESIDENT,
    VICE_PRESIDENT,
    SECRETARY,
    DIRECTOR,
    MEMBER
}
