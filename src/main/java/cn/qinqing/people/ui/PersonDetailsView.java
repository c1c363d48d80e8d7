package cn.qinqing.people.ui;

import cn.qinqing.people.AbsenceService.Absence;
import cn.qinqing.people.PeopleQueries.Held;
import cn.qinqing.people.PeopleQueries.PersonDetails;
import cn.qinqing.people.PeopleRoutes;
import cn.qinqing.people.PersonChanges.Applied;
import cn.qinqing.people.PersonSection;
import cn.qinqing.people.WhoSeesSection;
import cn.qinqing.shared.Actor;
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
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** One person, whole: posts now and before, whom the person answers for, telephones, absences, changes. */
@Route(PeopleRoutes.LIST)
@RolesAllowed(RightsCatalog.PEOPLE_READ)
class PersonDetailsView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient PeopleTools tools;
    private final transient ObjectProvider<PersonSection> sections;
    private String title = "";

    PersonDetailsView(PeopleTools tools, ObjectProvider<PersonSection> sections) {
        this.tools = tools;
        this.sections = sections;
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
        Actor actor = tools.actor();
        PersonDetails person = tools.queries().details(actor, id);
        List<Absence> absences = tools.absences().of(actor, id);
        title = person.name();
        removeAll();
        add(heading(person, absences), section("people.posts.title", posts(person)));
        sections.stream()
                .sorted(Comparator.comparingInt(PersonSection::order))
                .forEach(part -> part.content(actor, id).ifPresent(content -> add(section(part.titleKey(), content))));
        add(new AuthoritySection(tools.authorities(), tools.queries(), actor, id, tools.today()));
        Div phones = new Div(new PhoneLines(tools, person.phones(), id, null, () -> show(id)));
        if (person.protectedPhones() > 0) {
            phones.add(protectedPhones(actor, person));
        }
        add(section("people.phones.title", phones), section("people.absence.title", absences(actor, person, absences)));
        List<Applied> changes = tools.changes().of(actor, id);
        if (!changes.isEmpty()) {
            add(section("people.changes.title", changes(changes)));
        }
        add(new WhoSeesSection(() -> readers(person)));
    }

    private List<String> readers(PersonDetails person) {
        List<String> sentences =
                new ArrayList<>(WhoSeesSection.sentences(tools.whoSees().people(tools.actor()), ""));
        if (person.protectedPhones() > 0) {
            tools.whoSees()
                    .mobileNumbers(tools.actor())
                    .forEach(one -> sentences.add(getTranslation(
                            "people.whoSees.mobile",
                            getTranslation("identity.role." + one.role().name()),
                            Formats.number(one.accounts()))));
        }
        return sentences;
    }

    private static Section section(String key, Component content) {
        Section section = new Section(new H2(Sentences.of(key)), content);
        section.addClassName("qq-section");
        return section;
    }

    private Div heading(PersonDetails person, List<Absence> absences) {
        Div actions = new Div();
        actions.addClassName("qq-actions");
        PersonActions.of(tools, person, () -> show(person.person())).forEach(actions::add);
        Div heading = new Div(new H1(person.name()), actions);
        heading.addClassName("qq-heading");
        Div all = new Div(heading);
        absences.stream()
                .filter(one ->
                        one.person().equals(person.person()) && one.period().contains(tools.today()))
                .forEach(one -> all.add(new Tag(
                        getTranslation(
                                "people.absence.now",
                                Formats.day(one.period().lastDay()),
                                one.reason(),
                                one.deputyName()),
                        Tag.Tone.SOON)));
        return all;
    }

    private Div posts(PersonDetails person) {
        LocalDate today = tools.today();
        List<Held> now =
                person.posts().stream().filter(one -> today.isBefore(one.to())).toList();
        List<Held> before =
                person.posts().stream().filter(one -> !now.contains(one)).toList();
        Div all = new Div();
        if (now.isEmpty()) {
            all.add(new Paragraph(getTranslation("people.posts.none")));
        } else {
            all.add(list(person.person(), now, today));
        }
        if (!before.isEmpty()) {
            all.add(new H3(getTranslation("people.posts.before")), list(person.person(), before, today));
        }
        return all;
    }

    private UnorderedList list(PersonId person, List<Held> posts, LocalDate today) {
        UnorderedList list = new UnorderedList();
        posts.forEach(held -> {
            ListItem line = new ListItem();
            if (held.unitId() != null && held.unit() != null) {
                line.add(new Anchor(PeopleRoutes.unit(held.unitId()), held.unit()), new Span("　"));
            }
            line.add(new Span(held.title() + "　" + Formats.period(new Period(held.from(), held.to()))
                    + (held.documentNo() == null ? "" : "　" + held.documentNo())));
            if (held.caretaker()) {
                line.add(new Span(" "), new Tag(getTranslation("people.post.caretaker"), Tag.Tone.SOON));
            }
            if (held.from().isAfter(today)) {
                line.add(new Span(" "), new Tag(getTranslation("people.post.later"), Tag.Tone.PARKED));
            }
            if (held.unitId() == null && tools.actor().may(Right.PEOPLE_EDIT)) {
                Button join = new Button(
                        getTranslation("people.action.join"),
                        click -> new JoinUnitDialog(
                                        tools, held.post(), held.title(), () -> done(person, "people.done.joined"))
                                .open());
                join.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
                line.add(join);
            }
            list.add(line);
        });
        return list;
    }

    private Div protectedPhones(Actor actor, PersonDetails person) {
        Div line = new Div(new Span(getTranslation("people.protected", person.protectedPhones())));
        if (actor.may(Right.PROTECTED_READ)) {
            Button read = new Button(
                    getTranslation("people.protected.read"),
                    click -> new ReadProtectedDialog(tools, person.person(), numbers -> {
                                line.removeAll();
                                line.add(new Span(String.join("、", numbers)));
                            })
                            .open());
            read.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            line.add(read);
        }
        return line;
    }

    private Div absences(Actor actor, PersonDetails person, List<Absence> absences) {
        Div all = new Div();
        if (absences.isEmpty()) {
            all.add(new Paragraph(getTranslation("people.absence.none")));
        }
        boolean notes = tools.absences().mayNote(actor, person.person());
        UnorderedList list = new UnorderedList();
        absences.forEach(one -> list.add(absence(person, one, notes)));
        if (!absences.isEmpty()) {
            all.add(list);
        }
        PersonActions.absence(tools, person, () -> show(person.person())).forEach(note -> {
            note.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            all.add(note);
        });
        return all;
    }

    private ListItem absence(PersonDetails person, Absence one, boolean notes) {
        boolean own = one.person().equals(person.person());
        ListItem line = new ListItem(
                new Span(Formats.period(one.period()) + "　" + one.reason() + "　"),
                own
                        ? new Span(getTranslation("people.absence.by") + " ")
                        : new Span(getTranslation("people.absence.for") + " "),
                own
                        ? new Anchor(PeopleRoutes.details(one.deputy()), one.deputyName())
                        : new Anchor(PeopleRoutes.details(one.person()), one.name()));
        if (own && notes && one.period().to().isAfter(tools.today())) {
            Button end = new Button(
                    getTranslation(
                            one.period().from().isBefore(tools.today()) ? "people.absence.end" : "people.absence.drop"),
                    click -> end(person.person(), one));
            end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            line.add(end);
        }
        return line;
    }

    private void end(PersonId person, Absence absence) {
        try {
            tools.absences().end(tools.actor(), absence.id(), tools.today());
            done(person, "people.done.absenceEnded");
        } catch (RuleViolation refused) {
            Notices.refused(refused);
        }
    }

    private UnorderedList changes(List<Applied> changes) {
        UnorderedList list = new UnorderedList();
        changes.forEach(one -> list.add(
                new ListItem(String.join("　", Formats.day(one.day()), one.reason(), one.documentNo(), one.by()))));
        return list;
    }

    private void done(PersonId person, String key) {
        Notices.done(getTranslation(key));
        show(person);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", title);
    }
}
