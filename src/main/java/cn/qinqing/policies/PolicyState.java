package cn.qinqing.policies;

/** How a policy stands on a day: 有效、尚未施行、期满失效、废止. */
public enum PolicyState {
    IN_FORCE,
    COMING,
    EXPIRED,
    ABOLISHED
}
