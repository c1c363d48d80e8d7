package cn.qinqing.identity;

import cn.qinqing.shared.AccountId;

/** A password to be handed over on paper (一次性口令): shown once, stored only as a hash, changed at the first sign-in. */
public record OneTimePassword(AccountId account, String login, String displayName, String password) {

    @Override
    public String toString() {
        return "OneTimePassword[" + login + "]";
    }
}
