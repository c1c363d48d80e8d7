package cn.qinqing.issues;

/** An issue that was just registered, with its number. */
public record Raised(IssueId id, String number) {}
