package cn.qinqing.people;

/** What becomes of a thing that hangs on somebody who leaves or moves. */
public enum HeldOutcome {
    /** It follows the post: whoever holds that next has it (由继任者自然接替). */
    SUCCESSOR,
    /** Another person has it from the day (转交). */
    TRANSFER,
    /** Another person has it until somebody is appointed (代管). */
    CARETAKER,
    /** It ends on the day, and nobody is missed (结束). */
    END,
    /** Nobody has it from the day (空缺): only with a tick. */
    VACANT,
    /** It stays with the person (保留). */
    KEEP;

    /** Whether another person is to be named. */
    public boolean needsPerson() {
        return this == TRANSFER || this == CARETAKER;
    }
}
