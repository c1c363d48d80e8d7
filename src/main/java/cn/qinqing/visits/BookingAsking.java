package cn.qinqing.visits;

import cn.qinqing.shared.Actor;

/** Asks enterprises whether a booked day suits them (请企业答复); a bean of a feature that can reach them. */
public interface BookingAsking {

    /** Whether its answer is awaited: a link is out, or somebody is to ring. */
    boolean awaited(BookingId booking);

    /**
     * Asks about the day as it stands now, whatever was asked before.
     *
     * @return false when nothing can go out: whoever booked asks the enterprise
     */
    boolean again(Actor actor, BookingId booking);
}
