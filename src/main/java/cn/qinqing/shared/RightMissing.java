package cn.qinqing.shared;

/** The actor lacks the right that a command or query asks for. */
public class RightMissing extends RuleViolation {

    public RightMissing(Right right) {
        super("shared.right.missing", right.name());
    }
}
