package cn.qinqing.people.ui;

import cn.qinqing.people.HeldOutcome;
import cn.qinqing.people.HeldThing;
import cn.qinqing.people.PeopleQueries.PersonHit;
import cn.qinqing.people.PeopleQueries.PostHit;
import cn.qinqing.people.PeopleRoutes;
import cn.qinqing.people.PersonChange;
import cn.qinqing.people.PersonChange.Decision;
import cn.qinqing.people.PersonChanges;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FieldErrors;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who leaves or moves (谁要变动): everything that hangs on somebody, decided on one page and applied as a whole. */
@Route(PeopleRoutes.CHANGE)
@Menu(order = 23.5, title = "people.change.title")
@RolesAllowed(RightsCatalog.PEOPLE_EDIT)
class PersonChangeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PeopleTools tools;
    private final FieldErrors errors = new FieldErrors();
    private final EntityPicker<PostHit> post;
    private final EntityPicker<PersonHit> person;
    private final EntityPicker<PersonHit> successor;
    private final DatePicker day = ChineseTexts.datePicker(getTranslation("people.change.day"));
    private final TextField document = new TextField(getTranslation("people.field.document"));
    private final TextField reason = new TextField(getTranslation("people.change.reason"));
    private final Div groups = new Div();
    private final Div preview = new Div();
    private final Checkbox seen = new Checkbox(getTranslation("people.change.seen"));
    private final List<ChangeRow> rows = new ArrayList<>();
    private final Set<UUID> shownVacant = new HashSet<>();
    private transient List<Object> shownAbout = List.of();
    private UUID clientKey = Ids.next();

    PersonChangeView(PeopleTools tools) {
        this.tools = tools;
        addClassName("qq-page");
        post = new EntityPicker<>(
                getTranslation("people.change.post"),
                (text, limit) -> tools.queries().leaderPosts(tools.actor(), text, limit),
                hit -> hit.title() + (hit.holder() == null ? "" : "　" + hit.holder()));
        post.setWidth("260px");
        post.setClearButtonVisible(true);
        post.setHelperText(getTranslation("people.change.post.help"));
        person = tools.personPicker(getTranslation("people.field.person"));
        person.setWidth("260px");
        successor = tools.personPicker(getTranslation("people.change.successor"));
        successor.setWidth("260px");
        successor.setVisible(false);
        day.setWidth("160px");
        day.setHelperText(getTranslation("people.change.day.help"));
        document.setMaxLength(100);
        document.setRequiredIndicatorVisible(true);
        reason.setMaxLength(200);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(getTranslation("people.change.reason.help"));
        errors.at("people.change.post", post)
                .at("people.change.person", person)
                .at("people.change.day", day)
                .at("people.change.document", document)
                .at("people.change.reason", reason)
                .atOne("people.change.to", refused -> wrongRow());
        Div fields = new Div(post, person, successor, day, document, reason);
        fields.addClassNames("qq-filters", "qq-change");
        Paragraph sub = new Paragraph(getTranslation("people.change.sub"));
        sub.addClassName("qq-sub");
        Button look = new Button(getTranslation("people.change.preview"), click -> preview());
        look.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        preview.getElement().setAttribute("role", "status");
        add(new H1(getTranslation("people.change.title")), sub, errors, fields, groups, look, preview);
        post.addValueChangeListener(change -> findHolder());
        person.addValueChangeListener(change -> load());
        successor.addValueChangeListener(change -> handOver());
        day.addValueChangeListener(change -> {
            if (post.getValue() == null) {
                load();
            } else {
                findHolder();
            }
        });
        document.addValueChangeListener(change -> preview.removeAll());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        day.setValue(query.getSingleParameter("day").map(Formats::dayOf).orElse(tools.today()));
        errors.guard(() -> {
            query.getSingleParameter("person")
                    .ifPresent(id -> person.setValue(tools.queries().hit(PersonId.of(id))));
            query.getSingleParameter("post")
                    .ifPresent(id -> post.setValue(tools.queries().leaderPost(tools.actor(), PostId.of(id))));
        });
    }

    /** A post changes hands: whoever holds it on the day before hands over. */
    private void findHolder() {
        PostHit chosen = post.getValue();
        person.setReadOnly(chosen != null);
        successor.setVisible(chosen != null);
        if (chosen == null || day.getValue() == null) {
            load();
            return;
        }
        errors.guard(() -> {
            PersonHit holder = tools.changes()
                    .holderBefore(tools.actor(), chosen.post(), day.getValue())
                    .map(tools.queries()::hit)
                    .orElseThrow(() -> new RuleViolation("people.change.post.vacant", chosen.title()));
            if (holder.equals(person.getValue())) {
                load();
            } else {
                person.setValue(holder);
            }
        });
    }

    /** The successor takes the chosen post, and with it what follows the post. */
    private void handOver() {
        PersonHit next = successor.getValue();
        if (post.getValue() != null && next != null) {
            rows.stream()
                    .filter(row -> row.thing().kind().equals(PersonChanges.POSTS) && ofPost(row.thing()))
                    .forEach(row -> row.decide(HeldOutcome.TRANSFER, next));
        }
    }

    private boolean ofPost(HeldThing thing) {
        return post.getValue() == null || post.getValue().post().equals(thing.post());
    }

    /** The row of which it is not said who has it next, or of which the one who leaves would have it. */
    private @Nullable HasValidation wrongRow() {
        return rows.stream()
                .flatMap(row -> row.without(person.getValue()).stream())
                .findFirst()
                .orElse(null);
    }

    /** Shows what hangs on the person; what was decided about the same things before stays decided. */
    private void load() {
        List<Object> about = Arrays.asList(post.getValue(), person.getValue());
        Map<String, ChangeRow> before = about.equals(shownAbout)
                ? rows.stream()
                        .collect(Collectors.toMap(
                                row -> row.thing().kind() + row.thing().id(), Function.identity()))
                : Map.of();
        shownAbout = about;
        rows.clear();
        groups.removeAll();
        preview.removeAll();
        seen.setValue(false);
        if (person.getValue() == null || day.getValue() == null) {
            return;
        }
        List<HeldThing> things =
                tools.changes().heldBy(tools.actor(), person.getValue().person(), day.getValue());
        if (things.isEmpty()) {
            groups.add(new Paragraph(
                    getTranslation("people.change.nothing", person.getValue().name(), Formats.day(day.getValue()))));
        }
        kinds(things.stream().filter(this::ofPost).toList()).forEach((kind, some) -> groups.add(group(kind, some)));
        List<HeldThing> others = things.stream().filter(one -> !ofPost(one)).toList();
        if (!others.isEmpty()) {
            groups.add(others(others));
        }
        handOver();
        rows.forEach(
                row -> row.decideAs(before.get(row.thing().kind() + row.thing().id())));
    }

    private static Map<String, List<HeldThing>> kinds(List<HeldThing> things) {
        return things.stream().collect(Collectors.groupingBy(HeldThing::kind, LinkedHashMap::new, Collectors.toList()));
    }

    /** What hangs on the person beside the post that changes hands: it stays, unless somebody says otherwise. */
    private Details others(List<HeldThing> things) {
        Details details = new Details(
                getTranslation("people.change.others", person.getValue().name(), things.size()));
        kinds(things).forEach((kind, some) -> details.add(group(kind, some)));
        rows.stream().filter(row -> !ofPost(row.thing())).forEach(row -> row.decide(HeldOutcome.KEEP, null));
        return details;
    }

    private Section group(String kind, List<HeldThing> things) {
        Section section = new Section(new H2(getTranslation(kind) + " " + things.size()));
        section.addClassName("qq-section");
        List<ChangeRow> own = things.stream()
                .map(thing -> new ChangeRow(tools, thing, preview::removeAll))
                .toList();
        if (own.size() > 1) {
            section.add(new DecideAll(tools, things, (outcome, to) -> own.forEach(row -> row.decide(outcome, to))));
        }
        own.forEach(section::add);
        rows.addAll(own);
        return section;
    }

    private List<Decision> decisions() {
        return rows.stream().flatMap(row -> row.decision().stream()).toList();
    }

    /** Shows what would be done, and what nobody would have. */
    private void preview() {
        preview.removeAll();
        seen.setValue(false);
        shownVacant.clear();
        errors.guard(() -> {
            if (person.getValue() == null) {
                throw new RuleViolation("people.change.personMissing");
            }
            if (day.getValue() == null) {
                throw new RuleViolation("people.change.dayMissing");
            }
            rows.stream()
                    .flatMap(row -> row.decision().stream()
                            .filter(one -> one.outcome().needsPerson() && one.to() == null)
                            .map(one -> row))
                    .findFirst()
                    .ifPresent(row -> {
                        throw new RuleViolation(
                                "people.change.toMissing", row.thing().what());
                    });
            UnorderedList lines = new UnorderedList();
            rows.forEach(row -> lines.add(new ListItem(row.sentence())));
            preview.add(new H2(getTranslation("people.change.previewTitle")), lines);
            List<HeldThing> vacant =
                    PersonChanges.vacancies(rows.stream().map(ChangeRow::thing).toList(), decisions());
            if (!vacant.isEmpty()) {
                preview.add(vacancies(vacant));
            }
            Button apply = new Button(getTranslation("people.change.apply"), click -> apply());
            apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            apply.setDisableOnClick(true);
            apply.addClickListener(click -> apply.setEnabled(true));
            preview.add(apply);
        });
    }

    private Div vacancies(List<HeldThing> vacant) {
        UnorderedList list = new UnorderedList();
        vacant.forEach(thing -> {
            list.add(new ListItem(thing.what()));
            shownVacant.add(thing.id());
        });
        Div box = new Div(new Paragraph(getTranslation("people.change.vacancies", vacant.size())), list, seen);
        box.addClassName("qq-warn");
        return box;
    }

    private void apply() {
        errors.guard(() -> {
            try {
                applied();
            } catch (RuleViolation refused) {
                if (refused.key().equals("people.change.stale")) {
                    // something else hangs on the person by now: shown, with the decisions about the rest kept
                    load();
                }
                throw refused;
            }
        });
    }

    private void applied() {
        PersonId who = person.getValue().person();
        LocalDate on = day.getValue();
        tools.changes()
                .apply(
                        tools.actor(),
                        new PersonChange(
                                who,
                                on,
                                document.getValue(),
                                reason.getValue(),
                                decisions(),
                                seen.getValue() ? Set.copyOf(shownVacant) : Set.of(),
                                clientKey));
        clientKey = Ids.next();
        Notices.done(getTranslation("people.done.changed"));
        UI.getCurrent().navigate(PeopleRoutes.details(who));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("people.change.title"));
    }

    /** What a decision for all rows of a group is told. */
    interface ForAll {
        void decide(HeldOutcome outcome, @Nullable PersonHit to);
    }
}
