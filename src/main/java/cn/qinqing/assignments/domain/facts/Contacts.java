package cn.qinqing.assignments.domain.facts;

import java.util.Arrays;

/** The contacts of one enterprise that were held or that it declined, the earliest first, each in one number. */
final class Contacts {

    /** No such contact: before every day. */
    static final int NEVER = Integer.MIN_VALUE;

    static final Contacts NONE = new Contacts(new int[0]);

    private static final int HELD = 1;
    private static final int VISIT = 2;
    private static final int DAY = 2;

    private final int[] sorted;

    private Contacts(int[] sorted) {
        this.sorted = sorted;
    }

    /** Of so many numbers made by {@link #of(int, boolean, boolean)}. */
    static Contacts of(int[] numbers, int count) {
        if (count == 0) {
            return NONE;
        }
        int[] sorted = Arrays.copyOf(numbers, count);
        Arrays.sort(sorted);
        return new Contacts(sorted);
    }

    /** A contact as a number. */
    static int of(int day, boolean visit, boolean held) {
        return day << DAY | (visit ? VISIT : 0) | (held ? HELD : 0);
    }

    /** The day of the last visit up to a day. */
    int visited(int day) {
        return last(day, VISIT | HELD);
    }

    /** The day of the last visit up to a day that was made or declined. */
    int asked(int day) {
        return last(day, VISIT);
    }

    /** The day of the last contact of any kind up to a day. */
    int met(int day) {
        return last(day, 0);
    }

    private int last(int day, int wanted) {
        for (int i = sorted.length - 1; i >= 0; i--) {
            int one = sorted[i];
            if (one >> DAY <= day && (one & wanted) == wanted) {
                return one >> DAY;
            }
        }
        return NEVER;
    }
}
