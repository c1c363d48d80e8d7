package cn.qinqing.identity;

/** Whether somebody can sign in with an account (账号状态). */
public enum AccountState {
    /** 正常 */
    OPEN,
    /** 待首次登录: the one-time password was not yet changed. */
    WAITING,
    /** 锁定: too many wrong passwords, for a quarter of an hour. */
    LOCKED,
    /** 已停用 */
    ENDED
}
