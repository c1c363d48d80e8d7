package cn.qinqing.visits.ui;

import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.people.PeopleQueries.PersonHit;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FieldErrors;
import cn.qinqing.uikit.Formats;
import cn.qinqing.visits.BookVisit;
import cn.qinqing.visits.BookingId;
import cn.qinqing.visits.Occasion;
import cn.qinqing.visits.VisitMode;
import cn.qinqing.workbench.FormDraft;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of a booking, with their draft. */
class BookingForm extends Div {

    private final transient BookingTools tools;
    private final transient Consumer<@Nullable EnterpriseId> shown;
    private final transient FormDraft draft;
    private final FieldErrors errors = new FieldErrors();
    private final EntityPicker<EnterpriseHit> enterprise;
    private final DatePicker day = ChineseTexts.datePicker(getTranslation("visits.booking.on"));
    private final Times at = new Times();
    private final RadioButtonGroup<VisitMode> mode = new RadioButtonGroup<>();
    private final RadioButtonGroup<Occasion> occasion = new RadioButtonGroup<>();
    private final Select<IssueRow> issue = new Select<>();
    private final TextField purpose = new TextField(getTranslation("visits.booking.purpose"));
    private final MultiSelectComboBox<PersonHit> goers = ChineseTexts.severalOf(getTranslation("visits.booking.goers"));
    private final Checkbox agreed = new Checkbox(getTranslation("visits.booking.agreed"));
    private final DisturbancePanel panel = new DisturbancePanel(false);

    /** @param shown told which enterprise is chosen */
    BookingForm(
            BookingTools tools, String record, @Nullable EnterpriseHit asked, Consumer<@Nullable EnterpriseId> shown) {
        this.tools = tools;
        this.shown = shown;
        enterprise = new EntityPicker<>(
                getTranslation("visits.field.enterprise"),
                (words, limit) -> tools.enterprises().pick(tools.actor(), words, limit),
                hit -> hit.name() + "　" + hit.divisionName());
        enterprise.setPlaceholder(getTranslation("visits.field.enterprise.hint"));
        enterprise.setValue(asked);
        day.setMin(tools.today());
        segments(mode, "visits.field.mode", VisitMode.values(), value -> "visits.VisitMode." + value.name());
        mode.setValue(VisitMode.ON_SITE);
        segments(occasion, "visits.booking.occasion", Occasion.values(), value -> "visits.Occasion." + value.name());
        occasion.setValue(Occasion.ROUTINE);
        issue.setLabel(getTranslation("visits.booking.issue"));
        issue.setItemLabelGenerator(one -> one == null ? "" : one.number() + "　" + EnterpriseAside.title(one));
        issue.setVisible(false);
        goers.setHelperText(getTranslation("visits.booking.goers.help"));
        goers.setItemLabelGenerator(hit -> hit.unit() == null ? hit.name() : hit.name() + "　" + hit.unit());
        List<PersonHit> candidates = tools.queries().candidates(tools.actor(), tools.today());
        goers.setItems(candidates);
        tools.actor()
                .personId()
                .ifPresent(self -> goers.setValue(candidates.stream()
                        .filter(hit -> hit.person().equals(self))
                        .collect(Collectors.toCollection(LinkedHashSet::new))));
        purpose.setHelperText(getTranslation("visits.field.text.help"));
        draft = tools.drafts().of(tools.actor(), "booking", record);
        layout();
        errors();
        keep(candidates);
    }

    private <E extends Enum<E>> void segments(
            RadioButtonGroup<E> group, String labelKey, E[] values, java.util.function.Function<E, String> keyOf) {
        group.setLabel(getTranslation(labelKey));
        group.addClassName("qq-segments");
        group.setItems(values);
        group.setItemLabelGenerator(value -> getTranslation(keyOf.apply(value)));
    }

    private void layout() {
        enterprise.setWidthFull();
        day.setWidthFull();
        at.setWidthFull();
        issue.setWidthFull();
        purpose.setWidthFull();
        goers.setWidthFull();
        add(draft.component(), errors, enterprise, day, at, panel, mode, occasion, issue, purpose, goers, agreed);
    }

    FieldErrors errors() {
        return errors.at("visits.enterprise", enterprise)
                .at("enterprises", enterprise)
                .at("visits.day", day)
                .at("visits.booking.past", day)
                .at("visits.booking.far", day)
                .at("visits.booking.quiet", day)
                .at("visits.booking.purpose", purpose)
                .at("visits.booking.issue", issue)
                .at("visits.booking.overBudget", panel.overReason())
                .at("visits.reason", panel.overReason())
                .at("visits.booking.near", panel.separately())
                .at("visits.goers", goers);
    }

    private void keep(List<PersonHit> candidates) {
        draft.value(
                "enterprise",
                enterprise,
                hit -> hit.id().toString(),
                id -> tools.enterprises().hit(tools.actor(), EnterpriseId.of(id)));
        draft.value("day", day, LocalDate::toString, kept -> Optional.ofNullable(Formats.dayOf(kept)));
        draft.value("at", at, LocalTime::toString, kept -> Optional.of(LocalTime.parse(kept)));
        draft.value("mode", mode, Enum::name, kept -> Optional.ofNullable(Choices.of(VisitMode.class, kept)));
        draft.value("occasion", occasion, Enum::name, kept -> Optional.ofNullable(Choices.of(Occasion.class, kept)));
        draft.value(
                "issue",
                issue,
                one -> one.id().toString(),
                id -> issue.getListDataView()
                        .getItems()
                        .filter(one -> one.id().toString().equals(id))
                        .findFirst());
        draft.text("purpose", purpose);
        draft.value(
                "goers",
                goers,
                set -> set.stream().map(hit -> hit.person().toString()).collect(Collectors.joining(",")),
                kept -> Optional.of(among(candidates, kept)));
        draft.value("agreed", agreed, String::valueOf, kept -> Optional.of(Boolean.valueOf(kept)));
        draft.text("overReason", panel.overReason());
    }

    private static Set<PersonHit> among(List<PersonHit> candidates, String kept) {
        Set<String> ids = Set.copyOf(Arrays.asList(kept.split(",")));
        return candidates.stream()
                .filter(hit -> ids.contains(hit.person().toString()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Shows what was kept, and answers to what is chosen from now on; to be called when it is shown. */
    void begin() {
        offerIssues();
        enterprise.addValueChangeListener(change -> {
            offerIssues();
            tell();
        });
        day.addValueChangeListener(change -> weigh());
        mode.addValueChangeListener(change -> weigh());
        occasion.addValueChangeListener(change -> {
            issue.setVisible(occasion.getValue() == Occasion.FOLLOW_UP);
            weigh();
        });
        draft.begin();
        issue.setVisible(occasion.getValue() == Occasion.FOLLOW_UP);
        tell();
    }

    private void offerIssues() {
        issue.setItems(
                enterprise.isEmpty()
                        ? List.of()
                        : EnterpriseAside.openIssues(
                                tools, tools.actor(), enterprise.getValue().id()));
    }

    private void tell() {
        shown.accept(enterprise.isEmpty() ? null : enterprise.getValue().id());
        weigh();
    }

    private void weigh() {
        boolean ready = !enterprise.isEmpty() && !day.isEmpty() && !mode.isEmpty() && !occasion.isEmpty();
        panel.show(
                ready
                        ? tools.disturbances()
                                .of(
                                        tools.actor(),
                                        enterprise.getValue().id(),
                                        day.getValue(),
                                        mode.getValue(),
                                        occasion.getValue(),
                                        null)
                        : null,
                day.getValue(),
                !ready || !mode.getValue().disturbs() || tools.days().works(day.getValue()),
                !ready || !mode.getValue().disturbs() ? "" : tools.deadlines().ofDay(day.getValue()));
    }

    /** Books; what a rule refuses is thrown. */
    BookingId send() {
        if (enterprise.isEmpty()) {
            throw new RuleViolation("visits.enterprise.missing");
        }
        if (day.isEmpty()) {
            throw new RuleViolation("visits.day.missing");
        }
        IssueId about = issue.isEmpty() ? null : issue.getValue().id();
        BookingId id = tools.bookings()
                .book(
                        tools.actor(),
                        new BookVisit(
                                enterprise.getValue().id(),
                                day.getValue(),
                                at.getValue(),
                                mode.isEmpty() ? VisitMode.ON_SITE : mode.getValue(),
                                occasion.isEmpty() ? Occasion.ROUTINE : occasion.getValue(),
                                about,
                                purpose.getValue(),
                                goers.getValue().stream().map(PersonHit::person).toList(),
                                agreed.getValue(),
                                panel.separately().getValue(),
                                panel.overReason().getValue(),
                                draft.clientKey()));
        draft.clear();
        return id;
    }
}
