package cn.qinqing.visits.ui;

import cn.qinqing.enterprises.ContactLog;
import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.people.RecordingAuthorities;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.DraftKeeper;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FieldErrors;
import cn.qinqing.uikit.Formats;
import cn.qinqing.visits.BookingDetails;
import cn.qinqing.visits.Names;
import cn.qinqing.visits.RecordVisit;
import cn.qinqing.visits.Recorded;
import cn.qinqing.visits.VisitMode;
import cn.qinqing.visits.VisitRoutes;
import cn.qinqing.visits.VisitService;
import cn.qinqing.workbench.Drafts;
import cn.qinqing.workbench.Settings;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes a visit in a minute (记走访): whom, when, how, who went along, what was said, what was raised. */
@Route(VisitRoutes.NEW)
@RolesAllowed(RightsCatalog.VISIT_RECORD)
class RecordVisitView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int DRAFT_MILLIS = 2_000;
    private static final String SENT_OTHER = "visits.sent.other";

    private final transient CurrentActor current;
    private final transient VisitService service;
    private final transient EnterpriseQueries enterprises;
    private final transient ContactLog contacts;
    private final transient VisitDraft draft;
    private final transient ConductPart conduct;
    private final transient BookedVisit booked;
    private final transient Clock clock;
    private transient @Nullable BookingDetails booking;
    private DraftKeeper keeper;
    private String record = Drafts.NEW;
    private final FieldErrors errors = new FieldErrors();
    private final EntityPicker<EnterpriseHit> enterprise;
    private final Paragraph who = new Paragraph();
    private final DatePicker day = ChineseTexts.datePicker(getTranslation("visits.field.on"));
    private final RadioButtonGroup<VisitMode> mode = new RadioButtonGroup<>();
    private final TextField companions = new TextField(getTranslation("visits.field.companions"));
    private final TextField receivedBy = new TextField(getTranslation("visits.field.receivedBy"));
    private final BehalfField behalf;
    private final TextArea text = new TextArea(getTranslation("visits.field.text"));
    private final ExtraFields extras = new ExtraFields();
    private final IssueRows issues;
    private final TwoPersons twoPersons;
    private final Div others = new Div();
    private UUID clientKey = Ids.next();
    private boolean filling;
    private boolean saved;

    RecordVisitView(
            CurrentActor current,
            VisitService service,
            EnterpriseQueries enterprises,
            ContactLog contacts,
            RecordingAuthorities authorities,
            VisitDraft draft,
            ConductPart conduct,
            Settings settings,
            BookedVisit booked,
            Clock clock) {
        this.current = current;
        this.service = service;
        this.enterprises = enterprises;
        this.contacts = contacts;
        this.draft = draft;
        this.conduct = conduct;
        this.booked = booked;
        this.clock = clock;
        keeper = draft.keeper(current.get(), record);
        addClassNames("qq-page", "qq-visit");
        enterprise = new EntityPicker<>(
                getTranslation("visits.field.enterprise"),
                (words, limit) -> enterprises.pick(current.get(), words, limit),
                hit -> hit.name() + "　" + hit.divisionName());
        enterprise.setPlaceholder(getTranslation("visits.field.enterprise.hint"));
        enterprise.addValueChangeListener(change -> showWho(change.getValue()));
        who.addClassName("qq-sub");
        mode.setLabel(getTranslation("visits.field.mode"));
        mode.addClassName("qq-segments");
        mode.setItems(VisitMode.values());
        mode.setItemLabelGenerator(value -> getTranslation("visits.VisitMode." + value.name()));
        companions.setHelperText(getTranslation("visits.field.companions.help"));
        text.setMinRows(4);
        text.setHelperText(getTranslation("visits.field.text.help"));
        issues = new IssueRows(this::keep);
        twoPersons = new TwoPersons(settings, day, mode, companions);
        issues.offerWholeTo(text);
        behalf = new BehalfField(authorities);
        day.addValueChangeListener(change -> behalf.offer(current.get(), day.getValue()));
        errors.at("visits.enterprise", enterprise)
                .at("visits.booking.otherEnterprise", enterprise)
                .at("enterprises", enterprise)
                .at("visits.day", day)
                .at("visits.text", text)
                .at("visits.participant", companions)
                .at("visits.receivedBy", receivedBy)
                .at("visits.behalf", behalf)
                .at("shared.personName", companions)
                .atOne("issues.text", issues::fieldOf);
        extras.at(errors);
        others.addClassName("qq-why");
        keepWhileTyping();
    }

    private void form() {
        Button none = new Button(getTranslation("visits.action.noIssue"), click -> save(true));
        Button save = new Button(getTranslation("visits.action.save"), click -> save(false));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div bar = new Div(none, save);
        bar.addClassName("qq-savebar");
        enterprise.setWidthFull();
        day.setWidthFull();
        companions.setWidthFull();
        receivedBy.setWidthFull();
        receivedBy.setHelperText(getTranslation("visits.field.receivedBy.help"));
        text.setWidthFull();
        removeAll();
        add(
                new H1(getTranslation("visits.record.title")),
                keeper,
                others,
                errors,
                enterprise,
                who,
                day,
                mode,
                companions,
                twoPersons,
                receivedBy,
                behalf,
                text,
                extras,
                issues,
                bar);
    }

    /** An enterprise in the address has a draft of its own: words about one never stand under another; so has a booking. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        booking = query.getSingleParameter("booking").flatMap(booked::find).orElse(null);
        Optional<EnterpriseHit> asked = booking == null
                ? query.getSingleParameter("enterprise").flatMap(this::hit)
                : enterprises.hit(current.get(), booking.row().enterprise());
        record = booking == null
                ? asked.map(hit -> hit.id().toString()).orElse(Drafts.NEW)
                : BookedVisit.record(booking);
        keeper = draft.keeper(current.get(), record);
        form();
        filling = true;
        empty(asked.orElse(null));
        Optional<VisitDraft.Kept> kept = draft.load(current.get(), record);
        kept.map(VisitDraft.Kept::content).ifPresent(this::restore);
        filling = false;
        tellKeeper();
        keeper.begin(kept.map(VisitDraft.Kept::at).orElse(null), clock.instant(), this::type);
        showOthers();
    }

    private void empty(@Nullable EnterpriseHit asked) {
        saved = false;
        clientKey = Ids.next();
        errors.clear();
        enterprise.setValue(asked);
        day.setValue(OfficeTime.today(clock));
        mode.setValue(VisitMode.ON_SITE);
        companions.clear();
        receivedBy.clear();
        behalf.offer(current.get(), day.getValue());
        behalf.clear();
        text.clear();
        extras.fill(ExtraFields.Typed.NONE);
        issues.fill(List.of());
        enterprise.setReadOnly(booking != null);
        if (booking != null) {
            fillFrom(booking);
        }
    }

    /** What was booked stands there already; what is noted is what was. */
    private void fillFrom(BookingDetails visit) {
        LocalDate today = OfficeTime.today(clock);
        day.setValue(visit.row().on().isAfter(today) ? today : visit.row().on());
        mode.setValue(visit.row().mode());
        visit.goers().stream()
                .map(BookingDetails.Goer::person)
                .filter(Objects::nonNull)
                .forEach(goer -> behalf.choose(goer.toString()));
        companions.setValue(BookedVisit.companions(visit, current.get(), leader()));
    }

    private void discard() {
        draft.clear(current.get(), record);
        keeper.forget();
        filling = true;
        empty(
                booking == null
                        ? hit(record).orElse(null)
                        : hit(booking.row().enterprise().toString()).orElse(null));
        filling = false;
        tellKeeper();
    }

    private void showOthers() {
        others.removeAll();
        List<VisitDraft.Other> unsaved = draft.others(current.get(), record);
        others.setVisible(!unsaved.isEmpty());
        if (!unsaved.isEmpty()) {
            others.add(new Span(getTranslation("visits.draft.others")));
        }
        unsaved.forEach(other -> others.add(
                new Anchor(
                        BookedVisit.path(other.record())
                                .or(() -> hit(other.record()).map(hit -> VisitRoutes.recordFor(hit.id())))
                                .orElse(VisitRoutes.NEW),
                        Optional.ofNullable(other.enterprise())
                                .flatMap(this::hit)
                                .map(EnterpriseHit::name)
                                .orElse(getTranslation("visits.draft.other.none"))),
                new Span("　")));
    }

    private Optional<EnterpriseHit> hit(String id) {
        try {
            return enterprises.hit(current.get(), EnterpriseId.of(id));
        } catch (RuleViolation noId) {
            return Optional.empty();
        }
    }

    private void restore(VisitDraft.Content content) {
        if (content.enterprise() != null) {
            hit(content.enterprise()).ifPresent(enterprise::setValue);
        }
        if (content.day() != null) {
            day.setValue(LocalDate.parse(content.day()));
        }
        mode.setValue(VisitMode.valueOf(content.mode()));
        companions.setValue(content.companions());
        receivedBy.setValue(Objects.requireNonNullElse(content.receivedBy(), ""));
        behalf.choose(content.behalf());
        text.setValue(content.text());
        extras.fill(Objects.requireNonNullElse(content.extras(), ExtraFields.Typed.NONE));
        issues.fill(content.issues());
        clientKey = content.clientKey();
        keeper.restored(this::discard);
    }

    /** What the browser kept after the server's draft, with the key: a visit whose answer was lost is recognised. */
    private void type(Map<String, String> typed) {
        filling = true;
        Optional.ofNullable(typed.get("clientKey")).map(UUID::fromString).ifPresent(kept -> clientKey = kept);
        Optional.ofNullable(typed.get("enterprise")).flatMap(this::hit).ifPresent(enterprise::setValue);
        Optional.ofNullable(typed.get("day"))
                .filter(kept -> !kept.isEmpty())
                .ifPresent(kept -> day.setValue(LocalDate.parse(kept)));
        Optional.ofNullable(typed.get("mode"))
                .map(kept -> Choices.of(VisitMode.class, kept))
                .ifPresent(mode::setValue);
        companions.setValue(typed.getOrDefault("companions", companions.getValue()));
        receivedBy.setValue(typed.getOrDefault("receivedBy", receivedBy.getValue()));
        behalf.choose(typed.get("behalf"));
        text.setValue(typed.getOrDefault("text", text.getValue()));
        extras.type(typed);
        issues.type(typed);
        filling = false;
        keep();
        keeper.restored(this::discard);
    }

    private void keepWhileTyping() {
        DraftKeeper.keep("companions", companions);
        DraftKeeper.keep("receivedBy", receivedBy);
        receivedBy.setValueChangeMode(ValueChangeMode.TIMEOUT);
        receivedBy.setValueChangeTimeout(DRAFT_MILLIS);
        receivedBy.addValueChangeListener(change -> keep());
        behalf.addValueChangeListener(change -> keep());
        extras.keepInBrowser();
        extras.onChange(this::keep);
        DraftKeeper.keep("text", text);
        DraftKeeper.keep("day", day);
        companions.setValueChangeMode(ValueChangeMode.TIMEOUT);
        companions.setValueChangeTimeout(DRAFT_MILLIS);
        text.setValueChangeMode(ValueChangeMode.TIMEOUT);
        text.setValueChangeTimeout(DRAFT_MILLIS);
        enterprise.addValueChangeListener(change -> keep());
        day.addValueChangeListener(change -> keep());
        mode.addValueChangeListener(change -> keep());
        companions.addValueChangeListener(change -> keep());
        text.addValueChangeListener(change -> keep());
    }

    private @Nullable String leader() {
        return behalf.person() == null ? null : behalf.person().toString();
    }

    private void tellKeeper() {
        keeper.fact("behalf", Objects.requireNonNullElse(leader(), ""));
        keeper.fact("clientKey", clientKey.toString());
        keeper.fact(
                "enterprise",
                enterprise.isEmpty() ? "" : enterprise.getValue().id().toString());
        keeper.fact(
                "mode",
                Optional.ofNullable(mode.getValue()).orElse(VisitMode.ON_SITE).name());
    }

    private void keep() {
        if (filling || saved) {
            return;
        }
        tellKeeper();
        draft.save(
                current.get(),
                record,
                new VisitDraft.Content(
                        clientKey,
                        enterprise.getValue() == null
                                ? null
                                : enterprise.getValue().id().toString(),
                        day.getValue() == null ? null : day.getValue().toString(),
                        mode.getValue() == null
                                ? VisitMode.ON_SITE.name()
                                : mode.getValue().name(),
                        companions.getValue(),
                        text.getValue(),
                        issues.rows(),
                        receivedBy.getValue(),
                        leader(),
                        extras.typed()));
        keeper.say(getTranslation(
                "visits.draft.saved", Formats.minute(clock.instant()).substring(11)));
        keeper.offer(this::discard);
    }

    private void showWho(@Nullable EnterpriseHit hit) {
        if (hit == null) {
            who.setText("");
            return;
        }
        LocalDate last = contacts.lastHeld(hit.id());
        who.setText(getTranslation(
                "visits.who",
                hit.divisionName(),
                last == null ? getTranslation("enterprises.never") : Formats.day(last)));
    }

    private void save(boolean noIssue) {
        errors.guard(() -> {
            if (enterprise.getValue() == null) {
                throw new RuleViolation("visits.enterprise.missing");
            }
            if (day.getValue() == null) {
                throw new RuleViolation("visits.day.missing");
            }
            List<RecordVisit.Said> said = issues.said();
            if (noIssue && !said.isEmpty()) {
                throw new RuleViolation("visits.noIssue.butWritten", said.size());
            }
            Recorded recorded = send(new RecordVisit(
                    enterprise.getValue().id(),
                    day.getValue(),
                    mode.getValue() == null ? VisitMode.ON_SITE : mode.getValue(),
                    names(),
                    Names.of(receivedBy.getValue()),
                    text.getValue(),
                    said,
                    behalf.person(),
                    clientKey,
                    extras.extras()));
            draft.clear(current.get(), record);
            keeper.clear();
            saved(recorded);
        });
    }

    private Recorded send(RecordVisit visit) {
        try {
            return booking == null
                    ? service.record(current.get(), visit)
                    : booked.record(current.get(), booking, visit);
        } catch (RuleViolation refused) {
            if (SENT_OTHER.equals(refused.key())) {
                // the next sending is meant as a visit of its own
                clientKey = Ids.next();
                keep();
            }
            throw refused;
        }
    }

    private List<RecordVisit.Participant> names() {
        return Names.of(companions.getValue()).stream()
                .map(name ->
                        new RecordVisit.Participant(name, booking == null ? null : BookedVisit.personOf(booking, name)))
                .toList();
    }

    private void saved(Recorded recorded) {
        saved = true;
        removeAll();
        NotedVisit noted = new NotedVisit(recorded);
        add(noted);
        conduct.after(current.get(), recorded.id()).ifPresent(this::add);
        noted.focus();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("visits.record.title"));
    }
}
