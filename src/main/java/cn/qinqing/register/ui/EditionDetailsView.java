package cn.qinqing.register.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.register.EditionChange;
import cn.qinqing.register.EditionContent;
import cn.qinqing.register.EditionId;
import cn.qinqing.register.EditionRow;
import cn.qinqing.register.EditionState;
import cn.qinqing.register.PublicationService;
import cn.qinqing.register.PublicationStatus;
import cn.qinqing.register.RegisterQueries;
import cn.qinqing.register.RegisterService;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.RefusedAction;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import cn.qinqing.workbench.JobMessage;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One edition: what it changes, old beside new, and what the reader may do now. */
@Route(EditionDetailsView.PATH)
@RolesAllowed(RightsCatalog.REGISTER_READ)
class EditionDetailsView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    static final String PATH = "register";
    private static final int POLL_MILLISECONDS = 1000;

    private final transient CurrentActor current;
    private final transient RegisterQueries queries;
    private final transient RegisterService service;
    private final transient PublicationService publication;
    private transient @Nullable Registration polling;
    private String title = "";

    EditionDetailsView(
            CurrentActor current, RegisterQueries queries, RegisterService service, PublicationService publication) {
        this.current = current;
        this.queries = queries;
        this.service = service;
        this.publication = publication;
        addClassName("qq-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            show(EditionId.of(parameter));
        } catch (RuleViolation unknown) {
            removeAll();
            title = Sentences.of(unknown);
            add(new H1(getTranslation("register.list.menu")), new EmptyState(title));
        }
    }

    private void show(EditionId id) {
        Actor actor = current.get();
        EditionRow edition = queries.edition(actor, id);
        EditionContent content = service.content(actor, id);
        List<EditionChange> changes = content.changes();
        title = getTranslation("register.edition.number", edition.number());
        removeAll();
        Paragraph below = new Paragraph(
                new Span(edition.title() + "　"),
                new Tag(
                        getTranslation(
                                "register.EditionState." + edition.state().name()),
                        edition.state() == EditionState.PUBLISHED ? Tag.Tone.GOOD : Tag.Tone.SOON));
        below.addClassName("qq-sub");
        add(new H1(title), below);
        add(new KeyValues()
                .line(getTranslation("register.field.asOf"), Formats.day(edition.asOf()))
                .line(getTranslation("register.field.preparedBy"), edition.preparedBy())
                .line(getTranslation("register.field.approvedBy"), edition.approvedBy())
                .line(getTranslation("register.field.publishedBy"), edition.publishedBy())
                .line(
                        getTranslation("register.field.publishedAt"),
                        edition.publishedAt() == null ? null : Formats.minute(edition.publishedAt())));
        if (edition.returnedReason() != null) {
            add(new Paragraph(getTranslation("register.returned", edition.returnedReason())));
        }
        boolean running = edition.state() == EditionState.APPROVED
                && publication.status(actor, id).map(this::showStatus).orElse(false);
        if (!running) {
            add(actions(actor, edition, content.digest()));
        }
        follow(id, running);
        boolean editable = Set.of(EditionState.DRAFT, EditionState.RETURNED).contains(edition.state())
                && actor.may(Right.REGISTER_PREPARE)
                && Set.of("", "PREPARE").contains(service.dutyOf(actor, id).orElse(""));
        add(
                new H2(getTranslation("register.changes.title", changes.size())),
                table(changes, editable ? change -> noteButton(id, content.digest(), change) : null));
    }

    /** Shows how far the pages are made, or why they were not. Returns whether they still are being made. */
    private boolean showStatus(PublicationStatus status) {
        if (!status.running()) {
            add(new Paragraph(
                    status.message() == null
                            ? getTranslation("register.publish.failed")
                            : getTranslation("register.publish.failedWhy", sentence(status.message()))));
            return false;
        }
        ProgressBar bar = new ProgressBar();
        bar.getElement().setAttribute("aria-label", getTranslation("register.publish.running"));
        bar.setIndeterminate(status.total() == 0);
        Paragraph text = new Paragraph(
                status.total() == 0
                        ? getTranslation("register.publish.running")
                        : getTranslation("register.publish.progress", status.done(), status.total()));
        text.getElement().setAttribute("role", "status");
        if (status.total() > 0) {
            bar.setMax(status.total());
            bar.setValue(status.done());
        }
        add(text, bar);
        return true;
    }

    private String sentence(JobMessage message) {
        return getTranslation(message.key(), message.arguments().toArray());
    }

    /** Looks again every second while the pages are being made. */
    private void follow(EditionId id, boolean running) {
        UI ui = UI.getCurrent();
        if (running && polling == null) {
            polling = ui.addPollListener(poll -> show(id));
            ui.setPollInterval(POLL_MILLISECONDS);
        } else if (!running && polling != null) {
            stopFollowing(ui);
            if (queries.edition(current.get(), id).state() == EditionState.PUBLISHED) {
                Notices.done(getTranslation("register.action.publish.done"));
            }
        }
    }

    private void stopFollowing(UI ui) {
        if (polling != null) {
            polling.remove();
            polling = null;
            ui.setPollInterval(-1);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopFollowing(event.getUI());
    }

    private Button noteButton(EditionId id, String seen, EditionChange change) {
        String title = getTranslation("register.action.noteOf", change.name());
        Button button = new Button(
                getTranslation("register.action.note"),
                click -> new NoteDialog(title, getTranslation("uikit.save"), change, (correction, text) -> {
                            service.note(current.get(), id, seen, change.publicId(), correction, text);
                            show(id);
                        })
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(title);
        return button;
    }

    private Div actions(Actor actor, EditionRow edition, String seen) {
        Div actions = new Div();
        actions.addClassName("qq-actions");
        String duty = service.dutyOf(actor, edition.id()).orElse("");
        switch (edition.state()) {
            case DRAFT, RETURNED -> {
                offer(
                        actions,
                        actor,
                        Right.REGISTER_PREPARE,
                        duty,
                        "PREPARE",
                        "register.action.submit",
                        id -> service.submit(actor, id),
                        edition);
                offer(
                        actions,
                        actor,
                        Right.REGISTER_PREPARE,
                        duty,
                        "PREPARE",
                        "register.action.refresh",
                        id -> service.refresh(actor, id),
                        edition);
            }
            case SUBMITTED -> {
                offer(
                        actions,
                        actor,
                        Right.REGISTER_REVIEW,
                        duty,
                        "REVIEW",
                        "register.action.approve",
                        id -> service.approve(actor, id, seen),
                        edition);
                offerReturn(actions, actor, duty, edition);
            }
            case APPROVED -> {
                String label = getTranslation("register.action.publish");
                actions.add(publication
                        .refusal(actor, edition.id())
                        .<Component>map(reason -> new RefusedAction(label, getTranslation(reason)))
                        .orElseGet(() -> button(
                                label, () -> publication.publish(actor, edition.id(), seen), null, edition.id())));
                offerReturn(actions, actor, duty, edition);
            }
            case PUBLISHED -> {
                Anchor site = new Anchor("/", getTranslation("register.action.site"));
                site.setRouterIgnore(true);
                actions.add(site);
            }
            default -> {}
        }
        return actions;
    }

    private void offerReturn(Div actions, Actor actor, String duty, EditionRow edition) {
        if (actor.may(Right.REGISTER_REVIEW) && (duty.isEmpty() || duty.equals("REVIEW"))) {
            actions.add(new Button(
                    getTranslation("register.action.return"),
                    click -> new ReturnEditionDialog(getTranslation("register.action.return"), reason -> {
                                service.giveBack(actor, edition.id(), reason);
                                show(edition.id());
                            })
                            .open()));
        }
    }

    private void offer(
            Div actions,
            Actor actor,
            Right right,
            String held,
            String duty,
            String labelKey,
            Consumer<EditionId> command,
            EditionRow edition) {
        if (!actor.may(right)) {
            actions.add(new RefusedAction(getTranslation(labelKey), getTranslation("register.refused.right." + duty)));
        } else if (!held.isEmpty() && !held.equals(duty)) {
            actions.add(new RefusedAction(getTranslation(labelKey), getTranslation("register.duty.taken." + held)));
        } else {
            actions.add(button(
                    getTranslation(labelKey),
                    () -> command.accept(edition.id()),
                    getTranslation(labelKey + ".done"),
                    edition.id()));
        }
    }

    private Button button(String label, Runnable command, @Nullable String done, EditionId id) {
        Button button = new Button(label);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                command.run();
                if (done != null) {
                    Notices.done(done);
                }
            } catch (RuleViolation refused) {
                Notices.refused(refused);
            }
            show(id);
        });
        return button;
    }

    private Grid<EditionChange> table(
            List<EditionChange> changes, @Nullable Function<EditionChange, Component> action) {
        Grid<EditionChange> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("qq-grid");
        grid.getElement().setAttribute("aria-label", getTranslation("register.changes.title", changes.size()));
        grid.addColumn(new ComponentRenderer<>(change -> change(change, action)))
                .setHeader(getTranslation("register.field.change"));
        grid.setItems(changes);
        return grid;
    }

    private Div change(EditionChange change, @Nullable Function<EditionChange, Component> action) {
        Div box = new Div();
        box.addClassName("qq-card");
        Span name = new Span(change.name() + "　" + change.region() + "　");
        name.addClassName("qq-strong");
        box.add(new Div(name, new Tag(getTranslation("register.kind." + change.kind()), Tag.Tone.PLAIN)));
        if (change.note() != null) {
            Div note = new Div(change.note());
            note.addClassName("qq-time");
            box.add(note);
        }
        if (action != null && !change.kind().equals("NEW")) {
            box.add(action.apply(change));
        }
        change.fields().forEach(field -> {
            Span before = new Span(field.before());
            before.getElement().getStyle().set("text-decoration", "line-through");
            before.addClassName("qq-sub");
            box.add(new Div(
                    new Span(getTranslation("register.field." + field.key()) + "："),
                    before,
                    new Span(field.before().isEmpty() || field.after().isEmpty() ? "" : " → "),
                    new Span(field.after())));
        });
        return box;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", title);
    }
}
