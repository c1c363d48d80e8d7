package cn.qinqing.people;

import cn.qinqing.people.AppointmentFollowUp.Appointment;
import cn.qinqing.people.domain.Post;
import cn.qinqing.people.domain.PostHolding;
import cn.qinqing.people.domain.PostHoldingRepository;
import cn.qinqing.people.domain.PostRepository;
import cn.qinqing.people.domain.Unit;
import cn.qinqing.people.domain.UnitRepository;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Right;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody takes over who is appointed to a post (接任): whatever hangs on it, whichever feature keeps it. */
@Service
@Transactional
public class Takeovers {

    private final ObjectProvider<HeldByPerson> holders;
    private final ObjectProvider<AppointmentFollowUp> followUps;
    private final PostHoldingRepository holdings;
    private final PostRepository posts;
    private final UnitRepository units;
    private final Clock clock;

    Takeovers(
            ObjectProvider<HeldByPerson> holders,
            ObjectProvider<AppointmentFollowUp> followUps,
            PostHoldingRepository holdings,
            PostRepository posts,
            UnitRepository units,
            Clock clock) {
        this.holders = holders;
        this.followUps = followUps;
        this.holdings = holdings;
        this.posts = posts;
        this.units = units;
        this.clock = clock;
    }

    /** What hangs on a post on the day or later, in the order in which it is shown. */
    @Transactional(readOnly = true)
    public List<HeldThing> of(Actor actor, PostId post, LocalDate day) {
        actor.require(Right.PEOPLE_READ);
        return things(post, day);
    }

    /**
     * Tells the features that somebody holds a post from now on. Nothing is taken over when the holding is over already, when
     * others hold the post beside, or when the same person had it before as caretaker.
     */
    void tell(Actor actor, UUID holdingId) {
        PostHolding holding = holdings.findById(holdingId).orElseThrow();
        Post post = posts.findById(holding.post().value()).orElseThrow();
        LocalDate day = holding.period().from();
        List<PostHolding> all = holdings.findByPostId(post.id().value());
        boolean beside = all.stream()
                .anyMatch(one -> !one.id().equals(holding.id()) && one.period().contains(day));
        if (beside || !holding.period().to().isAfter(OfficeTime.today(clock))) {
            return;
        }
        PersonId before = all.stream()
                .filter(one -> one.period().to().equals(day))
                .map(PostHolding::person)
                .findFirst()
                .orElse(null);
        List<HeldThing> things = holding.person().equals(before) ? List.of() : things(post.id(), day);
        if (things.isEmpty()) {
            return;
        }
        String unit = post.unit() == null
                ? null
                : units.findById(post.unit().value()).map(Unit::name).orElse(null);
        Appointment appointment = new Appointment(
                post.id(),
                unit == null || post.title().startsWith(unit) ? post.title() : unit + " " + post.title(),
                before,
                holding.person(),
                day,
                holding.caretaker(),
                holding.documentNo());
        followUps.forEach(one -> one.appointed(actor, appointment, things));
    }

    private List<HeldThing> things(PostId post, LocalDate day) {
        return holders.stream()
                .sorted(Comparator.comparingInt(HeldByPerson::order))
                .flatMap(one -> one.ofPost(post, day).stream())
                .toList();
    }
}
