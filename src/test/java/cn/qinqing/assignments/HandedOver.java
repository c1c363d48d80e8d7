package cn.qinqing.assignments;

import cn.qinqing.Actors;
import cn.qinqing.identity.Role;
import cn.qinqing.people.HeldOutcome;
import cn.qinqing.people.HeldThing;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PersonChange;
import cn.qinqing.people.PersonChange.Decision;
import cn.qinqing.people.PersonChanges;
import cn.qinqing.people.PostForm;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PostId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** Handover sheets, made by the command that makes them: a leading post changes hands. */
public final class HandedOver {

    public final Actor.Person clerk = Actors.with(Role.COMMERCE_CLERK);
    public final LocalDate today;
    private final ApplicationContext beans;

    public HandedOver(ApplicationContext beans) {
        this.beans = beans;
        today = OfficeTime.today(bean(Clock.class));
    }

    /** The sheet of a post of Korla that passes today from a new person of that name to another. */
    public HandoverId sheet(String from, PersonId to) {
        PersonId leaving = person(from);
        post(leaving);
        hand(leaving, to);
        return bean(Handovers.class).page(clerk, new HandoverFilter(from, null), List.of(), 0, 100).stream()
                .map(HandoverRow::id)
                .max(java.util.Comparator.comparing(id -> id.value().toString()))
                .orElseThrow();
    }

    public PersonId person(String name) {
        return bean(PeopleService.class).registerPerson(clerk, new PersonName(name));
    }

    /** A leading post which the person holds since a year ago. */
    public PostId post(PersonId holder) {
        PostId post = bean(PeopleService.class)
                .createPost(clerk, new PostForm("交接岗" + Ids.next(), null, Organ.GOVERNMENT, true, "652801"));
        bean(PeopleService.class).appoint(clerk, post, holder, Period.openFrom(today.minusYears(1)), null);
        return post;
    }

    /** Everything that may pass to the other passes today. */
    public void hand(PersonId leaving, PersonId to) {
        List<Decision> decisions = bean(PersonChanges.class).heldBy(clerk, leaving, today).stream()
                .map(thing -> decision(thing, to))
                .toList();
        bean(PersonChanges.class)
                .apply(clerk, new PersonChange(leaving, today, "州党干〔2026〕9号", "调任", decisions, Set.of(), Ids.next()));
    }

    private static Decision decision(HeldThing thing, PersonId to) {
        HeldOutcome outcome = thing.choices().contains(HeldOutcome.TRANSFER) ? HeldOutcome.TRANSFER : thing.usual();
        return new Decision(
                thing.kind(), thing.id(), thing.version(), outcome, outcome == HeldOutcome.TRANSFER ? to : null);
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
