package cn.qinqing.portal.domain;

import cn.qinqing.links.Links;
import cn.qinqing.portal.BookingLinks;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.visits.BookingAsking;
import cn.qinqing.visits.BookingId;
import org.springframework.stereotype.Component;

/** Asks enterprises about moved bookings by a new link or by a call. */
@Component
class BookingAsker implements BookingAsking {

    private final Links links;

    BookingAsker(Links links) {
        this.links = links;
    }

    @Override
    public boolean awaited(BookingId booking) {
        Links.Status status = links.status(BookingLinks.PURPOSE, booking.value());
        return status.open() > 0 || status.onCallList();
    }

    @Override
    public boolean again(Actor actor, BookingId booking) {
        if (!actor.may(Right.LINK_SEND)) {
            return false;
        }
        try {
            links.askAnew(actor, BookingLinks.PURPOSE, booking.value());
            return true;
        } catch (RuleViolation noWay) {
            return false;
        }
    }
}
