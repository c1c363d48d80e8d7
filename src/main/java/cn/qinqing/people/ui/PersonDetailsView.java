package cn.qinqing.people.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.people.PeopleQueries;
import cn.qinqing.people.PeopleQueries.PersonDetails;
import cn.qinqing.people.PeopleQueries.Phone;
import cn.qinqing.people.PeopleRoutes;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.RecordingAuthorities;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** One person: posts held, office telephones and who made them public. */
@Route(PeopleRoutes.LIST)
@RolesAllowed(RightsCatalog.PEOPLE_READ)
class PersonDetailsView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient CurrentActor current;
    private final transient PeopleQueries queries;
    private final transient PeopleService service;
    private final transient RecordingAuthorities authorities;
    private final transient Clock clock;
    private String title = "";

    PersonDetailsView(
            CurrentActor current,
            PeopleQueries queries,
            PeopleService service,
            RecordingAuthorities authorities,
            Clock clock) {
        this.current = current;
        this.queries = queries;
        this.service = service;
        this.authorities = authorities;
        this.clock = clock;
        addClassName("qq-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            show(PersonId.of(parameter));
        } catch (RuleViolation unknown) {
            removeAll();
            title = Sentences.of(unknown);
            add(new H1(getTranslation("people.list.title")), new EmptyState(title));
        }
    }

    private void show(PersonId id) {
        Actor actor = current.get();
        PersonDetails person = queries.details(actor, id);
        title = person.name();
        removeAll();
        UnorderedList posts = new UnorderedList();
        person.posts()
                .forEach(held -> posts.add(new ListItem(String.join(
                        "　",
                        held.unit() == null ? "" : held.unit(),
                        held.title(),
                        Formats.period(new Period(held.from(), held.to()))))));
        add(new H1(person.name()), new H2(getTranslation("people.posts.title")), posts);
        add(new AuthoritySection(authorities, queries, actor, id, OfficeTime.today(clock)));
        add(new H2(getTranslation("people.phones.title")));
        if (person.phones().isEmpty()) {
            add(new Paragraph(getTranslation("people.phones.none")));
        }
        person.phones().forEach(phone -> add(line(actor, person, phone)));
        if (person.protectedPhones() > 0) {
            add(protectedPhones(actor, person));
        }
    }

    private Div line(Actor actor, PersonDetails person, Phone phone) {
        Div line = new Div(
                new Span(phone.number() + "　"),
                new Tag(
                        getTranslation(phone.released() ? "people.phone.public" : "people.phone.internal"),
                        phone.released() ? Tag.Tone.GOOD : Tag.Tone.PARKED));
        if (service.mayRelease(actor, phone.unit())) {
            Button button = new Button(
                    getTranslation(phone.released() ? "people.phone.withhold" : "people.phone.release"),
                    click -> change(actor, person, phone));
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            line.add(button);
        }
        return line;
    }

    private void change(Actor actor, PersonDetails person, Phone phone) {
        try {
            if (phone.released()) {
                service.withholdPhone(actor, phone.id());
            } else {
                service.releasePhone(actor, phone.id());
            }
            Notices.done(getTranslation(phone.released() ? "people.done.withheld" : "people.done.released"));
            show(person.person());
        } catch (RuleViolation refused) {
            Notices.refused(refused);
        }
    }

    private Div protectedPhones(Actor actor, PersonDetails person) {
        Div line = new Div(new Span(getTranslation("people.protected", person.protectedPhones())));
        if (actor.may(Right.PROTECTED_READ)) {
            Button read = new Button(getTranslation("people.protected.read"));
            read.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            read.addClickListener(click -> {
                line.removeAll();
                line.add(new Span(String.join(
                        "、",
                        service.readProtectedPhones(
                                actor, person.person(), getTranslation("people.protected.purpose")))));
            });
            line.add(read);
        }
        return line;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", title);
    }
}
