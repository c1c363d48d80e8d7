package cn.qinqing.identity;

import cn.qinqing.shared.AccountId;

/** The account of a person, by its login name. */
public record PersonAccount(AccountId id, String login) {}
